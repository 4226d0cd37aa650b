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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.CommandAnswer;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A publisher with all its topics, in virtual time and at a broker in memory.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Publishing {
    static final Options ALL = new Options(true, true, Options.DISCOVERY_PREFIX, "", true);

    final VirtualExecutor time = new VirtualExecutor(Samples.NOW);
    final MemoryBroker broker;
    final List<BrokerStatus> told = new ArrayList<>();
    final List<String> commands = new ArrayList<>();
    final Map<String, ThingSnapshot> things = new TreeMap<>();
    final TopicPublisher publisher;

    Publishing(Path folder, MemoryBroker broker, Options options, Limits limits) {
        this.broker = broker;
        TopicTree tree = new TopicTree("energy");
        MqttSettings settings = new MqttSettings("broker", 1883, false, "me", "secret", "energy", "openhab-energy-test",
                TlsFiles.NONE, options, limits);
        publisher = new TopicPublisher(new SerialExecutor(time), broker, new LanLayout(tree, settings, "1.2.3"),
                new PublishedTopics(folder.resolve("topics.json")), new ReconnectDelay(new Random(1)), time.clock(),
                () -> Samples.BERLIN, List.of(new CommandRequests((uid, channel, command) -> {
                    commands.add(uid + " " + channel + " " + command);
                    return "refuse".equals(command)
                            ? CommandAnswer.refused("out-of-range", "Too much.")
                            : CommandAnswer.TAKEN;
                }, tree, things::values)), limits, told::add);
    }

    Publishing start(ThingSnapshot... first) {
        publisher.start();
        time.run();
        return say(first);
    }

    Publishing say(ThingSnapshot... news) {
        for (ThingSnapshot thing : news) {
            things.put(thing.uid(), thing);
            publisher.update(thing);
        }
        time.run();
        return this;
    }

    void stop() {
        publisher.stop();
        time.run();
    }

    JsonObject json(String topic) {
        return JsonParser.parseString(broker.retained.getOrDefault(topic, "null")).getAsJsonObject();
    }

    State state() {
        return told.get(told.size() - 1).state();
    }
}
