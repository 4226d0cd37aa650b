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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.model.feed.CommandAnswer;
import org.openhab.energy.model.feed.ThingSnapshot;

/**
 * What happens to the Homie tree when it is switched off and on, at a real broker.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class HomieSwitchTest {
    private static final String CHILD = "homie/5/nomos-subscription-home/";

    @TempDir
    Path folder;

    private Mosquitto broker;
    private List<Outlet> outlets = List.of();

    @BeforeAll
    static void needsMosquitto() {
        assumeTrue(Mosquitto.program().isPresent(),
                "Mosquitto is not installed: the tests against a real broker are skipped");
    }

    @BeforeEach
    void begin() throws Exception {
        broker = new Mosquitto(folder, "allow_anonymous true");
        broker.start();
    }

    @AfterEach
    void end() throws Exception {
        stop();
        broker.close();
    }

    @Test
    void switchedOffTreeIsTakenAwayAndSwitchedOnItComesBack() throws Exception {
        start("homie");
        awaitTopic(CHILD + "$state");
        stop();

        start("");
        awaitNoHomie();
        assertThat(folder.resolve("mqtt-homie.json")).doesNotExist();
        assertThat(retained()).containsKey("energy/home/state");
        stop();

        start("homie");
        awaitTopic(CHILD + "$state");
        stop();
        assertThat(retained()).containsEntry("homie/5/hub-1/$state", "disconnected");
    }

    @Test
    void treeSwitchedOffAndOnWhileTheBrokerIsAwayIsNotTakenAwayAndLeavesNoRemovedThing() throws Exception {
        start("homie", Home.of("home", "Home"), Home.of("garage", "Garage"));
        awaitTopic("homie/5/nomos-subscription-garage/$state");
        awaitTopic(CHILD + "$state");
        stop();
        Map<String, String> before = retained();
        // The record of a hub that was switched off and on before it saw the broker again
        OutletFactory factory = factory();
        factory.lan(settings(""), new TopicTree("energy"), new EchoDesk(),
                (uid, channel, command) -> CommandAnswer.TAKEN,
                List::of, status -> {
                }).close();
        assertThat(plain().load().obsolete()).containsAll(before.keySet().stream()
                .filter(topic -> topic.startsWith("homie/")).toList());

        start("homie", Home.of("home", "Home"));
        awaitTopic(CHILD + "$state");
        await().atMost(RealPublishing.PATIENCE)
                .until(() -> retained().keySet().stream()
                        .noneMatch(topic -> topic.startsWith("homie/5/nomos-subscription-garage/")));
        stop();
        assertThat(retained()).containsKey(CHILD + "$description").containsKey("homie/5/hub-1/$description");
        assertThat(plain().load().obsolete()).isEmpty();
    }

    @Test
    void recordsThatAreDamagedOrMissingHinderNothing() throws Exception {
        plain().save(new TopicRecord(Map.of("a:b:c", Set.of("energy/c/state")), Set.of("old"), Map.of("topic", "{}")));
        TopicRecord before = plain().load();
        RecordHandover handover = new RecordHandover(plain(), new PublishedTopics(folder.resolve("mqtt-homie.json")));

        handover.settle("");
        assertThat(plain().load()).isEqualTo(before);
        handover.settle("homie");
        assertThat(plain().load()).isEqualTo(before);
        assertThat(folder.resolve("mqtt-homie.json")).doesNotExist();

        Files.writeString(folder.resolve("mqtt-homie.json"), "rubbish");
        handover.settle("");
        assertThat(plain().load()).isEqualTo(before);
        assertThat(folder.resolve("mqtt-homie.json")).doesNotExist();
    }

    private PublishedTopics plain() {
        return new PublishedTopics(folder.resolve("mqtt-topics.json"));
    }

    private OutletFactory factory() {
        return new OutletFactory(folder, new Random(1), Clock.systemUTC(), () -> Samples.BERLIN, "", "1");
    }

    private MqttSettings settings(String homiePrefix) {
        return new MqttSettings("127.0.0.1", broker.port(), false, "", "", "energy", "hub-1", TlsFiles.NONE,
                new Options(false, false, "", homiePrefix, false), Limits.DEFAULT);
    }

    private void start(String homiePrefix, ThingSnapshot... things) {
        ThingSnapshot[] all = things.length == 0 ? new ThingSnapshot[]{ Home.of("home", "Home") } : things;
        MqttSettings settings = settings(homiePrefix);
        OutletFactory factory = factory();
        Outlet lan = factory.lan(settings, new TopicTree("energy"), new EchoDesk(),
                (uid, channel, command) -> CommandAnswer.TAKEN, List::of, status -> {
                });
        outlets = homiePrefix.isEmpty() ? List.of(lan) : List.of(lan, factory.homie(settings));
        outlets.forEach(Outlet::start);
        for (ThingSnapshot thing : all) {
            outlets.forEach(outlet -> outlet.publisher().update(thing));
        }
    }

    private void stop() throws Exception {
        for (Outlet outlet : outlets) {
            outlet.stop().get(30, TimeUnit.SECONDS);
            outlet.close();
        }
        outlets = List.of();
    }

    private Map<String, String> retained() throws Exception {
        return RealPublishing.retained(broker.port());
    }

    private void awaitTopic(String topic) {
        await().atMost(RealPublishing.PATIENCE).until(() -> "ready".equals(retained().get(topic)));
    }

    private void awaitNoHomie() {
        await().atMost(RealPublishing.PATIENCE).until(() -> retained().containsKey("energy/home/state")
                && retained().keySet().stream().noneMatch(topic -> topic.startsWith("homie/")));
    }
}
