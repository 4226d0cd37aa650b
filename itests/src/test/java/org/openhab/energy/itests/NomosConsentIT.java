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

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.app.broker.ActiveMqBroker;
import org.openhab.energy.hub.app.broker.EmbeddedBroker;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The main job: a homeowner's consent at Nomos brings prices to items and to the LAN. Seen from outside only.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosConsentIT {

    private static final String WAITING = "OFFLINE/CONFIGURATION_PENDING";
    private static final String ONLINE = "ONLINE/NONE";

    @TempDir
    static Path folder;
    private static EmbeddedBroker broker;
    private static NomosCloud cloud;
    private static TestHub hub;
    private static NomosHome home;

    @BeforeAll
    static void start() throws Exception {
        broker = ActiveMqBroker.start("127.0.0.1", 0);
        hub = new TestHub(folder, broker.port());
        // Tomorrow is out from midnight on, so that the tests do not depend on the time of day.
        cloud = NomosCloud.start(
                NomosPrices.withReader(NomosDemo.options(0, URI.create("http://127.0.0.1:" + hub.httpPort()))
                        .withPublicationTime(LocalTime.MIDNIGHT)));
        hub.start();
        home = new NomosHome(hub, cloud);
    }

    @AfterAll
    static void stop() {
        hub.close();
        cloud.close();
        broker.close();
    }

    @Test
    void consentBringsPricesToItemsAndTopics() throws Exception {
        String account = home.addConsentAccount("main");
        home.awaitStatus(account, WAITING);
        assertThat(hub.rest().statusText(account))
                .contains("http://127.0.0.1:" + hub.httpPort() + "/energy/connect");

        home.consent(account);
        home.awaitStatus(account, ONLINE);

        String subscription = home.discover(account);
        assertThat(hub.rest().list("/rest/inbox").toString()).doesNotContain(NomosDemo.ENDED_SUBSCRIPTION);
        try (HubEvents events = HubEvents.listen(hub.launcher().address())) {
            hub.rest().link("Number:EnergyPrice", "Price", subscription + ":price#total");
            hub.rest().link("Number:EnergyPrice", "Levies", subscription + ":price#levies");
            hub.rest().link("Number", "Rank", subscription + ":price#rank");
            assertThat(hub.rest().postText("/rest/inbox/" + subscription + "/approve", "Home").status())
                    .isEqualTo(200);
            home.awaitStatus(subscription, ONLINE);

            NavigableMap<Instant, BigDecimal> truth = NomosPrices.read(cloud.baseUri());
            assertThat(truth.size()).isGreaterThanOrEqualTo(92);
            awaitItemShowsRunningSlot("Price", truth);
            await().atMost(NomosHome.LIMIT).ignoreExceptions().untilAsserted(() -> {
                assertThat(hub.rest().itemState("Levies")).endsWith(" EUR/kWh");
                assertThat(new BigDecimal(hub.rest().itemState("Rank"))).isBetween(BigDecimal.ONE,
                        new BigDecimal(100));
            });
            awaitSeries(events, "Price", truth);
            awaitTopics(subscription.replace(':', '_'), truth);
        }
    }

    private static void awaitItemShowsRunningSlot(String item, NavigableMap<Instant, BigDecimal> truth) {
        await().atMost(NomosHome.LIMIT).untilAsserted(() -> {
            BigDecimal expected = truth.floorEntry(Instant.now()).getValue();
            String[] state = hub.rest().itemState(item).split(" ", -1);
            assertThat(state).hasSize(2);
            assertThat(state[1]).isEqualTo("EUR/kWh");
            assertThat(new BigDecimal(state[0])).isEqualByComparingTo(expected);
        });
    }

    /** The series of the channel holds the running slot and all that come, and nothing else than what Nomos says. */
    private static void awaitSeries(HubEvents events, String item, NavigableMap<Instant, BigDecimal> truth) {
        await().atMost(NomosHome.LIMIT).untilAsserted(() -> {
            assertThat(events.payloads("openhab/items/" + item + "/timeseries")).isNotEmpty();
            JsonObject series = events.payloads("openhab/items/" + item + "/timeseries").get(0);
            assertThat(series.get("policy").getAsString()).isEqualTo("REPLACE");
            NavigableMap<Instant, BigDecimal> rows = new TreeMap<>();
            for (JsonElement row : series.getAsJsonArray("timeSeries")) {
                rows.put(Instant.parse(row.getAsJsonObject().get("timestamp").getAsString()),
                        new BigDecimal(row.getAsJsonObject().get("value").getAsString().split(" ", -1)[0]));
            }
            assertSameWhereThereIsOne(rows, truth);
            assertThat(rows.firstKey()).isBeforeOrEqualTo(Instant.now());
            assertThat(rows.tailMap(Instant.now()).keySet()).isEqualTo(truth.tailMap(Instant.now()).keySet());
        });
    }

    private static void awaitTopics(String thing, NavigableMap<Instant, BigDecimal> truth) throws Exception {
        await().atMost(NomosHome.LIMIT).ignoreExceptions().untilAsserted(() -> {
            try (MqttProbe late = MqttProbe.connect(broker.port())) {
                late.awaitAll();
                NavigableMap<Instant, BigDecimal> rows = prices(late.retained().get("energy/" + thing + "/prices"));
                assertThat(rows.keySet()).isEqualTo(truth.keySet());
                assertSameWhereThereIsOne(rows, truth);
                assertThat(new BigDecimal(late.retained().get("energy/" + thing + "/price/total")))
                        .isEqualByComparingTo(truth.floorEntry(Instant.now()).getValue());
                assertThat(late.retained()).containsEntry("energy/bridge/state", "{\"state\":\"online\"}")
                        .containsEntry("energy/" + thing + "/availability", "online");
                assertThat(JsonParser.parseString(late.retained().get("energy/" + thing + "/state")).getAsJsonObject()
                        .get("stale").getAsBoolean()).isFalse();
            }
        });
    }

    private static NavigableMap<Instant, BigDecimal> prices(String json) {
        NavigableMap<Instant, BigDecimal> rows = new TreeMap<>();
        for (JsonElement row : JsonParser.parseString(json).getAsJsonArray()) {
            rows.put(Instant.parse(row.getAsJsonObject().get("start").getAsString()),
                    row.getAsJsonObject().get("value").getAsBigDecimal());
        }
        return rows;
    }

    private static void assertSameWhereThereIsOne(Map<Instant, BigDecimal> rows, Map<Instant, BigDecimal> truth) {
        assertThat(rows).isNotEmpty().allSatisfy(
                (start, value) -> assertThat(value).as("%s", start).isEqualByComparingTo(truth.get(start)));
    }

    @Test
    void refusedConsentLeavesTheAccountWaitingAndCanBeRepeated() {
        String account = home.addConsentAccount("denied");
        home.awaitStatus(account, WAITING);
        Browser browser = new Browser();

        Browser.Page result = browser.open(home.decide(browser, home.toConsentPage(browser, account), "deny"));

        assertThat(result.address()).hasQuery("result=denied");
        assertThat(hub.rest().status(account)).isEqualTo(WAITING);
        home.consent(account);
        home.awaitStatus(account, ONLINE);
    }

    @Test
    void connectPageTellsBelowTheAccountsThatTheBrokerIsConnected() {
        String account = home.addConsentAccount("told");
        home.awaitStatus(account, WAITING);

        await().atMost(NomosHome.LIMIT)
                .untilAsserted(() -> assertThat(new Browser().open(hub.address().resolve("/energy/connect")).body())
                        .containsSubsequence("<code>" + account + "</code>", "<h2>On the Home Network</h2>",
                                "<span class=\"badge good\">MQTT</span> <span>Connected to 127.0.0.1:" + broker.port()
                                        + ".</span>"));
    }

    @Test
    void replayedCallbackChangesNothing() {
        String account = home.addConsentAccount("replayed");
        home.awaitStatus(account, WAITING);
        Browser browser = new Browser();
        URI back = home.decide(browser, home.toConsentPage(browser, account), "allow");
        assertThat(browser.open(back).address()).hasQuery("result=connected");
        home.awaitStatus(account, ONLINE);
        int tokens = cloud.requests().count("/oauth/token");

        assertThat(browser.open(back).address()).hasQuery("result=not-expected");

        assertThat(cloud.requests().count("/oauth/token")).isEqualTo(tokens);
        assertThat(hub.rest().status(account)).isEqualTo(ONLINE);
    }

    @Test
    void callbackInAnotherBrowserIsRefusedAndSpendsTheState() {
        String account = home.addConsentAccount("foreign");
        home.awaitStatus(account, WAITING);
        Browser victim = new Browser();
        URI back = home.decide(victim, home.toConsentPage(victim, account), "allow");
        int tokens = cloud.requests().count("/oauth/token");

        assertThat(new Browser().open(back).address()).hasQuery("result=other-browser");
        assertThat(victim.open(back).address()).hasQuery("result=not-expected");

        assertThat(cloud.requests().count("/oauth/token")).isEqualTo(tokens);
        assertThat(hub.rest().status(account)).isEqualTo(WAITING);
    }

    @Test
    void callbackWithoutAStateOfOursIsRefused() {
        for (String query : new String[]{ "", "?code=abc", "?code=abc&state=", "?code=abc&state=guessed",
                "?error=access_denied&state=guessed" }) {
            Browser.Page result = new Browser().open(URI.create(home.callback() + query));

            assertThat(result.address()).as(query).hasQuery("result=not-expected");
            assertThat(result.body()).as(query).doesNotContain("guessed", "abc");
        }
    }

    @Test
    void wrongSecretIsOneClearStatusWithoutAStorm() {
        String account = home.addKeyAccount("wrong", "not-the-secret");

        home.awaitStatus(account, "OFFLINE/CONFIGURATION_ERROR");

        assertThat(hub.rest().statusText(account)).contains("client ID and secret");
        assertThat(cloud.requests().matching(request -> request.path().equals("/oauth/token")
                && request.status() == 401).size()).isBetween(1, 2);
        // A person who asks again, as with a scan, does not start one either.
        hub.rest().post("/rest/discovery/bindings/nomos/scan", Map.of());
        hub.rest().post("/rest/discovery/bindings/nomos/scan", Map.of());
        assertThat(cloud.requests().matching(request -> request.path().equals("/oauth/token")
                && request.status() == 401).size()).isBetween(1, 2);
        hub.rest().delete("/rest/things/" + account);
    }

    @Test
    void removedThingLeavesNoTopicBehind() throws Exception {
        String account = home.addKeyAccount("removed", NomosDemo.KEY_SECRET);
        home.awaitStatus(account, ONLINE);
        String subscription = home.addSubscription(account, "home", NomosDemo.KEY_SUBSCRIPTION);
        home.awaitStatus(subscription, ONLINE);
        String topics = "energy/" + subscription.replace(':', '_') + "/";
        await().atMost(NomosHome.LIMIT).untilAsserted(() -> assertThat(retained(topics)).isNotEmpty());

        // 202 says that the handler still has to let go of it.
        assertThat(hub.rest().delete("/rest/things/" + subscription).status()).isIn(200, 202);

        home.awaitStatus(subscription, "-");
        await().atMost(NomosHome.LIMIT).untilAsserted(() -> assertThat(retained(topics)).isEmpty());
    }

    private static Map<String, String> retained(String prefix) throws Exception {
        try (MqttProbe late = MqttProbe.connect(broker.port())) {
            await().atMost(NomosHome.LIMIT).until(() -> late.retained().containsKey("energy/bridge/state"));
            Map<String, String> topics = new LinkedHashMap<>(late.retained());
            topics.keySet().removeIf(topic -> !topic.startsWith(prefix));
            return topics;
        }
    }
}
