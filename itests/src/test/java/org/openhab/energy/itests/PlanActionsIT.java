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
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.hub.clouds.nomos.NomosCloud;
import org.openhab.energy.hub.clouds.nomos.NomosDemo;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The actions that plan, called over REST as the Main UI calls them.
 *
 * @author openHAB Energy - Initial contribution
 */
class PlanActionsIT {

    private static final LocalDate TODAY = LocalDate.now(NomosPrices.ZONE);

    @TempDir
    Path folder;
    private TestHub hub;
    private NomosCloud cloud;
    private String tariff;

    @BeforeEach
    void start() throws Exception {
        hub = new TestHub(folder, Ports.free());
        cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:" + hub.httpPort()))
                .withPublicationTime(LocalTime.MIDNIGHT));
        hub.start();
        NomosHome home = new NomosHome(hub, cloud);
        String account = home.addKeyAccount("key", NomosDemo.KEY_SECRET);
        home.awaitStatus(account, "ONLINE/NONE");
        tariff = home.addSubscription(account, "home", NomosDemo.KEY_SUBSCRIPTION);
        home.awaitStatus(tariff, "ONLINE/NONE");
        await().atMost(NomosHome.LIMIT).until(() -> call("nomosplan.isCheap", Map.of("hoursPerDay", 1)).has("cheap"));
    }

    @AfterEach
    void stop() {
        hub.close();
        cloud.close();
    }

    /** The action's UID is read from the list, because it ends with a hash of the parameters. */
    private JsonObject call(String action, Map<String, ?> inputs) {
        for (JsonElement entry : hub.rest().list("/rest/actions/" + tariff)) {
            String uid = entry.getAsJsonObject().get("actionUid").getAsString();
            if (uid.startsWith(action + "#")) {
                HubRest.Answer answer = hub.rest().post("/rest/actions/" + tariff + "/" + HubRest.encode(uid), inputs);
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                return answer.json().getAsJsonObject();
            }
        }
        throw new AssertionError("There is no action " + action);
    }

    private static Instant instant(JsonObject outputs, String name) {
        return OffsetDateTime.parse(outputs.get(name).getAsString()).toInstant();
    }

    private static BigDecimal mean(List<BigDecimal> prices) {
        return prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(prices.size()), 6,
                RoundingMode.HALF_EVEN);
    }

    @Test
    void planOfTomorrowIsTheCheapest() {
        ZonedDateTime from = TODAY.plusDays(1).atTime(4, 0).atZone(NomosPrices.ZONE);
        ZonedDateTime until = from.plusHours(12);
        Map<String, ?> window = Map.of("duration", "2:00", "from", from.toLocalDateTime().toString(), "until",
                until.toLocalDateTime().toString());
        List<BigDecimal> prices = new ArrayList<>();
        for (ZonedDateTime slot = from; slot.isBefore(until); slot = slot.plusMinutes(15)) {
            prices.add(call("nomos.priceAt", Map.of("time", slot.toLocalDateTime().toString())).get("price")
                    .getAsBigDecimal());
        }
        assertThat(prices).hasSize(48);
        List<BigDecimal> periods = new ArrayList<>();
        for (int first = 0; first + 8 <= prices.size(); first++) {
            periods.add(mean(prices.subList(first, first + 8)));
        }

        JsonObject cheapest = call("nomosplan.cheapestPeriod", window);
        assertThat(cheapest.get("price").getAsBigDecimal())
                .isEqualByComparingTo(periods.stream().min(BigDecimal::compareTo).orElseThrow());
        assertThat(instant(cheapest, "start")).isEqualTo(from.toInstant().plusSeconds(900L * periods.indexOf(
                cheapest.get("price").getAsBigDecimal().setScale(6))));
        assertThat(cheapest.get("active").getAsBoolean()).isFalse();
        assertThat(call("nomosplan.dearestPeriod", window).get("price").getAsBigDecimal())
                .isEqualByComparingTo(periods.stream().max(BigDecimal::compareTo).orElseThrow());

        JsonObject hours = call("nomosplan.cheapestHours", Map.of("hours", 2.5, "from", window.get("from"), "until",
                window.get("until")));
        assertThat(hours.get("price").getAsBigDecimal())
                .isEqualByComparingTo(mean(prices.stream().sorted().limit(10).toList()));
        assertThat(hours.get("starts").getAsString().split(", ")).hasSize(hours.get("count").getAsInt());
        assertThat(call("nomosplan.cheapestHours", Map.of("hours", 2.5, "from", window.get("from"), "until",
                window.get("until"), "minRun", "1:00", "maxRuns", 2)).get("count").getAsInt()).isLessThanOrEqualTo(2);

        JsonObject program = call("nomosplan.planProfile", Map.of("phases", "0:20 2 kW; 1:20 150 W; 0:30 400 W", "from",
                window.get("from"), "until", window.get("until")));
        assertThat(program.get("energy").getAsBigDecimal()).isEqualByComparingTo("1.066667");
        assertThat(program.get("cost").getAsBigDecimal()).isLessThanOrEqualTo(
                program.get("costNow").getAsBigDecimal());
    }

    @Test
    void wrongInputsAreAnswersWithAReason() {
        assertThat(call("nomosplan.cheapestPeriod", Map.of("duration", "two hours")).get("error").getAsString())
                .isEqualTo("two hours is no duration. Write hours and minutes, such as 2:10 or 90 min");
        assertThat(call("nomosplan.cheapestPeriod", Map.of()).get("reason").getAsString()).isEqualTo("missing");
        assertThat(call("nomosplan.cheapestHours", Map.of("hours", 0)).get("reason").getAsString())
                .isEqualTo("out_of_range");
        assertThat(
                call("nomosplan.cheapestPeriod", Map.of("duration", "2:00", "until", "2020-01-01T00:00")).get("reason")
                        .getAsString())
                .isEqualTo("passed");
        assertThat(call("nomosplan.isCheap", Map.of("hoursPerDay", 25)).get("cheap").getAsBoolean()).isTrue();
    }

    @Test
    void savingsOfYesterdayComeWithTheirCoverage() {
        await().atMost(NomosHome.LIMIT).until(() -> call("nomosplan.savings", Map.of()).has("savings"));
        JsonObject savings = call("nomosplan.savings", Map.of());
        assertThat(savings.get("coverage").getAsBigDecimal()).isEqualByComparingTo("1");
        assertThat(savings.get("savings").getAsBigDecimal()).isCloseTo(
                savings.get("costEvenly").getAsBigDecimal().subtract(savings.get("cost").getAsBigDecimal()),
                org.assertj.core.api.Assertions.within(new BigDecimal("0.0001")));
        assertThat(call("nomosplan.savings", Map.of("from", "2026-01-02", "until", "2026-01-02")).has("error"))
                .isTrue();
    }
}
