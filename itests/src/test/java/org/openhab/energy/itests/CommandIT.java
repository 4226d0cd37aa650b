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
package org.openhab.energy.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.app.broker.ActiveMqBroker;
import org.openhab.energy.hub.app.broker.EmbeddedBroker;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Devices on the LAN command the channels of a live Thing: a load is taken out of service and back, and gets another deadline, by MQTT alone.
 *
 * @author openHAB Energy - Initial contribution
 */
class CommandIT {

    private static final String ROOT = "energy/nomos_load_key_washer/";
    private static final String ANSWER = "energy/response/set";

    @TempDir
    Path folder;
    private EmbeddedBroker broker;
    private TestHub hub;
    private NomosCloud cloud;
    private YamlHome home;

    @BeforeEach
    void prepare() throws Exception {
        broker = ActiveMqBroker.start("127.0.0.1", 0);
        hub = new TestHub(folder, broker.port());
        cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:" + hub.httpPort()))
                .withPublicationTime(LocalTime.MIDNIGHT));
        home = new YamlHome(hub);
        home.write(cloud);
    }

    @AfterEach
    void stop() {
        hub.close();
        cloud.close();
        broker.close();
    }

    private void startAllowingCommands() throws Exception {
        Files.writeString(hub.home().services().resolve("energymqtt.cfg"),
                "host=127.0.0.1\nport=" + broker.port() + "\nallowCommands=true\n");
        start();
    }

    private void start() throws Exception {
        hub.start();
        home.awaitOnline(YamlHome.ACCOUNT, YamlHome.SUBSCRIPTION, YamlHome.LOAD);
    }

    @Test
    void loadDoesWhatIsCommandedAndEachCommandIsAnswered() throws Exception {
        startAllowingCommands();
        try (MqttProbe device = MqttProbe.connect(broker.port())) {
            await().atMost(NomosHome.LIMIT).until(() -> device.latest(ROOT + "enabled").equals("true")
                    && plan(device).getAsJsonArray("runs").size() == 1);

            device.say(ROOT + "enabled/set", "OFF");
            await().atMost(NomosHome.LIMIT).until(() -> device.latest(ROOT + "enabled").equals("false"));
            assertThat(device.latest(ANSWER)).isEqualTo(
                    "{\"status\":\"ok\",\"data\":{\"topic\":\"" + ROOT + "enabled/set\"}}");
            assertThat(channel("enabled")).isEqualTo("OFF");
            await().atMost(NomosHome.LIMIT).until(() -> plan(device).getAsJsonArray("runs").isEmpty());

            device.say(ROOT + "enabled/set", "{\"value\":true,\"transaction\":7}");
            await().atMost(NomosHome.LIMIT).until(() -> device.latest(ROOT + "enabled").equals("true")
                    && plan(device).getAsJsonArray("runs").size() == 1);
            assertThat(answer(device).get("transaction").getAsInt()).isEqualTo(7);

            Instant deadline = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
            device.say(ROOT + "deadline/set", "{\"value\":\"" + deadline + "\",\"transaction\":\"sooner\"}");
            await().atMost(NomosHome.LIMIT).until(() -> device.latest(ROOT + "deadline").equals(deadline.toString())
                    && plan(device).get("deadline").getAsString().equals(deadline.toString()));
            assertThat(answer(device).get("transaction").getAsString()).isEqualTo("sooner");
            await().atMost(NomosHome.LIMIT).until(() -> plan(device).getAsJsonArray("runs").size() == 1);
            JsonObject run = plan(device).getAsJsonArray("runs").get(0).getAsJsonObject();
            assertThat(Instant.parse(run.get("end").getAsString())).isBeforeOrEqualTo(deadline);
        }
    }

    @Test
    void whatCannotBeDoneIsAnsweredWithTheReasonAndChangesNothing() throws Exception {
        startAllowingCommands();
        try (MqttProbe device = MqttProbe.connect(broker.port())) {
            await().atMost(NomosHome.LIMIT).until(() -> device.latest(ROOT + "enabled").equals("true"));

            assertRefused(device, "enabled", "perhaps", "invalid-value");
            assertRefused(device, "enabled", "{\"value\":{\"on\":false}}", "invalid-value");
            assertRefused(device, "enabled", "{\"value\":", "invalid-json");
            assertRefused(device, "enabled", "", "invalid-value");
            assertRefused(device, "enabled", "x".repeat(2_000), "too-long");
            assertRefused(device, "deadline", "tomorrow", "invalid-value");
            assertRefused(device, "run", "ON", "read-only");
            assertRefused(device, "no-such-channel", "ON", "unknown-channel");

            assertThat(device.latest(ROOT + "enabled")).isEqualTo("true");
            assertThat(channel("enabled")).isEqualTo("ON");
        }
    }

    @Test
    void commandThatTheBrokerKeptIsAnOldOneAndIsIgnored() throws Exception {
        try (MqttProbe device = MqttProbe.connect(broker.port())) {
            device.keep(ROOT + "enabled/set", "{\"value\":false,\"transaction\":\"old\"}");
            startAllowingCommands();
            await().atMost(NomosHome.LIMIT).until(() -> device.latest(ROOT + "enabled").equals("true"));

            // Answered after whatever came before
            device.say(ROOT + "run/set", "{\"value\":true,\"transaction\":\"new\"}");
            await().atMost(NomosHome.LIMIT).until(() -> device.latest(ANSWER).contains("new"));

            assertThat(device.said(ANSWER)).hasSize(1);
            assertThat(channel("enabled")).isEqualTo("ON");
        }
    }

    @Test
    void withoutThePermissionNobodyListens() throws Exception {
        start();
        try (MqttProbe device = MqttProbe.connect(broker.port())) {
            await().atMost(NomosHome.LIMIT).until(() -> device.latest(ROOT + "enabled").equals("true"));

            device.say(ROOT + "enabled/set", "OFF");
            // The same connection of the hub hears this one after the command, if it hears the command
            device.say("energy/request/plan", "{\"transaction\":\"fence\"}");
            await().atMost(NomosHome.LIMIT).until(() -> device.latest("energy/response/plan").contains("fence"));

            assertThat(device.said(ANSWER)).isEmpty();
            assertThat(channel("enabled")).isEqualTo("ON");
        }
    }

    private void assertRefused(MqttProbe device, String channel, String payload, String reason) throws Exception {
        int before = device.said(ANSWER).size();
        device.say(ROOT + channel + "/set", payload);
        await().atMost(NomosHome.LIMIT).until(() -> device.said(ANSWER).size() > before);
        JsonObject answer = answer(device);
        assertThat(answer.get("status").getAsString()).as(payload).isEqualTo("error");
        assertThat(answer.getAsJsonObject("data").get("topic").getAsString()).isEqualTo(ROOT + channel + "/set");
        assertThat(answer.getAsJsonObject("error").get("reason").getAsString()).as(payload).isEqualTo(reason);
        assertThat(answer.getAsJsonObject("error").get("message").getAsString()).isNotEmpty();
    }

    private static JsonObject answer(MqttProbe device) {
        return JsonParser.parseString(device.latest(ANSWER)).getAsJsonObject();
    }

    /** {@return the plan as it is on MQTT, or one without runs} */
    private static JsonObject plan(MqttProbe device) {
        String payload = device.latest(ROOT + "plan");
        return JsonParser.parseString(payload.isEmpty() ? "{\"runs\":[],\"deadline\":\"\"}" : payload)
                .getAsJsonObject();
    }

    /** {@return the state of a channel of the load on REST} */
    private String channel(String id) {
        for (var channel : hub.rest().list("/rest/things/" + YamlHome.LOAD + "/channels")) {
            if (channel.getAsJsonObject().get("id").getAsString().equals(id)) {
                return channel.getAsJsonObject().get("state").getAsString();
            }
        }
        throw new AssertionError("no channel " + id);
    }
}
