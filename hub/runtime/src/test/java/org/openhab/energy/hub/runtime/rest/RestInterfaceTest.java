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
package org.openhab.energy.hub.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.hub.runtime.thing.TestHub;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Answers in the shape of those that a real openHAB 5.1.5 gave for the same probe binding.
 *
 * @author openHAB Energy - Initial contribution
 */
class RestInterfaceTest {

    @TempDir
    Path folder;
    private TestHub hub;

    @BeforeEach
    void start() {
        hub = new TestHub(folder).withBinding();
    }

    private void addThings() {
        assertThat(hub.ask("POST", "things", TestHub.ACCOUNT).status()).isEqualTo(201);
        assertThat(hub.ask("POST", "things", TestHub.METER).status()).isEqualTo(201);
    }

    private static JsonObject object(RestResponse response) {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    @Test
    void aBridgeLooksAsInOpenHabButForItsSecret() {
        RestResponse made = hub.ask("POST", "things", TestHub.ACCOUNT);
        assertThat(made.headers()).containsEntry("Location", "http://127.0.0.1:8080/rest/things/probe:account:home");
        assertThat(object(made)).isEqualTo(JsonParser.parseString(
                """
                        {"channels":[],"statusInfo":{"status":"UNKNOWN","statusDetail":"NONE"},"editable":true,"label":"Home account",
                         "configuration":{"refresh":900,"clientId":"c1","secret":"********"},"properties":{},"UID":"probe:account:home",
                         "thingTypeUID":"probe:account","semanticEquipmentTag":"WebService"}"""));
        assertThat(hub.posted.toString()).doesNotContain("s3cret");
    }

    @Test
    void aThingShowsItsChannels() {
        addThings();
        JsonObject meter = object(hub.get("things/probe:meter:home:m1"));
        assertThat(meter.getAsJsonArray("channels").get(1)).isEqualTo(JsonParser.parseString(
                """
                        {"linkedItems":[],"uid":"probe:meter:home:m1:price#day-ahead","id":"price#day-ahead","channelTypeUID":"probe:event","kind":"TRIGGER",
                         "label":"Event","defaultTags":[],"properties":{},"configuration":{}}"""));
        assertThat(meter.get("bridgeUID").getAsString()).isEqualTo("probe:account:home");
        assertThat(meter.getAsJsonObject("properties")).hasToString("{\"vendor\":\"Probe\"}");
    }

    @Test
    void aMaskThatComesBackKeepsTheSecret() {
        addThings();
        hub.ask("PUT", "things/probe:account:home/config", "{\"refresh\":120,\"secret\":\"********\"}");
        var configuration = hub.things.get(new org.openhab.core.thing.ThingUID("probe:account:home"))
                .getConfiguration();
        assertThat(configuration.get("secret")).isEqualTo("s3cret");
        assertThat(configuration.get("refresh")).hasToString("120");
        assertThat(object(hub.get("things/probe:account:home")).toString()).contains("\"refresh\":120")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | things/probe:meter:home:zz           | ''                                  | 404 | Thing probe:meter:home:zz does not exist!
            GET    | things/nonsense                      | ''                                  | 404 | Thing nonsense does not exist!
            GET    | items/Zz                             | ''                                  | 404 | Item Zz does not exist!
            POST   | things                               | {"UID                               | 400 | no valid JSON
            POST   | things                               | []                                  | 400 | object in braces
            POST   | things                               | {}                                  | 400 | thingTypeUID
            POST   | things                               | {"thingTypeUID":"x"}                | 400 | 'x' is not usable
            PUT    | things/probe:account:home/config     | {"refresh":10}                      | 400 | must not be less than 60
            PUT    | things/probe:account:home/config     | {"refresh":"often"}                 | 400 | not of the type INTEGER
            PUT    | things/probe:account:home/enable     | perhaps                             | 400 | true or false
            PUT    | items/a-b                            | {"type":"Number"}                   | 400 | letters, digits and underscores
            PUT    | items/Ok                             | {"type":"Nonsense"}                 | 400 | 'Nonsense' is not known
            PUT    | items/Ok                             | {"type":"Number:Nonsense"}          | 400 | no dimension 'Nonsense'
            PUT    | links/Zz/probe:meter:home:m1:a       | ''                                  | 404 | Item Zz does not exist!
            PATCH  | things                               | ''                                  | 405 | not allowed
            GET    | nothing                              | ''                                  | 404 | nothing at /rest/nothing
            """)
    void faultsAreToldInOpenHabsForm(String method, String path, String body, int status, String message) {
        addThings();
        RestResponse answer = hub.ask(method, path, body);
        assertThat(answer.status()).isEqualTo(status);
        JsonObject error = object(answer).getAsJsonObject("error");
        assertThat(error.get("http-code").getAsInt()).isEqualTo(status);
        assertThat(error.get("message").getAsString()).contains(message);
    }

    @Test
    void aUidIsTakenOnlyOnce() {
        addThings();
        RestResponse second = hub.ask("POST", "things", TestHub.ACCOUNT);
        assertThat(second.status()).isEqualTo(409);
        assertThat(object(second).getAsJsonObject("error").get("message").getAsString())
                .isEqualTo("Thing probe:account:home already exists!");
        assertThat(object(second).getAsJsonObject("entity").get("UID").getAsString()).isEqualTo("probe:account:home");
    }

    @Test
    void aThingWithoutHandlerCannotBeConfiguredInParts() {
        TestHub bare = new TestHub(folder.resolve("other"));
        bare.ask("POST", "things", TestHub.ACCOUNT);
        assertThat(bare.ask("PUT", "things/probe:account:home/config", "{\"refresh\":120}").status()).isEqualTo(409);
        assertThat(
                bare.ask("PUT", "things/probe:account:home", "{\"configuration\":{\"refresh\":120},\"label\":\"New\"}")
                        .status())
                .isEqualTo(200);
        assertThat(bare.get("things/probe:account:home").body()).contains("\"refresh\":120", "\"label\":\"New\"",
                "\"clientId\":\"c1\"");
    }

    @Test
    void aStatusTextOfTheHandlerIsShown() {
        addThings();
        hub.factory.handler("probe:meter:home:m1").say(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR,
                "no route");
        assertThat(hub.get("things/probe:meter:home:m1/status").body())
                .isEqualTo(
                        "{\"status\":\"OFFLINE\",\"statusDetail\":\"COMMUNICATION_ERROR\",\"description\":\"no route\"}");
    }

    @Test
    void thingTypesAreListedAndShown() {
        JsonArray types = JsonParser.parseString(hub.get("thing-types?bindingId=probe").body()).getAsJsonArray();
        assertThat(types).hasSize(2);
        assertThat(types.get(1)).isEqualTo(JsonParser.parseString(
                """
                        {"UID":"probe:meter","label":"Probe Meter","description":"A meter","listed":true,"supportedBridgeTypeUIDs":["probe:account"],
                         "bridge":false,"semanticEquipmentTag":"ElectricMeter"}"""));
        assertThat(JsonParser.parseString(hub.get("thing-types?bindingId=other").body()).getAsJsonArray()).isEmpty();
        JsonObject account = object(hub.get("thing-types/probe:account"));
        assertThat(account.getAsJsonArray("configParameters").get(2)).isEqualTo(JsonParser.parseString(
                """
                        {"default":"900","label":"Refresh","name":"refresh","required":false,"type":"INTEGER","min":60,"readOnly":false,"multiple":false,
                         "advanced":true,"verify":false,"limitToOptions":true,"unit":"s","unitLabel":"seconds","options":[],"filterCriteria":[]}"""));
        JsonObject channel = object(hub.get("thing-types/probe:meter")).getAsJsonArray("channelGroups").get(0)
                .getAsJsonObject()
                .getAsJsonArray("channels").get(0).getAsJsonObject();
        assertThat(channel.getAsJsonObject("stateDescription"))
                .hasToString("{\"pattern\":\"%.4f %unit%\",\"readOnly\":true,\"options\":[]}");
        assertThat(hub.get("thing-types/probe:zz").status()).isEqualTo(404);
    }

    @Test
    void aChannelsStateReachesTheLinkedItem() {
        addThings();
        RestResponse made = hub.ask("PUT", "items/Price", "{\"type\":\"Number:EnergyPrice\",\"label\":\"Price\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(object(made).get("state").getAsString()).isEqualTo("NULL");
        assertThat(hub.ask("PUT", "links/Price/probe:meter:home:m1:price%23total", "").status()).isEqualTo(200);
        hub.factory.handler("probe:meter:home:m1").send("price#total", new DecimalType("0.2731"));
        assertThat(hub.get("items/Price/state").body()).isEqualTo("0.2731 DEF/kWh");
        JsonObject item = object(hub.get("items/Price"));
        assertThat(item.get("unitSymbol").getAsString()).isEqualTo("DEF/kWh");
        assertThat(item.get("lastState").getAsString()).isEqualTo("NULL");
        assertThat(item.getAsJsonObject("stateDescription").get("pattern").getAsString()).isEqualTo("%.4f %unit%");
        assertThat(hub.get("links").body()).isEqualTo(
                "[{\"editable\":true,\"channelUID\":\"probe:meter:home:m1:price#total\",\"configuration\":{},\"itemName\":\"Price\"}]");
        assertThat(hub.posted).anySatisfy(event -> {
            assertThat(event.topic()).isEqualTo("openhab/items/Price/statechanged");
            assertThat(event.payload())
                    .isEqualTo(
                            "{\"type\":\"Quantity\",\"value\":\"0.2731 DEF/kWh\",\"oldType\":\"UnDef\",\"oldValue\":\"NULL\"}");
        });
        assertThat(object(hub.get("things/probe:meter:home:m1")).getAsJsonArray("channels").get(0).getAsJsonObject()
                .get("linkedItems"))
                .hasToString("[\"Price\"]");
    }

    @Test
    void channelsAreVisibleWithoutItems() {
        addThings();
        TimeSeries series = new TimeSeries(TimeSeries.Policy.REPLACE);
        series.add(Instant.parse("2026-11-21T18:00:00Z"), new DecimalType("0.2"));
        series.add(Instant.parse("2026-11-21T18:15:00Z"), new DecimalType("0.3"));
        hub.factory.handler("probe:meter:home:m1").send("price#total", series);
        hub.factory.handler("probe:meter:home:m1").send("price#total", new DecimalType("0.2"));
        hub.factory.handler("probe:meter:home:m1").trigger("price#day-ahead", "AVAILABLE");
        JsonArray channels = JsonParser.parseString(hub.get("things/probe:meter:home:m1/channels").body())
                .getAsJsonArray();
        assertThat(channels.get(0)).isEqualTo(JsonParser.parseString(
                """
                        {"uid":"probe:meter:home:m1:price#total","id":"price#total","label":"Price","kind":"STATE","itemType":"Number:EnergyPrice",
                         "state":"0.2","time":"2026-11-21T18:00:00Z","seriesSize":2,"seriesBegin":"2026-11-21T18:00:00Z",
                         "seriesEnd":"2026-11-21T18:15:00Z"}"""));
        assertThat(channels.get(1).getAsJsonObject().get("event").getAsString()).isEqualTo("AVAILABLE");
        assertThat(channels.get(2).getAsJsonObject().get("state").getAsString()).isEqualTo("NULL");
        assertThat(hub.posted).anySatisfy(
                event -> assertThat(event.payload())
                        .isEqualTo("{\"event\":\"AVAILABLE\",\"channel\":\"probe:meter:home:m1:price#day-ahead\"}"));
    }

    @Test
    void commandsAreTextAndReachTheChannel() {
        addThings();
        hub.ask("PUT", "items/Run", "{\"type\":\"Switch\"}");
        hub.ask("PUT", "links/Run/probe:meter:home:m1:price%23run", "");
        Map<String, String> text = Map.of("content-type", "text/plain");
        assertThat(hub.ask("POST", "items/Run", "OFF", text).status()).isEqualTo(200);
        assertThat(hub.factory.calls).contains("command price#run OFF");
        assertThat(hub.topics()).contains("openhab/items/Run/command", "openhab/items/Run/statepredicted");
        assertThat(hub.ask("POST", "items/Run", "PERHAPS", text)).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isEmpty();
        });
        assertThat(hub.ask("POST", "items/Run", "\"OFF\"", Map.of("content-type", "application/json")).status())
                .isEqualTo(415);
    }

    @Test
    void itemsAndLinksAreThereAfterARestart() {
        addThings();
        hub.ask("PUT", "items/Price", "{\"type\":\"Number:EnergyPrice\"}");
        hub.ask("PUT", "links/Price/probe:meter:home:m1:price%23total", "");
        TestHub again = new TestHub(folder).withBinding();
        assertThat(again.get("items/Price").status()).isEqualTo(200);
        assertThat(again.get("links").body()).contains("price#total");
        again.ask("DELETE", "items/Price", "");
        assertThat(again.get("links").body()).isEqualTo("[]");
    }
}
