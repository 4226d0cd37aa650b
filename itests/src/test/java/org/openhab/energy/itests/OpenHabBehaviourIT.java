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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What Main UI and scripts of a real openHAB do to the four bindings, done to every Thing, channel and action of the demo.
 *
 * @author openHAB Energy - Initial contribution
 */
class OpenHabBehaviourIT {

    private static final List<String> BINDINGS = List.of("derapi", "nexcloud", "nomos", "novasense");

    @TempDir
    static Path folder;
    private static HubProcess hub;
    private static HubRest rest;
    private static URI address;

    @BeforeAll
    static void startDemo() throws Exception {
        int http = Ports.free();
        address = URI.create("http://127.0.0.1:" + http);
        hub = HubProcess.start(folder, List.of(), "--home", folder.resolve("home").toString(), "--http-port",
                Integer.toString(http), "--mqtt-port", Integer.toString(Ports.free()));
        hub.awaitOutput("Ctrl-C stops it");
        rest = new HubRest(address);
        for (String thing : List.of("nomos:subscription:key:home", "novasense:account:portal", "nexcloud:account:demo",
                "derapi:site:virtual:virtual:home")) {
            await().atMost(Duration.ofMinutes(2)).ignoreExceptions()
                    .until(() -> rest.status(thing).equals("ONLINE/NONE"));
        }
    }

    @AfterAll
    static void stopDemo() {
        hub.close();
    }

    private static Stream<JsonObject> things() {
        return objects(rest.list("/rest/things"));
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsJsonObject);
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsString() : "";
    }

    private static List<String> faultsInTheLog() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("home/userdata/logs/hub.log"))) {
            return lines.filter(line -> line.contains("ERROR") || line.contains("Exception")).toList();
        }
    }

    /** The words are what a person may type into a field of the kind, and what openHAB then hands over as null. */
    @ParameterizedTest
    @ValueSource(strings = { "nothing", "2026-11-21T20:00:00+01:00", "-1", "0", "gibberish {0} '%s'" })
    void noInputMakesAnActionThrowAndEveryOutputIsPlain(String input) throws Exception {
        Map<String, String> called = new TreeMap<>();
        for (String thing : things().map(thing -> text(thing, "UID")).toList()) {
            HubRest.Answer actions = rest.get("/rest/actions/" + thing);
            if (actions.status() == 404) {
                continue;
            }
            for (JsonObject action : objects(actions.json().getAsJsonArray()).toList()) {
                String uid = text(action, "actionUid");
                assertThat(text(action, "visibility")).as(uid).isEqualTo("VISIBLE");
                Map<String, String> inputs = new HashMap<>();
                if (!input.equals("nothing")) {
                    objects(action.getAsJsonArray("inputs")).forEach(it -> inputs.put(text(it, "name"), input));
                }
                HubRest.Answer answer = rest.post("/rest/actions/" + thing + "/" + HubRest.encode(uid), inputs);

                called.put(uid, answer.body());
                assertThat(answer.status()).as(uid).isEqualTo(200);
                JsonObject outputs = answer.json().getAsJsonObject();
                if (!action.getAsJsonArray("outputs").isEmpty()) {
                    // An action that throws answers with an empty object.
                    assertThat(outputs.keySet()).as(uid).isNotEmpty();
                }
                outputs.entrySet().forEach(output -> assertThat(output.getValue().isJsonPrimitive())
                        .as(uid + " " + output).isTrue());
            }
        }
        for (String scope : List.of("derapi.", "nexcloud.", "nomos.", "nomosplan.")) {
            assertThat(called.keySet()).anyMatch(uid -> uid.startsWith(scope));
        }
        assertThat(faultsInTheLog()).isEmpty();
    }

    @Test
    void commandToAReadOnlyChannelIsTakenAndChangesNoThing() throws Exception {
        Map<String, JsonObject> types = new HashMap<>();
        int commanded = 0;
        for (JsonObject thing : things().toList()) {
            String uid = text(thing, "UID");
            String type = text(thing, "thingTypeUID");
            JsonObject described = types.computeIfAbsent(type,
                    it -> rest.get("/rest/thing-types/" + it).json().getAsJsonObject());
            Map<String, JsonObject> channels = new HashMap<>();
            objects(described.getAsJsonArray("channels")).forEach(channel -> channels.put(text(channel, "id"),
                    channel));
            objects(described.getAsJsonArray("channelGroups"))
                    .forEach(group -> objects(group.getAsJsonArray("channels"))
                            .forEach(channel -> channels.put(text(group, "id") + "#" + text(channel, "id"), channel)));
            for (JsonObject channel : objects(thing.getAsJsonArray("channels")).toList()) {
                JsonObject declared = channels.get(text(channel, "id"));
                boolean readOnly = declared == null || declared.has("stateDescription")
                        && declared.getAsJsonObject("stateDescription").get("readOnly").getAsBoolean();
                if (text(channel, "kind").equals("TRIGGER") || !readOnly) {
                    continue;
                }
                String itemType = text(channel, "itemType");
                String item = "Told_" + commanded++;
                rest.link(itemType, item, text(channel, "uid"));
                String command = switch (itemType.replaceAll(":.*", "")) {
                    case "Switch" -> "ON";
                    case "DateTime" -> "2026-11-21T20:00:00";
                    case "Number", "Dimmer" -> "1";
                    default -> "text";
                };
                assertThat(rest.postText("/rest/items/" + item, command).status()).as("%s of %s", channel, uid)
                        .isEqualTo(200);
            }
        }
        assertThat(commanded).isGreaterThan(200);
        assertThat(faultsInTheLog()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "derapi", "nexcloud", "nomos", "novasense" })
    void thingWithoutItsRequiredParametersIsMadeAndSaysWhatIsMissing(String binding) throws Exception {
        for (JsonObject type : objects(rest.list("/rest/thing-types?bindingId=" + binding)).toList()) {
            String typeUid = text(type, "UID");
            JsonArray parameters = rest.get("/rest/thing-types/" + typeUid).json().getAsJsonObject()
                    .getAsJsonArray("configParameters");
            List<String> required = objects(parameters)
                    .filter(parameter -> parameter.get("required").getAsBoolean() && !parameter.has("default"))
                    .map(parameter -> text(parameter, "name")).toList();
            if (required.isEmpty() || !type.getAsJsonArray("supportedBridgeTypeUIDs").isEmpty()) {
                continue;
            }
            String uid = typeUid + ":bare";

            assertThat(rest.post("/rest/things", Map.of("UID", uid, "thingTypeUID", typeUid, "configuration", Map.of()))
                    .status()).isEqualTo(201);

            assertThat(rest.status(uid)).isEqualTo("UNINITIALIZED/HANDLER_CONFIGURATION_PENDING");
            for (String name : required) {
                assertThat(rest.statusText(uid)).contains(name + "=The parameter is required.");
            }
            // The hub takes what is missing without a whole new Thing; openHAB asks for that with a 409.
            assertThat(rest.put("/rest/things/" + uid + "/config", Map.of()).status()).isEqualTo(400);
            remove(uid);
        }
    }

    @Test
    void typeThatNobodyKnowsIsTakenAndWaitsForItsBinding() {
        assertThat(rest.post("/rest/things", Map.of("UID", "nowhere:thing:x", "thingTypeUID", "nowhere:thing",
                "configuration", Map.of())).status()).isEqualTo(201);
        assertThat(rest.status("nowhere:thing:x")).isEqualTo("UNINITIALIZED/HANDLER_MISSING_ERROR");
        remove("nowhere:thing:x");
    }

    /** Takes a Thing away and waits until it is gone, so that the next test does not meet it. */
    private static void remove(String uid) {
        assertThat(rest.delete("/rest/things/" + uid + "?force=true").status() / 100).isEqualTo(2);
        await().until(() -> rest.status(uid).equals("-"));
    }

    @Test
    void scanOfEveryBindingTellsItsTimeAndMakesOneEntryForAThing() {
        for (String binding : BINDINGS) {
            HubRest.Answer scan = rest.post("/rest/discovery/bindings/" + binding + "/scan", Map.of());
            assertThat(scan.status()).as(binding).isEqualTo(200);
            assertThat(scan.body()).as(binding).matches("\\d+");
        }
        List<String> found = objects(rest.list("/rest/inbox")).map(entry -> text(entry, "thingUID")).toList();
        assertThat(found).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Your consent is needed. Connect at
            de | Ihre Zustimmung ist nötig. Verbinden unter
            """)
    void statusIsSaidInTheLanguageOfTheRequest(String language, String begin) throws Exception {
        assertThat(page("/rest/things/nomos:account:consent/status", language)).contains(begin, "/energy/connect")
                .doesNotContain("@text", "{0}");
    }

    private static String page(String path, String language) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).header("Accept-Language", language).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Nomos Subscription | Total Price | Your consent is needed        | Gesamtpreis
            de | Nomos-Vertrag      | Gesamtpreis | Ihre Zustimmung ist nötig     | Total Price
            """)
    void homePageIsInTheLanguageOfTheBrowser(String language, String kind, String channel, String status,
            String foreign) throws Exception {
        assertThat(page("/energy", language)).contains(kind, channel, status).doesNotContain(foreign, "@text");
    }

    @Test
    void thingWithoutActionsHasNoListOfThem() {
        assertThat(rest.get("/rest/actions/nomos:account:nobody").status()).isEqualTo(404);
    }

    @Test
    void whatTheAddOnsKeepIsNamedOnThePrivacyPage() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "privacy.md"));
        try (Stream<Path> kept = Files.list(folder.resolve("home/userdata/energy"))) {
            assertThat(kept.map(file -> file.getFileName().toString())
                    // What is just being written takes its name with the last step
                    .filter(name -> !name.endsWith(".new")).toList()).isNotEmpty().allSatisfy(
                            name -> assertThat(page).contains(name.replaceAll("^mqtt-.*\\.json$", "mqtt-*.json")));
        }
        try (Stream<Path> stored = Files.list(folder.resolve("home/userdata/jsondb"))) {
            assertThat(
                    stored.map(file -> file.getFileName().toString()).filter(name -> name.contains("energy")).toList())
                    .isEmpty();
        }
    }

    @Test
    void everyStateOfTheDemoFitsTheItemOfItsChannel() {
        TreeSet<String> wrong = new TreeSet<>();
        for (JsonObject thing : things().toList()) {
            for (JsonObject channel : objects(rest.list("/rest/things/" + text(thing, "UID") + "/channels")).toList()) {
                String state = text(channel, "state");
                String dimension = text(channel, "itemType");
                // With a base currency set, a number with a dimension comes with its unit; amounts of another currency are plain.
                if (dimension.startsWith("Number:") && !dimension.equals("Number:Dimensionless")
                        && !text(channel, "uid").contains(":revenue#")
                        && !state.matches("NULL|UNDEF|-?[0-9.E-]+ .+")) {
                    wrong.add(text(channel, "uid") + " " + dimension + " " + state);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
