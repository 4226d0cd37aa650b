/*
 * Copyright (c) 2026 Contributors to the openHAB Energy project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.energy.mqtt.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.NamedThreadFactory;
import org.openhab.energy.model.feed.CommandDesk;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.plan.PlanDesk;
import org.openhab.energy.mqtt.internal.homie.HomieLayout;

/**
 * Makes the publishers of one broker: one for the plain topics, and one for the Homie tree, which has a connection of its own because its last will is
 * another one.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class OutletFactory {
    private static final String PLAIN = "mqtt-topics";
    private static final String HOMIE = "mqtt-homie";

    private final Path folder;
    private final RandomGenerator random;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final String suffix;
    private final String version;

    /**
     * @param folder where records are kept
     * @param name of a further broker, empty for the first
     * @param version of this add-on
     */
    OutletFactory(Path folder, RandomGenerator random, Clock clock, Supplier<ZoneId> zone, String name,
            String version) {
        this.folder = folder;
        this.random = random;
        this.clock = clock;
        this.zone = zone;
        this.suffix = name.isEmpty() ? "" : "-" + name.replaceAll("[^A-Za-z0-9_-]", "_");
        this.version = version;
    }

    /** Also settles what becomes of the Homie tree of the run before. */
    Outlet lan(MqttSettings settings, TopicTree tree, PlanDesk desk, CommandDesk commands,
            Supplier<Collection<ThingSnapshot>> things, Consumer<BrokerStatus> listener) {
        new RecordHandover(record(PLAIN), record(HOMIE)).settle(settings.options().homiePrefix());
        List<Conversation> conversations = new ArrayList<>();
        conversations.add(new PlanRequests(desk, tree.planRequest(), tree.planResponse()));
        if (settings.options().allowCommands()) {
            conversations.add(new CommandRequests(commands, tree, things));
        }
        return outlet("energymqtt", settings, new LanLayout(tree, settings, version), PLAIN, conversations,
                listener);
    }

    Outlet homie(MqttSettings settings) {
        String root = settings.clientId().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
        return outlet("energymqtt-homie", settings.withClientId(settings.clientId() + "-homie"),
                new HomieLayout(settings.options().homiePrefix(), root), HOMIE, List.of(), status -> {
                    // The first connection tells how the broker is; this one goes the same way
                });
    }

    private PublishedTopics record(String name) {
        return new PublishedTopics(folder.resolve(name + suffix + ".json"));
    }

    private Outlet outlet(String thread, MqttSettings settings, Layout layout, String file,
            List<Conversation> conversations, Consumer<BrokerStatus> listener) {
        ScheduledExecutorService executor = Executors
                .newSingleThreadScheduledExecutor(new NamedThreadFactory(thread + suffix));
        return new Outlet(new TopicPublisher(new SerialExecutor(executor), new BrokerConnection(settings), layout,
                record(file), new ReconnectDelay(random), clock, zone,
                conversations, settings.limits(), listener), executor);
    }
}
