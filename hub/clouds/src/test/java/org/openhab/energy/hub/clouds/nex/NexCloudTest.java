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
package org.openhab.energy.hub.clouds.nex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openhab.energy.hub.clouds.nex.NexClient.json;
import static org.openhab.energy.hub.clouds.nex.NexClient.login;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.energy.hub.clouds.nex.setup.AggregateShape;
import org.openhab.energy.hub.clouds.nex.setup.BanAnswer;
import org.openhab.energy.hub.clouds.nex.setup.EmptyDatum;
import org.openhab.energy.hub.clouds.nex.setup.ListShape;
import org.openhab.energy.hub.clouds.nex.setup.NexProfile;
import org.openhab.energy.hub.clouds.nex.setup.RefusalBody;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The simulated NEX does what the vendor's pages say, and where they are silent, what is switched on.
 *
 * @author openHAB Energy - Initial contribution
 */
class NexCloudTest {
    private static final Instant NOW = Instant.parse("2026-06-10T10:20:30Z");
    private static final String DAY = "startdate=" + NOW.minus(Duration.ofHours(5)).toEpochMilli() + "&enddate="
            + NOW.toEpochMilli();

    private NexCloud cloud = NexCloud.start(NexDemo.options(0).withForeign(Set.of(77L)));
    private NexClient client = new NexClient(cloud);

    @BeforeEach
    void stopTheClock() {
        cloud.clock().freeze(NOW);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private void set(String name, Object value) {
        cloud.setSwitches(cloud.switches().with(name, value));
    }

    @Test
    void aTokenAnswerHasTheDocumentedFields() {
        JsonObject answer = json(client.token(login(NexDemo.CLIENT_SECRET, NexDemo.PASSWORD))).getAsJsonObject();

        assertThat(answer.keySet()).containsExactly("access_token", "expires_in", "token_type", "scope");
        assertThat(answer.get("expires_in").getAsJsonPrimitive().isString()).isTrue();
        assertThat(answer.get("expires_in").getAsString()).isEqualTo("12096000");
    }

    @ParameterizedTest
    @CsvSource({ "wrong,demo-password,invalid_client", "demo-company-secret,wrong,invalid_grant" })
    void wrongCredentialsAreNamed(String secret, String password, String error) {
        var answer = client.token(login(secret, password));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).getAsJsonObject().get("error").getAsString()).isEqualTo(error);
    }

    @Test
    void formEncodingIsTakenToo() {
        String form = "grant_type=password&client_id=" + NexDemo.CLIENT_ID + "&client_secret=" + NexDemo.CLIENT_SECRET
                + "&username=" + NexDemo.USERNAME + "&password=" + NexDemo.PASSWORD + "&scope=user";
        assertThat(client.post("/v1.0/Token?", "application/x-www-form-urlencoded", form).statusCode()).isEqualTo(200);
    }

    @Test
    void oneWalksFromControllersToLiveData() {
        String token = client.token();

        JsonObject controller = json(client.get("/v1.0/Controller/1", token)).getAsJsonObject();
        assertThat(controller.get("SerialNumber").getAsString()).isEqualTo("000987654321");
        assertThat(controller.get("WatchdogDate").getAsString()).isEqualTo("2026-06-10T10:20:00+00:00");
        assertThat(items(client.get("/v1.0/Controller/1/Device", token).body())).isEqualTo(3);
        assertThat(items(client.get("/v1.0/Device/11/DataPoint", token).body())).isEqualTo(10);
        JsonObject live = json(client.get("/v1.0/DataPoint/1101/LiveDatum", token)).getAsJsonObject();
        assertThat(live.keySet()).containsExactly("DataPointID", "Value", "DateTime");
        assertThat(live.get("DateTime").getAsString()).isEqualTo("2026-06-10T10:20:00+00:00");
    }

    private static int items(String body) {
        return com.google.gson.JsonParser.parseString(body).getAsJsonObject().getAsJsonArray("Items").size();
    }

    @ParameterizedTest
    @CsvSource({ "/V1.0/controller/1/device/", "/v1.0/Device/11/Datapoint", "/v1.0/CONTROLLER", "/v1.0/Controller?" })
    void pathWordsMayHaveAnyCaseAndATrailingSign(String path) {
        assertThat(client.get(path, client.token()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({ "/v1.0/Controller/99,404", "/v1.0/Device/77,403", "/v1.0/DataPoint/77/LiveDatum,403",
            "/v1.0/DataPoint/1101/HourData,400", "/v1.0/DataPoint/1101/HourData?startdate=x&enddate=5,400",
            "/v1.0/DataPoint/1101/HourData?startdate=7&enddate=5,400", "/v1.0/Site,404" })
    void whatCannotBeAnsweredHasAStatus(String path, int status) {
        assertThat(client.get(path, client.token()).statusCode()).isEqualTo(status);
    }

    @Test
    void nothingCanBeWrittenOrDeleted() {
        assertThat(client.post("/v1.0/Controller/1?access_token=" + client.token(), "application/json", "{}")
                .statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(RefusalBody.class)
    void aTokenThatEndedIsRefused(RefusalBody body) {
        set("refusal", body);
        set("tokenLife", Duration.ofMinutes(20));
        String token = client.token();
        assertThat(client.get("/v1.0/Controller", token).statusCode()).isEqualTo(200);

        cloud.clock().advance(Duration.ofMinutes(20));

        assertThat(client.get("/v1.0/Controller", token).statusCode()).isEqualTo(401);
    }

    @Test
    void theHeaderIsAWayForTheTokenToo() {
        set("queryToken", false);
        String token = client.token();

        assertThat(client.getWithHeader("/v1.0/Controller", token).statusCode()).isEqualTo(200);
        assertThat(client.get("/v1.0/Controller", token).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({ "ARRAY,[{", "ITEMS,{\"Items\":[", "NAMED,{\"Count\":1", "SINGLE,{\"ControllerID\":1" })
    void listsHaveTheShapeThatIsSwitchedOn(ListShape shape, String start) {
        set("lists", shape);
        assertThat(client.get("/v1.0/Controller", client.token()).body()).startsWith(start);
    }

    @ParameterizedTest
    @CsvSource({ "ARRAY,[{\"DataPointID\"", "ITEMS_AND_OBJECTS,{\"Items\":[{", "ITEMS_AND_PAIRS,{\"Items\":[{",
            "TIME_VALUES_ONLY,{\"TimeValues\":[{", "PAIRS_ONLY,{\"TimeValues\":[[" })
    void aggregatesHaveTheShapeThatIsSwitchedOn(AggregateShape shape, String start) {
        set("aggregates", shape);
        assertThat(client.get("/v1.0/DataPoint/1101/HourData?" + DAY, client.token()).body()).startsWith(start);
    }

    @ParameterizedTest
    @EnumSource(NexProfile.class)
    void everyProfileTellsTheSameHours(NexProfile profile) {
        cloud.setSwitches(profile.switches());
        String token = client.token();
        var answer = profile == NexProfile.HEADER_ONLY
                ? client.getWithHeader("/v1.0/DataPoint/1101/HourData?" + DAY, token)
                : client.get("/v1.0/DataPoint/1101/HourData?" + DAY, token);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonElement body = json(answer);
        int told = body.isJsonArray()
                ? body.getAsJsonArray().size()
                : body.getAsJsonObject()
                        .getAsJsonArray(body.getAsJsonObject().has("Items") ? "Items" : "TimeValues").size();
        assertThat(told).isEqualTo(profile == NexProfile.UNTIDY ? 3 : 5);
    }

    @ParameterizedTest
    @CsvSource({ "NOT_FOUND,404", "NO_CONTENT,204", "NULLS,200", "EMPTY_BODY,200" })
    void aPointWithoutDataAnswersAsSwitchedOn(EmptyDatum empty, int status) {
        set("emptyDatum", empty);
        assertThat(client.get("/v1.0/DataPoint/1306/LiveDatum", client.token()).statusCode()).isEqualTo(status);
    }

    @Test
    void aControllerThatDeliversSlowlyOrIsDeadHasOldData() {
        cloud.put(NexDemo.building().withUpload(Duration.ofMinutes(30)));
        String token = client.token();
        assertThat(client.get("/v1.0/DataPoint/1101/LiveDatum", token).body()).contains("2026-06-10T10:00:00");

        cloud.put(NexDemo.building().withSilentSince(Instant.parse("2026-06-08T01:02:03Z")));

        assertThat(client.get("/v1.0/DataPoint/1101/LiveDatum", token).body()).contains("2026-06-08T01:02:00");
        assertThat(client.get("/v1.0/Controller/1", token).body()).contains("2026-06-08T01:02:00");
        assertThat(client.get("/v1.0/DataPoint/1101/HourData?" + DAY, token).body()).contains("\"Items\":[]");
    }

    @Test
    void moreThanTheCeilingIsBannedUntilTheHourIsOver() {
        set("callsPerMinute", 20);
        String token = client.token();
        for (int call = 0; call < 19; call++) {
            assertThat(client.get("/v1.0/Controller", token).statusCode()).isEqualTo(200);
        }
        for (int call = 0; call < 10; call++) {
            assertThat(client.get("/v1.0/Controller", token).statusCode()).isEqualTo(429);
        }
        for (int call = 0; call < 10; call++) {
            assertThat(client.get("/v1.0/Controller", token).statusCode()).isEqualTo(403);
        }
        assertThatThrownBy(() -> client.get("/v1.0/Controller", token)).isInstanceOf(UncheckedIOException.class);
        cloud.clock().advance(Duration.ofMinutes(59));
        assertThatThrownBy(() -> client.get("/v1.0/Controller", token)).isInstanceOf(UncheckedIOException.class);

        cloud.clock().advance(Duration.ofMinutes(1));

        assertThat(client.get("/v1.0/Controller", token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({ "TOO_MANY,429", "FORBIDDEN,403", "UNAVAILABLE,503" })
    void aBanAnswersAsSwitchedOn(BanAnswer answer, int status) {
        set("banAnswer", answer);
        String token = client.token();
        cloud.ban(Duration.ofHours(1));
        assertThat(client.get("/v1.0/Controller", token).statusCode()).isEqualTo(status);
    }

    @Test
    void whatIsRemovedIsGone() {
        String token = client.token();
        cloud.remove(1103);
        assertThat(client.get("/v1.0/DataPoint/1103/LiveDatum", token).statusCode()).isEqualTo(404);
        assertThat(items(client.get("/v1.0/Device/11/DataPoint", token).body())).isEqualTo(9);
    }

    @Test
    void theAdminApiSetsProfilesBansAndRemoves() {
        assertThat(client.post("/__admin/removed", "application/json", "{\"id\":1103}").body()).isEqualTo("[1103]");
        assertThat(client.post("/__admin/removed", "application/json", "{}").statusCode()).isEqualTo(400);
        var put = java.net.http.HttpRequest.newBuilder(cloud.baseUri().resolve("/__admin/profile"))
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{\"profile\":\"untidy\"}"));
        assertThat(client.send(put).statusCode()).isEqualTo(200);
        assertThat(cloud.switches()).isEqualTo(NexProfile.UNTIDY.switches());
    }

    @Test
    void noTokenIsInTheRequestLog() {
        String token = client.token();
        client.get("/v1.0/Controller", token);
        assertThat(cloud.requests().list().toString()).doesNotContain(token).contains("access_token=***");
    }

    @Test
    void aLargeSiteHasAsManyPointsAsWanted() {
        assertThat(NexDemo.large(500).devices()).hasSize(20)
                .allSatisfy(device -> assertThat(device.points()).hasSize(25));
    }
}
