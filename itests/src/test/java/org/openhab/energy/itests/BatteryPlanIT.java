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

import static org.assertj.core.api.Assertions.*;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.app.broker.ActiveMqBroker;
import org.openhab.energy.hub.app.broker.EmbeddedBroker;
import org.openhab.energy.hub.clouds.derapi.DerapiCloud;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.fleet.BatteryFlow;
import org.openhab.energy.hub.clouds.derapi.fleet.ControlInterval;
import org.openhab.energy.hub.clouds.derapi.fleet.SiteEnergy;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A battery plan on the prices of two Nomos subscriptions, consumption and feed-in: first only shown, then carried out on the simulated battery.
 *
 * @author openHAB Energy - Initial contribution
 */
class BatteryPlanIT {
    private static final String SITE = DerapiDemo.siteId(DerapiVendor.VIRTUAL);
    private static final String VENDOR = "derapi:vendor:home:virtual";
    private static final String SITE_THING = VENDOR.replace(":vendor:", ":site:") + ":roof";
    private static final String PLAN = "derapi:battery-plan:roof";
    private static final String TOPIC = "energy/derapi_battery-plan_roof/plan/";
    private static final double CAPACITY_KWH = 10;
    /** Of the simulated battery, each way. */
    private static final double EFFICIENCY = 0.95;
    private static final Duration REACH = Duration.ofHours(12);
    private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);
    private static final double HALF_A_DIGIT_KW = 0.005 + 1e-9;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    /** A step of a planned power, as the LAN sees it. */
    private record Step(Instant start, double kw) {
    }

    @Test
    void aPlanOnNomosPricesIsFirstShownAndThenMovesTheEnergyThatItPlanned() throws Exception {
        try (EmbeddedBroker broker = ActiveMqBroker.start("127.0.0.1", 0)) {
            TestHub hub = new TestHub(folder, broker.port());
            URI origin = URI.create("http://127.0.0.1:" + hub.httpPort());
            try (hub;
                    NomosCloud nomos = NomosCloud
                            .start(NomosDemo.options(0, origin).withPublicationTime(LocalTime.MIDNIGHT));
                    DerapiCloud derapi = DerapiCloud.start(DerapiDemo.options(0, origin))) {
                hub.start();
                HubRest rest = hub.rest();
                NomosHome home = new NomosHome(hub, nomos);
                String account = home.addKeyAccount("key", NomosDemo.KEY_SECRET);
                home.awaitStatus(account, "ONLINE/NONE");
                String tariff = home.addSubscription(account, "home", NomosDemo.KEY_SUBSCRIPTION);
                String feedIn = home.addSubscription(account, "sun", NomosDemo.KEY_FEED_IN);
                home.awaitStatus(tariff, "ONLINE/NONE");
                home.awaitStatus(feedIn, "ONLINE/NONE");
                battery(rest, derapi);
                add(rest, PLAN, "derapi:battery-plan", null,
                        Map.of("siteId", SITE, "tariff", tariff, "feedInTariff", feedIn, "householdKw", 1));

                try (MqttProbe probe = MqttProbe.connect(broker.port())) {
                    await().atMost(PATIENCE).until(() -> probe.latest(TOPIC + "state").equals("dry-run"));
                    assertThat(rest.status(PLAN)).isEqualTo("ONLINE/NONE");
                    assertThat(Double.parseDouble(probe.latest(TOPIC + "benefit"))).isPositive();
                    await().atMost(PATIENCE).until(() -> energy(steps(probe, "charge-power"))
                            + energy(steps(probe, "discharge-power")) > 1);

                    // Control is allowed, and still nothing may leave before the plan is told to.
                    configure(rest, SITE_THING, Map.of("id", SITE, "allowControl", true));
                    await().atMost(PATIENCE).until(() -> rest.status(SITE_THING).equals("ONLINE/NONE"));
                    Instant shown = Instant.now();
                    configure(rest, PLAN, Map.of("siteId", SITE, "tariff", tariff, "feedInTariff", feedIn,
                            "householdKw", new BigDecimal("1.1"), "dryRun", true));
                    await().atMost(PATIENCE).untilAsserted(() -> assertThat(madeAfter(probe, shown))
                            .as(() -> rest.status(PLAN) + " " + rest.statusText(PLAN) + ", made at "
                                    + probe.latest(TOPIC + "made-at") + ", asked at " + shown)
                            .isTrue());
                    assertThat(probe.latest(TOPIC + "state")).isEqualTo("dry-run");
                    assertThat(puts(derapi)).as("commands of a dry run").isZero();
                    assertThat(derapi.fleet().site(SITE).orElseThrow().energy().control()).isEmpty();

                    configure(rest, PLAN, Map.of("siteId", SITE, "tariff", tariff, "feedInTariff", feedIn,
                            "householdKw", 1, "dryRun", false));
                    await().atMost(PATIENCE).until(() -> probe.latest(TOPIC + "state").equals("live"));
                    assertThat(puts(derapi)).isPositive();
                    await().atMost(PATIENCE).untilAsserted(() -> {
                        List<ControlInterval> sent = derapi.fleet().site(SITE).orElseThrow().energy().control();
                        shownAsSent(steps(probe, "charge-power"), sent, "CHARGE");
                        shownAsSent(steps(probe, "discharge-power"), sent, "DISCHARGE");
                    });
                }
                List<ControlInterval> before = derapi.fleet().site(SITE).orElseThrow().energy().control();
                hub.close();
                assertThat(derapi.fleet().site(SITE).orElseThrow().energy().control())
                        .as("a hub that stops takes nothing back").isEqualTo(before);
                theBatteryDoesAsPlanned(derapi);
            }
        }
    }

    /** Each quarter-hour of what was sent is what the LAN sees for it, to the two digits that its channel shows. The LAN sees the whole plan. */
    private static void shownAsSent(List<Step> steps, List<ControlInterval> sent, String command) {
        assertThat(steps).isNotEmpty();
        Instant from = sent.get(0).start();
        Instant until = sent.get(sent.size() - 1).end();
        assertThat(Duration.between(from, until)).as("what is sent").isEqualTo(REACH);
        assertThat(Duration.between(from, steps.get(steps.size() - 1).start())).as("until the end of tomorrow's prices")
                .isGreaterThan(Duration.ofHours(23));
        List<Step> covered = steps.stream()
                .filter(step -> !step.start().isBefore(from) && step.start().isBefore(until)).toList();
        assertThat(covered).as("a step for each quarter-hour").hasSize((int) REACH.dividedBy(QUARTER_HOUR));
        for (Step step : covered) {
            double kw = sent.stream()
                    .filter(interval -> interval.command().name().equals(command)
                            && !step.start().isBefore(interval.start()) && step.start().isBefore(interval.end()))
                    .mapToDouble(ControlInterval::kw).sum();
            assertThat(step.kw()).as("%s at %s", command, step.start()).isCloseTo(kw, within(HALF_A_DIGIT_KW));
        }
    }

    /** The hub is gone, and with it all that could send another command: time passes at the simulated battery alone. */
    private static void theBatteryDoesAsPlanned(DerapiCloud derapi) {
        SiteEnergy energy = derapi.fleet().site(SITE).orElseThrow().energy();
        List<ControlInterval> sent = energy.control();
        Instant from = sent.get(0).start();
        Instant until = sent.get(sent.size() - 1).end();
        assertThat(Duration.between(from, until)).as("a hub that is gone leaves no more").isEqualTo(REACH);
        derapi.clock().advance(Duration.between(Instant.now(), until).plusHours(1));

        double planned = commanded(sent, "CHARGE");
        double plannedOut = commanded(sent, "DISCHARGE");
        double charged = moved(energy, sent, "CHARGE").chargeKwh();
        double discharged = moved(energy, sent, "DISCHARGE").dischargeKwh();
        double idle = moved(energy, sent, "IDLE").chargeKwh() + moved(energy, sent, "IDLE").dischargeKwh();
        double stored = (energy.percent(0, until) - energy.percent(0, from)) / 100 * CAPACITY_KWH;
        System.out.printf(
                "battery plan on Nomos prices, %s to %s: planned in %.2f kWh, charged %.2f; planned out %.2f, discharged %.2f; "
                        + "stored %.2f, in less losses %.2f; idle %.2f%n",
                from, until, planned, charged, plannedOut, discharged, stored,
                charged * EFFICIENCY - discharged / EFFICIENCY, idle);
        assertThat(planned + plannedOut).as("the prices of a day are worth a cycle").isGreaterThan(1);
        assertThat(charged).as("energy put in").isCloseTo(planned, within(0.05 * CAPACITY_KWH));
        assertThat(discharged).as("energy taken out").isCloseTo(plannedOut, within(0.05 * CAPACITY_KWH));
        assertThat(idle).as("energy between the commands").isZero();
        assertThat(stored).as("energy balance").isCloseTo(charged * EFFICIENCY - discharged / EFFICIENCY,
                within(0.02));
    }

    private static void battery(HubRest rest, DerapiCloud derapi) {
        add(rest, "derapi:account:home", "derapi:account", null,
                Map.of("mode", "virtual", "clientId", DerapiDemo.VIRTUAL_CLIENT, "clientSecret",
                        DerapiDemo.VIRTUAL_SECRET, "apiUrl", derapi.baseUri().toString(), "authUrl",
                        derapi.baseUri().toString()));
        add(rest, VENDOR, "derapi:vendor", "derapi:account:home", Map.of("vendor", "virtual"));
        add(rest, SITE_THING, "derapi:site", VENDOR, Map.of("id", SITE));
        await().atMost(PATIENCE).until(() -> rest.status(SITE_THING).equals("ONLINE/NONE"));
    }

    private static void add(HubRest rest, String uid, String type, String bridge, Map<String, Object> configuration) {
        Map<String, Object> thing = new HashMap<>(
                Map.of("UID", uid, "thingTypeUID", type, "label", uid, "configuration", configuration));
        if (bridge != null) {
            thing.put("bridgeUID", bridge);
        }
        HubRest.Answer answer = rest.post("/rest/things", thing);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static void configure(HubRest rest, String uid, Map<String, Object> configuration) {
        HubRest.Answer answer = rest.put("/rest/things/" + uid + "/config", configuration);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static boolean madeAfter(MqttProbe probe, Instant moment) {
        String made = probe.latest(TOPIC + "made-at");
        // Moments are told in whole seconds.
        return !made.isEmpty()
                && !OffsetDateTime.parse(made).toInstant().isBefore(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    private static long puts(DerapiCloud derapi) {
        return derapi.requests().matching(request -> request.path().endsWith("/battery-control")
                && request.method().equals("PUT")).size();
    }

    private static List<Step> steps(MqttProbe probe, String channel) {
        List<Step> steps = new ArrayList<>();
        String series = probe.latest(TOPIC + channel + "/series");
        if (!series.isEmpty()) {
            for (JsonElement row : JsonParser.parseString(series).getAsJsonArray()) {
                JsonObject step = row.getAsJsonObject();
                steps.add(new Step(Instant.parse(step.get("start").getAsString()),
                        step.get("value").isJsonNull() ? 0 : step.get("value").getAsDouble()));
            }
        }
        return steps;
    }

    /** {@return the energy in kWh of a power that holds from each step to the next, and from the last one for the quarter-hour of a price} */
    private static double energy(List<Step> steps) {
        double energy = 0;
        for (int i = 0; i < steps.size(); i++) {
            Instant start = steps.get(i).start();
            Instant end = i + 1 < steps.size() ? steps.get(i + 1).start() : start.plus(QUARTER_HOUR);
            energy += steps.get(i).kw() * hours(start, end);
        }
        return energy;
    }

    private static double commanded(List<ControlInterval> sent, String command) {
        return sent.stream().filter(interval -> interval.command().name().equals(command))
                .mapToDouble(interval -> interval.kw() * hours(interval.start(), interval.end())).sum();
    }

    /** {@return what the battery really did while one command ran} */
    private static BatteryFlow moved(SiteEnergy energy, List<ControlInterval> sent, String command) {
        double charge = 0;
        double discharge = 0;
        for (ControlInterval interval : sent) {
            if (interval.command().name().equals(command)) {
                BatteryFlow flow = energy.battery(0, interval.start(), interval.end());
                charge += flow.chargeKwh();
                discharge += flow.dischargeKwh();
            }
        }
        return new BatteryFlow(charge, discharge, 0, 0);
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / 3600.0;
    }
}
