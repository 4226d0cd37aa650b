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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.mqtt.internal.homie.HomieLayout;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The Homie tree against the rules of the convention.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class HomieLayoutTest {
    private static final String ROOT = "homie/5/hub-1";
    private static final String CHILD = "homie/5/nomos-subscription-home";

    @TempDir
    Path folder;

    private final VirtualExecutor time = new VirtualExecutor(Samples.NOW);
    private final MemoryBroker broker = new MemoryBroker();
    private TopicPublisher publisher;

    @BeforeEach
    void start() {
        publisher = new TopicPublisher(new SerialExecutor(time), broker, new HomieLayout("homie", "hub-1"),
                new PublishedTopics(folder.resolve("homie.json")), new ReconnectDelay(new Random(1)), time.clock(),
                () -> Samples.BERLIN, List.of(), Limits.DEFAULT, status -> {
                });
        publisher.start();
        publisher.update(Home.of("home", "Home"));
        time.run();
    }

    @Test
    void devicesAreReadyAndTheWillIsTheRoots() {
        assertThat(broker.retained).containsEntry(ROOT + "/$state", "ready").containsEntry(CHILD + "/$state", "ready");
        assertThat(broker.will).isEqualTo(new RetainedMessage(ROOT + "/$state", "lost"));
        JsonObject root = json(ROOT + "/$description");
        assertThat(root.get("homie").getAsString()).isEqualTo("5.0");
        assertThat(root.getAsJsonArray("children").get(0).getAsString()).isEqualTo("nomos-subscription-home");
        assertThat(json(CHILD + "/$description").get("parent").getAsString()).isEqualTo("hub-1");
    }

    @Test
    void everyTopicIsDescribedAndIdsAreLowerCase() {
        JsonObject nodes = json(CHILD + "/$description").getAsJsonObject("nodes");
        for (Map.Entry<String, String> topic : broker.retained.entrySet()) {
            String[] levels = topic.getKey().split("/");
            assertThat(levels[2]).matches("[a-z0-9-]+");
            if (levels.length == 5) {
                assertThat(levels[3]).matches("[a-z0-9-]+");
                assertThat(levels[4]).matches("[a-z0-9-]+");
                JsonObject property = nodes.getAsJsonObject(levels[3]).getAsJsonObject("properties")
                        .getAsJsonObject(levels[4]);
                assertThat(property.get("datatype").getAsString()).isIn("float", "boolean", "string", "datetime");
            }
        }
        for (Map.Entry<String, JsonElement> node : nodes.entrySet()) {
            assertThat(node.getValue().getAsJsonObject().getAsJsonObject("properties").size()).isPositive();
        }
        assertThat(broker.retained).containsEntry(CHILD + "/price/total", "0.2731")
                .doesNotContainKey(CHILD + "/price/next").containsEntry(CHILD + "/main/state", "\u0000");
    }

    @Test
    void descriptionChangesInStateInitOnlyAndWithANewVersion() {
        JsonElement version = json(CHILD + "/$description").get("version");
        broker.received.clear();
        publisher.update(Home.without(Home.of("home", "Home"), "rank"));
        time.run();

        assertThat(broker.received.stream().filter(message -> message.topic().startsWith(CHILD + "/$"))
                .map(message -> message.topic().endsWith("$state") ? message.payload() : "description"))
                .containsExactly("init", "description", "ready");
        assertThat(json(CHILD + "/$description").get("version")).isNotEqualTo(version);
    }

    @Test
    void newValueDoesNotTouchTheDescription() {
        broker.received.clear();
        publisher.update(Home.with(Home.of("home", "Home"), "rank", Home.quantity("9", "")));
        time.run();

        assertThat(broker.received).containsExactly(new RetainedMessage(CHILD + "/main/rank", "9"));
    }

    @Test
    void removedThingLeavesNothingAndTheRootForgetsIt() {
        publisher.remove("nomos:subscription:home");
        time.run();

        assertThat(broker.retained.keySet()).containsExactlyInAnyOrder(ROOT + "/$state", ROOT + "/$description");
        assertThat(json(ROOT + "/$description").getAsJsonArray("children")).isEmpty();
        assertThat(broker.retained).containsEntry(ROOT + "/$state", "ready");
    }

    @Test
    void namesThatDifferInCaseOrSignsOnlyHaveTheirOwnIds() {
        for (String id : List.of("a-b", "a_b", "A-b", "ab")) {
            ThingSnapshot plain = Samples.thing("x", Map.of("one", new ChannelReading.Text("1", Samples.NOW)));
            publisher.update(new ThingSnapshot("x", "n:t:" + id, "L", "m", true, "", plain.channels(), null, "EUR",
                    null, false));
        }
        time.run();

        assertThat(broker.retained.keySet().stream().filter(topic -> topic.endsWith("/main/one"))).hasSize(4);
    }

    @Test
    void stoppedRootIsDisconnected() {
        publisher.stop();
        time.run();

        assertThat(broker.retained).containsEntry(ROOT + "/$state", "disconnected");
    }

    private JsonObject json(String topic) {
        return JsonParser.parseString(broker.retained.get(topic)).getAsJsonObject();
    }
}
