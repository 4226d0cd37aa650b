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

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.ThingSnapshot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/**
 * What Home Assistant is told, against a schema of its rules.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class DeviceDiscoveryTest {
    private static final String CONFIG = "homeassistant/device/energy_home/config";
    private static JsonSchema schema;

    @TempDir
    Path folder;

    private final MemoryBroker broker = new MemoryBroker();

    @BeforeAll
    static void readSchema() throws Exception {
        try (InputStream in = Objects.requireNonNull(
                DeviceDiscoveryTest.class.getResourceAsStream("/home-assistant-device.schema.json"))) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
        }
    }

    @ParameterizedTest
    @CsvSource({ "true,true,true", "false,false,false", "true,false,true", "false,true,false" })
    void everyMessageFollowsTheRulesAndNamesTopicsThatExist(boolean compact, boolean nordpool, boolean commands) {
        Publishing home = new Publishing(folder, broker, new Options(compact, nordpool, "homeassistant", "", commands),
                Limits.DEFAULT).start(Home.of("home", "Home"), Home.of("garage", "Küche \"2\""),
                        Samples.priced("plain", "0.3", 96));

        Set<String> uniqueIds = new HashSet<>();
        List<String> configs = broker.retained.keySet().stream().filter(topic -> topic.startsWith("homeassistant/"))
                .toList();
        assertThat(configs).hasSize(4);
        for (String config : configs) {
            assertThat(config).matches("homeassistant/device/[A-Za-z0-9_-]+/config");
            assertThat(schema.validate(broker.retained.get(config), InputFormat.JSON)).as(config).isEmpty();
            JsonObject json = home.json(config);
            for (Map.Entry<String, JsonElement> entry : json.getAsJsonObject("components").entrySet()) {
                JsonObject component = entry.getValue().getAsJsonObject();
                assertThat(broker.retained).containsKey(component.get("state_topic").getAsString());
                if (component.has("json_attributes_topic")) {
                    assertThat(broker.retained).containsKey(component.get("json_attributes_topic").getAsString());
                }
                assertThat(uniqueIds.add(component.get("unique_id").getAsString())).isTrue();
                assertThat(component.has("command_topic") && !commands).isFalse();
            }
            json.getAsJsonArray("availability").forEach(one -> assertThat(broker.retained)
                    .containsKey(one.getAsJsonObject().get("topic").getAsString()));
        }
    }

    @Test
    void schemaRefusesWhatHomeAssistantRefuses() {
        new Publishing(folder, broker, Publishing.ALL, Limits.DEFAULT).start(Home.of("home", "Home"));
        String good = broker.retained.get(CONFIG);
        for (String[] change : new String[][]{ { "\"origin\"", "\"source\"" }, { "\"platform\"", "\"type\"" },
                { "\"identifiers\"", "\"ids_\"" }, { "\"state_class\":\"total\"", "\"state_class\":\"sum\"" },
                { "\"unit_of_measurement\":\"kWh\"", "\"unit_of_measurement\":\"EUR/kWh\"" },
                { "\"unique_id\"", "\"id\"" } }) {
            assertThat(good).contains(change[0]);
            assertThat(schema.validate(good.replace(change[0], change[1]), InputFormat.JSON)).as(change[0])
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({ "price#total, EUR/kWh, , measurement", "usage#today, kWh, energy, total",
            "cost#today, EUR, monetary, total", "battery#state-of-charge, %, battery, measurement",
            "rank, , , measurement", "usage#until, , timestamp, ", "battery#mode, , , " })
    void unitsAndClassesFit(String channel, String unit, String deviceClass, String stateClass) {
        Publishing home = new Publishing(folder, broker, new Options(false, false, "homeassistant", "", false),
                Limits.DEFAULT).start(Home.of("home", "Home"));

        JsonObject component = home.json(CONFIG).getAsJsonObject("components").entrySet().stream()
                .map(entry -> entry.getValue().getAsJsonObject())
                .filter(json -> json.get("state_topic").getAsString()
                        .equals("energy/home/" + channel.replace('#', '/')))
                .findFirst().orElseThrow();
        assertThat(text(component, "unit_of_measurement")).isEqualTo(unit);
        assertThat(text(component, "device_class")).isEqualTo(deviceClass);
        assertThat(text(component, "state_class")).isEqualTo(stateClass);
    }

    @Test
    void uniqueIdsSurviveANewLabel() {
        Publishing home = new Publishing(folder, broker, Publishing.ALL, Limits.DEFAULT).start(Home.of("home", "Home"));
        List<String> before = uniqueIds(home);
        home.say(Home.of("home", "Another"));

        assertThat(uniqueIds(home)).isEqualTo(before);
        assertThat(home.json(CONFIG).getAsJsonObject("device").get("name").getAsString()).isEqualTo("Another");
    }

    @Test
    void removedComponentIsFirstLeftWithItsPlatformOnlyAndThenLeftOut() {
        Publishing home = new Publishing(folder, broker, Publishing.ALL, Limits.DEFAULT).start(Home.of("home", "Home"));
        broker.received.clear();
        home.say(Home.without(Home.of("home", "Home"), "rank"));

        assertThat(configs()).hasSize(2);
        assertThat(configs().get(0)).contains("\"channel-rank\":{\"platform\":\"sensor\"}");
        assertThat(configs().get(1)).doesNotContain("channel-rank");
        configs().forEach(config -> assertThat(schema.validate(config, InputFormat.JSON)).isEmpty());
        assertThat(broker.retained).doesNotContainKey("energy/home/rank");
    }

    @Test
    void componentRemovedWhileTheBrokerIsAwayAndTheHubRestartsIsStillRemoved() {
        Publishing first = new Publishing(folder, broker, Publishing.ALL, Limits.DEFAULT)
                .start(Home.of("home", "Home"));
        first.stop();
        broker.received.clear();
        new Publishing(folder, broker, Publishing.ALL, Limits.DEFAULT)
                .start(Home.without(Home.of("home", "Home"), "rank"));

        assertThat(configs().get(0)).contains("\"channel-rank\":{\"platform\":\"sensor\"}");
        assertThat(configs().get(configs().size() - 1)).doesNotContain("channel-rank");
    }

    @ParameterizedTest
    @CsvSource({ "true, number, command-battery_spower, sensor, channel-battery_spower",
            "false, sensor, channel-battery_spower, number, command-battery_spower",
            "true, switch, command-battery_scharging, binary_sensor, channel-battery_scharging",
            "false, sensor, channel-battery_smode, text, command-battery_smode" })
    void componentOfTheOtherPlatformIsRemovedWhenCommandsAreSwitched(boolean commands, String platform, String id,
            String otherPlatform, String otherId) {
        Publishing first = new Publishing(folder, broker, options(!commands), Limits.DEFAULT)
                .start(Home.of("home", "Home"));
        JsonObject before = first.json(CONFIG).getAsJsonObject("components").getAsJsonObject(otherId);
        first.stop();
        broker.received.clear();
        Publishing second = new Publishing(folder, broker, options(commands), Limits.DEFAULT)
                .start(Home.of("home", "Home"));

        assertThat(text(before, "platform")).isEqualTo(otherPlatform);
        // Home Assistant knows a component by platform and id
        assertThat(configs().get(0)).contains("\"" + otherId + "\":{\"platform\":\"" + otherPlatform + "\"}");
        JsonObject components = second.json(CONFIG).getAsJsonObject("components");
        assertThat(components.has(otherId)).isFalse();
        assertThat(text(components.getAsJsonObject(id), "platform")).isEqualTo(platform);
        assertThat(text(components.getAsJsonObject(id), "unique_id")).isEqualTo(text(before, "unique_id"));
        configs().forEach(config -> assertThat(schema.validate(config, InputFormat.JSON)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({ "true", "false" })
    void commandedComponentStaysWhileItsValueIsUnknownAsLongAsCommandsAreTaken(boolean still) {
        Publishing first = new Publishing(folder, broker, options(true), Limits.DEFAULT).start(Home.of("home", "Home"));
        first.stop();
        Publishing second = new Publishing(folder, broker, options(still), Limits.DEFAULT)
                .start(Home.with(Home.of("home", "Home"), "battery#power", new ChannelReading.Unknown()));

        JsonObject components = second.json(CONFIG).getAsJsonObject("components");
        assertThat(components.has("command-battery_spower")).isEqualTo(still);
        assertThat(components.has("channel-battery_spower")).isFalse();
    }

    @Test
    void componentThatComesBackBeforeItWasRemovedStays() {
        Publishing home = new Publishing(folder, broker, Publishing.ALL, Limits.DEFAULT).start(Home.of("home", "Home"));
        String before = broker.retained.get(CONFIG);
        broker.failure = BrokerStatus.State.LOST;
        home.say(Home.without(Home.of("home", "Home"), "rank"));
        home.say(Home.of("home", "Home"));
        broker.failure = null;
        home.time.advance(Duration.ofMinutes(2));

        assertThat(JsonParser.parseString(broker.retained.get(CONFIG))).isEqualTo(JsonParser.parseString(before));
    }

    @Test
    void unitStaysWhenTheValueIsUnknownAlsoAfterARestart() {
        Publishing first = new Publishing(folder, broker, Publishing.ALL, Limits.DEFAULT)
                .start(Home.of("home", "Home"));
        String before = broker.retained.get(CONFIG);
        ThingSnapshot unknown = Home.with(Home.of("home", "Home"), "price#total", new ChannelReading.Unknown());
        first.say(unknown);
        assertThat(broker.retained).containsEntry(CONFIG, before).containsEntry("energy/home/price/total", "null");
        first.stop();

        new Publishing(folder, broker, Publishing.ALL, Limits.DEFAULT).start(unknown);
        assertThat(JsonParser.parseString(broker.retained.get(CONFIG))).isEqualTo(JsonParser.parseString(before));
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "[]", "1", "\"\"", "", "{", "{\"channel-gone\":null}", "{\"channel-gone\":[]}",
            "{\"channel-gone\":{}}", "{\"channel-gone\":{\"platform\":[]}}", "{\"channel-gone\":{\"platform\":1}}" })
    void notesOfThePastThatCannotBeReadArePassedOver(String notes) throws Exception {
        PublishedTopics record = new PublishedTopics(folder.resolve("topics.json"));
        String garage = "homeassistant/device/energy_garage/config";
        record.save(new TopicRecord(Map.of("nomos:subscription:home", Set.of(CONFIG)), Set.of(),
                Map.of(CONFIG, notes, garage, "{\"channel-odd\":{\"platform\":\"sensor\"}}")));

        Publishing home = new Publishing(folder, broker, Publishing.ALL, Limits.DEFAULT)
                .start(Home.of("home", "Home"), Home.of("garage", "Garage"));

        assertThat(home.json(CONFIG).getAsJsonObject("components").keySet()).contains("channel-rank")
                .doesNotContain("channel-gone");
        assertThat(broker.received).anySatisfy(message -> {
            assertThat(message.topic()).isEqualTo(garage);
            assertThat(message.payload()).contains("\"channel-odd\":{\"platform\":\"sensor\"}");
        });
    }

    @Test
    void switchedOffDiscoveryTakesItAway() {
        new Publishing(folder, broker, Publishing.ALL, Limits.DEFAULT).start(Home.of("home", "Home")).stop();
        new Publishing(folder, broker, new Options(false, false, "", "", false), Limits.DEFAULT)
                .start(Home.of("home", "Home"));

        assertThat(broker.retained.keySet()).noneMatch(topic -> topic.startsWith("homeassistant/"));
    }

    private static Options options(boolean commands) {
        return new Options(false, false, "homeassistant", "", commands);
    }

    private List<String> configs() {
        return broker.received.stream().filter(message -> CONFIG.equals(message.topic())).map(RetainedMessage::payload)
                .toList();
    }

    private static List<String> uniqueIds(Publishing home) {
        return home.json(CONFIG).getAsJsonObject("components").entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue().getAsJsonObject().get("unique_id")).toList();
    }

    private static String text(JsonObject json, String key) {
        return json.has(key) ? json.get(key).getAsString() : null;
    }
}
