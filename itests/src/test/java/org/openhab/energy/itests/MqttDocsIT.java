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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * {@code docs/mqtt.md} and the files in {@code docs/mqtt} against the demo with all its Things and all options: what they tell of is there, and nothing
 * else is.
 *
 * @author openHAB Energy - Initial contribution
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MqttDocsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String HOME = "nomos_subscription_key_home";
    private static final String PLACEHOLDER = "<thing>";
    /** Objects whose keys are names of Things or channels. */
    private static final Set<String> BY_NAME = Set.of("things", "channels", "units");
    /** Only rules make these; a test of the publisher has them. */
    private static final String OF_RULES = "<base>/plans/<name>";

    private final int http = Ports.free();
    private final int mqtt = Ports.free();
    private final HubRest rest = new HubRest(URI.create("http://127.0.0.1:" + http));
    private HubProcess hub;
    private Map<String, String> kept = Map.of();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path services = Files.createDirectories(folder.resolve("home/conf/services"));
        Files.writeString(services.resolve("energymqtt.cfg"), "host=127.0.0.1\nport=" + mqtt
                + "\nnordpoolPrices=true\ncompactPrices=true\nhomie=true\nallowCommands=true\n");
        hub = HubProcess.start(folder, List.of(), "--home", folder.resolve("home").toString(), "--http-port",
                Integer.toString(http), "--mqtt-port", Integer.toString(mqtt));
        hub.awaitOutput("Ctrl-C stops it");
        HubTopics topics = new HubTopics(rest);
        await().atMost(PATIENCE).ignoreException(MqttException.class).untilAsserted(() -> {
            Map<String, String> now = Neighbour.retained(mqtt);
            assertThat(now).containsKeys("energy/" + HOME + "/prices", "energy/nomos_load_key_washer/plan");
            // A forecast of a plant comes last
            assertThat(now.keySet()).anyMatch(topic -> topic.endsWith("/series"));
            assertThat(json(now, "energy/bridge/health").getAsJsonObject("things").keySet()).contains(HOME);
            assertThat(now).containsExactlyInAnyOrderEntriesOf(topics.wanted());
            kept = now;
        });
    }

    @AfterAll
    void stop() throws InterruptedException {
        hub.terminate();
        hub.awaitExit();
    }

    @Test
    void everyTopicOnTheBrokerStandsInTheTableAndEveryKeptOneIsThere() throws Exception {
        List<MqttDocs.Row> rows = MqttDocs.read().rows();
        Set<String> ofChannels = topicsOfChannels();

        List<String> untold = kept.keySet().stream().filter(topic -> rows.stream().noneMatch(row -> row.kept()
                && row.tellsOf(topic) && (!row.isOfChannel() || ofChannels.contains(topic)))).toList();
        List<String> absent = rows.stream().filter(MqttDocs.Row::kept)
                .filter(row -> kept.keySet().stream().noneMatch(row::tellsOf)).map(MqttDocs.Row::topic).toList();
        List<String> keptAfterAll = rows.stream().filter(row -> !row.kept() && !row.isOfChannel())
                .filter(row -> kept.keySet().stream().anyMatch(row::tellsOf)).map(MqttDocs.Row::topic).toList();

        assertThat(rows).hasSizeGreaterThan(15);
        assertThat(untold).isEmpty();
        assertThat(absent).containsExactly(OF_RULES);
        assertThat(keptAfterAll).isEmpty();
    }

    @Test
    void payloadsHaveTheFieldsThatThePageShows() throws Exception {
        Map<String, JsonElement> examples = MqttDocs.read().examples();
        assertThat(examples).containsOnlyKeys("<base>/bridge/info", "<base>/bridge/health", "<base>/<thing>/state",
                "<base>/<thing>/plan");

        examples.forEach((topic, example) -> {
            String real = topic.endsWith("plan")
                    ? planWithRuns()
                    : topic.replace("<base>", "energy").replace(PLACEHOLDER, HOME);
            assertThat(shape("", JsonParser.parseString(kept.get(real)))).as(real).isEqualTo(shape("", example));
        });
    }

    /** A load whose time is over for today plans no run. */
    private String planWithRuns() {
        return kept.keySet().stream().filter(topic -> topic.matches("energy/nomos_load_[^/]+/plan"))
                .filter(topic -> !json(kept, topic).getAsJsonArray("runs").isEmpty()).findFirst().orElseThrow();
    }

    @Test
    void threeShapesOfPricesSayTheSame() {
        JsonArray prices = JsonParser.parseString(kept.get("energy/" + HOME + "/prices")).getAsJsonArray();
        JsonArray compact = JsonParser.parseString(kept.get("energy/" + HOME + "/prices-compact")).getAsJsonArray();
        JsonObject nordpool = json(kept, "energy/" + HOME + "/prices-nordpool");
        Map<Instant, String> values = new TreeMap<>();
        prices.forEach(slot -> values.put(Instant.parse(slot.getAsJsonObject().get("start").getAsString()),
                slot.getAsJsonObject().get("value").getAsString()));

        Map<Instant, String> pairs = new TreeMap<>();
        compact.forEach(pair -> pairs.put(Instant.ofEpochSecond(pair.getAsJsonArray().get(0).getAsLong()),
                pair.getAsJsonArray().get(1).isJsonNull() ? "" : pair.getAsJsonArray().get(1).getAsString()));
        Map<Instant, String> raw = new TreeMap<>();
        for (String day : List.of("raw_today", "raw_tomorrow")) {
            nordpool.getAsJsonArray(day).forEach(slot -> raw.put(
                    OffsetDateTime.parse(slot.getAsJsonObject().get("start").getAsString()).toInstant(),
                    slot.getAsJsonObject().get("value").getAsString()));
        }

        assertThat(raw).isEqualTo(values).hasSizeBetween(92, 200);
        // A pair holds until the next one, so equal neighbours may be one pair
        String running = "";
        for (Map.Entry<Instant, String> slot : values.entrySet()) {
            running = pairs.getOrDefault(slot.getKey(), running);
            assertThat(running).as(slot.getKey().toString()).isEqualTo(slot.getValue());
        }
        assertThat(compact.get(compact.size() - 1).getAsJsonArray().get(1).isJsonNull()).isTrue();
    }

    /** The rules of evcc's custom tariff: a list in Go's RFC 3339, sorted, with numbers; its binary search wants slots that do not overlap. */
    @Test
    void evccReadsThePricesByTheRecipe() throws Exception {
        Map<?, ?> recipe = yaml("evcc.yaml");
        Map<?, ?> grid = (Map<?, ?>) ((Map<?, ?>) recipe.get("tariffs")).get("grid");
        Map<?, ?> forecast = (Map<?, ?>) grid.get("forecast");
        assertThat(grid.get("type")).isEqualTo("custom");
        assertThat(grid.get("interval")).isEqualTo("15m");
        assertThat(forecast.get("source")).isEqualTo("mqtt");
        String topic = String.valueOf(forecast.get("topic"));
        assertThat(topic).contains(PLACEHOLDER);

        JsonArray rates = JsonParser.parseString(kept.get(topic.replace(PLACEHOLDER, HOME))).getAsJsonArray();
        Instant end = Instant.MIN;
        boolean present = false;
        for (JsonElement element : rates) {
            JsonObject rate = element.getAsJsonObject();
            assertThat(rate.keySet()).containsExactlyInAnyOrder("start", "end", "value");
            for (String time : List.of("start", "end")) {
                assertThat(rate.get(time).getAsString())
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
            }
            assertThat(rate.get("value").getAsJsonPrimitive().isNumber()).isTrue();
            Instant start = Instant.parse(rate.get("start").getAsString());
            assertThat(start).isAfterOrEqualTo(end);
            end = Instant.parse(rate.get("end").getAsString());
            assertThat(end).isAfter(start);
            present |= !start.isAfter(Instant.now()) && end.isAfter(Instant.now());
        }
        assertThat(present).as("a rate for now").isTrue();
        assertThat(((Map<?, ?>) recipe.get("tariffs")).get("currency"))
                .isEqualTo(json(kept, "energy/" + HOME + "/state").get("currency").getAsString());
    }

    @Test
    void espHomeFindsTheTopicsOfTheRecipe() throws Exception {
        Map<?, ?> recipe = yaml("esphome.yaml");
        List<String> topics = new ArrayList<>();
        ((List<?>) ((Map<?, ?>) recipe.get("mqtt")).get("on_message"))
                .forEach(on -> topics.add(String.valueOf(((Map<?, ?>) on).get("topic"))));
        ((List<?>) recipe.get("sensor")).stream().map(sensor -> ((Map<?, ?>) sensor).get("topic"))
                .filter(topic -> topic != null).forEach(topic -> topics.add(String.valueOf(topic)));

        assertThat(topics).hasSize(2)
                .allSatisfy(topic -> assertThat(kept).containsKey(topic.replace(PLACEHOLDER, HOME)));
        assertThat(kept.get("energy/" + HOME + "/prices-compact")).matches("\\[(\\[\\d{10},(-?[0-9.]+|null)],?)+]")
                .hasSizeLessThan(6_000);
    }

    @Test
    void homeAssistantHasTheSensorAndTheAttributeOfTheAutomation() throws Exception {
        String automation = Files.readString(MqttDocs.FOLDER.resolve("nordpool-automation.yaml"));
        assertThat(yaml("nordpool-automation.yaml").keySet()).hasToString("[automation]");
        JsonObject config = json(kept, "homeassistant/device/energy_" + HOME + "/config");
        JsonObject prices = config.getAsJsonObject("components").getAsJsonObject("prices");
        String entity = "sensor." + slug(config.getAsJsonObject("device").get("name").getAsString() + " "
                + prices.get("name").getAsString());

        assertThat(automation).contains("state_attr('" + entity + "', 'raw_today')");
        assertThat(prices.get("json_attributes_topic").getAsString()).isEqualTo("energy/" + HOME + "/prices-nordpool");
        // As Home Assistant writes now() at a whole quarter-hour, with which the automation compares it
        json(kept, "energy/" + HOME + "/prices-nordpool").getAsJsonArray("raw_today")
                .forEach(slot -> assertThat(slot.getAsJsonObject().get("start").getAsString())
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:(00|15|30|45):00[+-]\\d\\d:\\d\\d"));
    }

    @Test
    void homeAssistantIsToldOfTopicsThatAreThereAndOfNoIdTwice() {
        List<String> devices = kept.keySet().stream().filter(topic -> topic.startsWith("homeassistant/device/"))
                .toList();
        assertThat(devices).hasSizeGreaterThan(25);
        Set<String> ids = new TreeSet<>();
        devices.forEach(device -> {
            JsonObject config = json(kept, device);
            assertThat(config.get("availability_mode").getAsString()).isEqualTo("all");
            config.getAsJsonArray("availability").forEach(
                    one -> assertThat(kept).as(device).containsKey(one.getAsJsonObject().get("topic").getAsString()));
            assertThat(config.getAsJsonObject("components").keySet()).isNotEmpty();
            config.getAsJsonObject("components").entrySet().forEach(entry -> {
                JsonObject component = entry.getValue().getAsJsonObject();
                assertThat(component.has("unique_id")).as(device + " " + entry.getKey()).isTrue();
                assertThat(ids.add(component.get("unique_id").getAsString())).as(entry.getKey()).isTrue();
                assertThat(kept).containsKey(component.get("state_topic").getAsString());
                if (component.has("json_attributes_topic")) {
                    assertThat(kept).containsKey(component.get("json_attributes_topic").getAsString());
                }
                // Home Assistant knows monetary amounts, and no price per energy
                if (component.has("device_class") && "monetary".equals(component.get("device_class").getAsString())) {
                    assertThat(component.get("unit_of_measurement").getAsString()).matches("[A-Z]{3}");
                }
            });
        });
        assertThat(json(kept, "homeassistant/device/energy_" + HOME + "/config").getAsJsonObject("components")
                .getAsJsonObject("channel-price_stotal").get("unit_of_measurement").getAsString())
                .isEqualTo("EUR/kWh");
    }

    @Test
    void nodeRedFlowIsWholeAndItsTopicsAreThere() throws Exception {
        Map<String, JsonObject> nodes = flow();
        nodes.values().forEach(node -> {
            if (node.has("wires")) {
                node.getAsJsonArray("wires").forEach(output -> output.getAsJsonArray()
                        .forEach(target -> assertThat(nodes).containsKey(target.getAsString())));
            }
            if (node.has("z")) {
                assertThat(nodes.get(node.get("z").getAsString()).get("type").getAsString()).isEqualTo("tab");
            }
            if (node.get("type").getAsString().startsWith("mqtt ")) {
                assertThat(nodes.get(node.get("broker").getAsString()).get("type").getAsString())
                        .isEqualTo("mqtt-broker");
            }
        });
        try (MqttProbe device = MqttProbe.connect(mqtt)) {
            device.say(nodes.get("energy-request").get("topic").getAsString(),
                    nodes.get("energy-ask").get("payload").getAsString());
            String answers = nodes.get("energy-response").get("topic").getAsString();
            await().atMost(NomosHome.LIMIT).until(() -> !device.latest(answers).isEmpty());
            assertThat(
                    JsonParser.parseString(device.latest(answers)).getAsJsonObject().get("transaction").getAsString())
                    .isEqualTo(nodes.get("energy-mine").getAsJsonArray("rules").get(0).getAsJsonObject().get("v")
                            .getAsString());
        }
        assertThat(kept.keySet()).anyMatch(
                topic -> topic.matches(nodes.get("energy-prices").get("topic").getAsString().replace("+", "[^/]+")));
    }

    @Test
    void functionsOfTheNodeRedFlowWorkOnRealMessages() throws Exception {
        assumeTrue(isNodeThere(), "Node.js is not installed");
        String prices = kept.get("energy/" + HOME + "/prices");
        JsonObject best = function("energy-cheapest", prices).getAsJsonObject();
        double least = 1_000;
        for (JsonElement slot : JsonParser.parseString(prices).getAsJsonArray()) {
            if (Instant.parse(slot.getAsJsonObject().get("end").getAsString()).isAfter(Instant.now())) {
                least = Math.min(least, slot.getAsJsonObject().get("value").getAsDouble());
            }
        }
        assertThat(best.get("value").getAsDouble()).isEqualTo(least);

        String run = "{\"start\":\"2026-03-11T01:00:00Z\",\"end\":\"2026-03-11T02:00:00Z\"}";
        assertThat(function("energy-first", "{\"status\":\"ok\",\"data\":{\"runs\":[" + run + "]}}"))
                .isEqualTo(JsonParser.parseString(run));
        assertThat(function("energy-first", "{\"status\":\"error\",\"error\":{\"reason\":\"busy\"}}"))
                .isEqualTo(JsonParser.parseString("{\"reason\":\"busy\"}"));
    }

    private Set<String> topicsOfChannels() {
        Set<String> topics = new TreeSet<>();
        for (JsonElement thing : rest.list("/rest/things")) {
            String uid = thing.getAsJsonObject().get("UID").getAsString();
            for (JsonElement channel : rest.list("/rest/things/" + uid + "/channels")) {
                String id = channel.getAsJsonObject().get("id").getAsString();
                String topic = "energy/" + uid.replace(':', '_') + "/" + id.replace('#', '/');
                topics.add(topic);
                if (channel.getAsJsonObject().has("seriesSize")) {
                    topics.add(topic + "/series");
                }
            }
        }
        return topics;
    }

    /** {@return the paths of all fields; names of Things and channels are left out, and lists are what their first row is} */
    private static Set<String> shape(String path, JsonElement json) {
        Set<String> fields = new TreeSet<>();
        if (json.isJsonArray() && !json.getAsJsonArray().isEmpty()) {
            fields.addAll(shape(path + "[]", json.getAsJsonArray().get(0)));
        } else if (json.isJsonObject()) {
            json.getAsJsonObject().entrySet().forEach(entry -> {
                boolean byName = BY_NAME.contains(path.substring(path.lastIndexOf('/') + 1));
                String field = path + "/" + (byName ? "*" : entry.getKey());
                fields.add(field);
                fields.addAll(shape(field, entry.getValue()));
            });
        }
        return fields;
    }

    private static JsonObject json(Map<String, String> topics, String topic) {
        return JsonParser.parseString(topics.get(topic)).getAsJsonObject();
    }

    private static Map<?, ?> yaml(String file) throws IOException {
        return new Yaml().load(Files.readString(MqttDocs.FOLDER.resolve(file)));
    }

    private static Map<String, JsonObject> flow() throws IOException {
        Map<String, JsonObject> nodes = new TreeMap<>();
        for (JsonElement node : JsonParser.parseString(Files.readString(MqttDocs.FOLDER.resolve("node-red-flow.json")))
                .getAsJsonArray()) {
            assertThat(nodes.put(node.getAsJsonObject().get("id").getAsString(), node.getAsJsonObject())).isNull();
        }
        return nodes;
    }

    /** {@return the payload that a function node of the flow makes of a payload} */
    private static JsonElement function(String id, String payload) throws Exception {
        String program = "const msg = {payload: " + payload + "};\nconst made = (msg => {"
                + flow().get(id).get("func").getAsString() + "\n})(msg);\nconsole.log(JSON.stringify(made.payload));";
        Process node = new ProcessBuilder("node", "-").redirectErrorStream(true).start();
        node.getOutputStream().write(program.getBytes(StandardCharsets.UTF_8));
        node.getOutputStream().close();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return JsonParser.parseString(output);
    }

    private static boolean isNodeThere() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** As Home Assistant makes ids of entities out of names. */
    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
