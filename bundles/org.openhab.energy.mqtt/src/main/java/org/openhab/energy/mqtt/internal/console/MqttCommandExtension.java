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
package org.openhab.energy.mqtt.internal.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.ConsoleCommandCompleter;
import org.openhab.core.io.console.StringsCompleter;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.energy.mqtt.internal.BrokerService;
import org.openhab.energy.mqtt.internal.Health;
import org.openhab.energy.mqtt.internal.TopicPublisher;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The console command {@code openhab:energymqtt}: how each broker is doing, what is published there, and how to put it in order.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class MqttCommandExtension extends AbstractConsoleCommandExtension implements ConsoleCommandCompleter {
    private static final String STATUS = "status";
    private static final String TOPICS = "topics";
    private static final String PAYLOAD = "payload";
    private static final String REPUBLISH = "republish";
    private static final String CLEAN = "clean";
    private static final List<String> COMMANDS = List.of(STATUS, TOPICS, PAYLOAD, REPUBLISH, CLEAN);
    private static final int PATIENCE_SECONDS = 5;
    private static final int SHOWN = 100;

    private final List<BrokerService> brokers = new CopyOnWriteArrayList<>();

    public MqttCommandExtension() {
        super("energymqtt", "Looks into the MQTT publisher.");
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addBroker(BrokerService broker) {
        brokers.add(broker);
    }

    public void removeBroker(BrokerService broker) {
        brokers.remove(broker);
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage(STATUS, "shows how the connection to each broker is"),
                buildCommandUsage(TOPICS + " [<part>]", "lists what is published, or the topics with this part"),
                buildCommandUsage(PAYLOAD + " <topic>", "shows the whole payload of one topic"),
                buildCommandUsage(REPUBLISH, "sends everything again, also what was too large"),
                buildCommandUsage(CLEAN,
                        "removes the topics of Things and rules that have not spoken since the start"));
    }

    @Override
    public void execute(String[] args, Console console) {
        if (brokers.isEmpty()) {
            console.println("There is no publisher.");
        }
        switch (args.length == 0 ? "" : args[0].toLowerCase(Locale.ROOT)) {
            case STATUS -> brokers.forEach(broker -> status(broker, console));
            case TOPICS -> brokers.forEach(broker -> topics(broker, args.length > 1 ? args[1] : "", console));
            case PAYLOAD -> {
                if (args.length == 2) {
                    brokers.forEach(broker -> payload(broker, args[1], console));
                } else {
                    printUsage(console);
                }
            }
            case REPUBLISH -> {
                publishers().forEach(TopicPublisher::republish);
                console.println("Everything is sent again within a few seconds.");
            }
            case CLEAN -> {
                publishers().forEach(TopicPublisher::sweep);
                console.println(
                        "Topics of Things and plans of rules that have not spoken since the start are removed.");
            }
            default -> printUsage(console);
        }
    }

    private void status(BrokerService broker, Console console) {
        console.println(broker.name() + "  " + broker.level() + "  " + broker.text(Locale.ENGLISH));
        for (TopicPublisher publisher : broker.publishers()) {
            Health health = awaited(publisher.condition(), console);
            if (health != null) {
                console.println("  connections %d, published %d, received %d, dropped %d, waiting %d, up %d min"
                        .formatted(health.traffic().connections(), health.traffic().published(),
                                health.traffic().received(), health.traffic().dropped(), health.queued(),
                                health.uptime().toMinutes()));
                health.skipped().forEach(topic -> console.println("  too large: " + topic));
            }
        }
    }

    private void topics(BrokerService broker, String part, Console console) {
        for (TopicPublisher publisher : broker.publishers()) {
            Map<String, String> topics = awaited(publisher.topics(), console);
            if (topics != null) {
                new TreeMap<>(topics).forEach((topic, payload) -> {
                    if (topic.contains(part)) {
                        console.println(topic + "  "
                                + (payload.length() > SHOWN ? payload.substring(0, SHOWN) + "…" : payload));
                    }
                });
            }
        }
    }

    private static void payload(BrokerService broker, String topic, Console console) {
        for (TopicPublisher publisher : broker.publishers()) {
            Map<String, String> topics = awaited(publisher.topics(), console);
            String payload = topics == null ? null : topics.get(topic);
            if (payload != null) {
                console.println(payload);
            }
        }
    }

    private List<TopicPublisher> publishers() {
        return brokers.stream().flatMap(broker -> broker.publishers().stream()).toList();
    }

    /** {@return the answer of the publishing thread, or null if it is busy with a broker that does not answer} */
    private static <T> @Nullable T awaited(Future<T> answer, Console console) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            console.println("  waits for the broker");
        }
        return null;
    }

    @Override
    public @Nullable ConsoleCommandCompleter getCompleter() {
        return this;
    }

    @Override
    public boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates) {
        return cursorArgumentIndex <= 0
                && new StringsCompleter(COMMANDS, false).complete(args, cursorArgumentIndex, cursorPosition,
                        candidates);
    }
}
