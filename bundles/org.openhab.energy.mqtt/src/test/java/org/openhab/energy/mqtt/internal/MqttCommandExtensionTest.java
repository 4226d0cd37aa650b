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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.io.console.Console;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.console.MqttCommandExtension;

/**
 * Tests {@link MqttCommandExtension}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class MqttCommandExtensionTest {
    @TempDir
    Path folder;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final MemoryBroker broker = new MemoryBroker();
    private final MqttCommandExtension console = new MqttCommandExtension();
    private TopicPublisher publisher;

    @BeforeEach
    void publish() throws Exception {
        TopicTree tree = new TopicTree("energy");
        MqttSettings settings = new MqttSettings("broker", 1883, false, "", "", "energy", "me", TlsFiles.NONE,
                Options.DEFAULT, new Limits(2_048, 0));
        publisher = new TopicPublisher(new SerialExecutor(thread), broker, new LanLayout(tree, settings, "1"),
                new PublishedTopics(folder.resolve("topics.json")), new ReconnectDelay(new Random(1)),
                Clock.fixed(Samples.NOW, Samples.BERLIN), () -> Samples.BERLIN, List.of(), settings.limits(),
                status -> {
                });
        console.addBroker(new One(publisher));
        publisher.start();
        publisher.update(Samples.thing("home", Map.of("price#total", Samples.quantity("0.27"))));
        publisher.condition().get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void end() throws Exception {
        publisher.stop().get(10, TimeUnit.SECONDS);
        thread.shutdownNow();
    }

    @Test
    void statusTellsHowItIsAndWhatWasTooLarge() throws Exception {
        publisher.update(Samples.thing("home", Map.of("price#total", Samples.quantity("0.27"), "note",
                new ChannelReading.Text("x".repeat(5_000), Samples.NOW))));

        await().until(() -> console("status").stream().anyMatch(line -> line.contains("too large: energy/home/note")));
        assertThat(console("status")).first().asString().isEqualTo("MQTT  GOOD  All is well.");
        assertThat(console("status")).anyMatch(line -> line.contains("connections 1,") && line.contains("dropped 0"));
    }

    @Test
    void topicsAreListedShortAndOneIsShownWhole() throws Exception {
        List<String> topics = console("topics", "home/");

        assertThat(topics).contains("energy/home/price/total  0.27", "energy/home/availability  online");
        assertThat(topics).noneMatch(line -> line.contains("bridge"));
        assertThat(topics).anyMatch(line -> line.startsWith("energy/home/state  {") && line.endsWith("…"));
        assertThat(console("payload", "energy/home/state")).containsExactly(kept().get("energy/home/state"));
        assertThat(console("payload", "energy/nothing")).isEmpty();
    }

    @Test
    void everythingIsSentAgain() throws Exception {
        thread.submit(broker.retained::clear).get(10, TimeUnit.SECONDS);
        console("republish");

        await().until(
                () -> kept().keySet().containsAll(publisher.topics().get(10, TimeUnit.SECONDS).keySet()));
    }

    @Test
    void topicsOfThingsThatWereSilentSinceTheStartAreRemoved() throws Exception {
        publisher.update(Samples.thing("cellar", Map.of()));
        publisher.stop().get(10, TimeUnit.SECONDS);
        console.removeBroker(new One(publisher));
        // The next start, with the record of the one before
        publish();
        assertThat(kept()).containsKey("energy/cellar/state");

        console("clean");

        await().until(() -> kept().keySet().stream().noneMatch(topic -> topic.contains("cellar")));
        assertThat(kept()).containsKey("energy/home/state");
    }

    @Test
    void whatIsNoCommandShowsTheUsage() {
        for (String[] words : new String[][]{ {}, { "nonsense" }, { "payload" } }) {
            assertThat(console(words)).hasSameElementsAs(console.getUsages()).hasSize(5);
        }
    }

    @Test
    void hubWithoutPublisherSaysSo() {
        console.removeBroker(new One(publisher));

        assertThat(console("status")).containsExactly("There is no publisher.");
    }

    /** The broker in memory belongs to the publishing thread. */
    private Map<String, String> kept() throws Exception {
        return thread.submit(() -> Map.copyOf(broker.retained)).get(10, TimeUnit.SECONDS);
    }

    private List<String> console(String... words) {
        List<String> lines = new ArrayList<>();
        console.execute(words, new Console() {
            @Override
            public void print(String text) {
                lines.add(text);
            }

            @Override
            public void println(String text) {
                lines.add(text);
            }

            @Override
            public void printUsage(String text) {
                lines.add(text);
            }
        });
        return lines;
    }

    private record One(TopicPublisher publisher) implements BrokerService {
        @Override
        public void publishPlan(String plan, @Nullable String json) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TopicPublisher> publishers() {
            return List.of(publisher);
        }

        @Override
        public String name() {
            return "MQTT";
        }

        @Override
        public Level level() {
            return Level.GOOD;
        }

        @Override
        public String text(Locale locale) {
            return "All is well.";
        }

        @Override
        public void thingUpdated(ThingSnapshot snapshot) {
            publisher.update(snapshot);
        }

        @Override
        public void thingRemoved(String uid) {
            publisher.remove(uid);
        }
    }
}
