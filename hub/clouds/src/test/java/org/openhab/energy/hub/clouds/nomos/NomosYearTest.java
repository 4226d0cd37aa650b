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
package org.openhab.energy.hub.clouds.nomos;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.energy.hub.clouds.Fault;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.nomos.price.PriceOverride;

/**
 * A year by the movable clock, asked once an evening: days of the clock change, a late day, a missing day, a day
 * published again, and an outage are where they were put and nowhere else.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosYearTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LATE = LocalDate.parse("2026-03-11");
    private static final LocalDate MISSING = LocalDate.parse("2026-05-20");
    private static final LocalDate CORRECTED = LocalDate.parse("2026-07-08");
    private static final LocalDate OUTAGE = LocalDate.parse("2026-09-01");
    private static final Duration OUTAGE_LENGTH = Duration.ofDays(3);

    private final NomosCloud cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private final NomosUser user = new NomosUser(cloud);

    @AfterEach
    void stop() {
        cloud.close();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(BERLIN).toInstant();
    }

    @Test
    void exceptionsAreWhereTheyWerePut() {
        cloud.publication().publish(LATE, at(LATE.minusDays(1), 19));
        cloud.publication().hold(MISSING);
        cloud.faults().add(Fault.outage(FaultKind.UNAVAILABLE, at(OUTAGE, 0), at(OUTAGE, 0).plus(OUTAGE_LENGTH)));

        Map<LocalDate, Integer> slotsOfTomorrow = new TreeMap<>();
        Map<LocalDate, Integer> pointsOfYesterday = new TreeMap<>();
        for (LocalDate today = FIRST; today.getYear() == 2026; today = today.plusDays(1)) {
            cloud.clock().freeze(at(today, 18));
            String token = today.isBefore(OUTAGE) || !today.isBefore(OUTAGE.plusDays(3)) ? user.keyToken() : "any";
            LocalDate tomorrow = today.plusDays(1);
            Answer prices = user.get("/subscriptions/" + NomosDemo.KEY_SUBSCRIPTION + "/prices?start=" + tomorrow
                    + "&end=" + tomorrow, token);
            Answer usage = user.get("/subscriptions/" + NomosDemo.KEY_SUBSCRIPTION + "/usage?resolution=15min", token);
            slotsOfTomorrow.put(tomorrow, prices.status() == 200 ? prices.items().size() : -1);
            pointsOfYesterday.put(today.minusDays(1),
                    usage.status() == 200 ? usage.json().getAsJsonArray("data").size() : -1);
        }

        slotsOfTomorrow.entrySet().removeIf(day -> day.getValue() == 96);
        assertThat(slotsOfTomorrow).containsExactlyInAnyOrderEntriesOf(Map.of(LATE, 0, MISSING, 0,
                LocalDate.parse("2026-03-29"), 92, LocalDate.parse("2026-10-25"), 100, OUTAGE.plusDays(1), -1,
                OUTAGE.plusDays(2), -1, OUTAGE.plusDays(3), -1));
        pointsOfYesterday.entrySet().removeIf(day -> day.getValue() == 96);
        assertThat(pointsOfYesterday).containsExactlyInAnyOrderEntriesOf(Map.of(LocalDate.parse("2026-03-29"), 92,
                LocalDate.parse("2026-10-25"), 100, OUTAGE.minusDays(1), -1, OUTAGE, -1, OUTAGE.plusDays(1), -1));
    }

    @Test
    void aDayThatIsPublishedAgainHasItsOldPricesUntilThen() {
        cloud.priceOverrides().add(PriceOverride.republish(CORRECTED, BigDecimal.TEN, at(CORRECTED.minusDays(1), 20)));
        BigDecimal before = firstPrice(at(CORRECTED.minusDays(1), 19));
        assertThat(firstPrice(at(CORRECTED.minusDays(1), 20))).isEqualByComparingTo(before.add(BigDecimal.TEN));
        assertThat(firstPrice(at(CORRECTED.plusDays(30), 20))).isEqualByComparingTo(before.add(BigDecimal.TEN));
    }

    private BigDecimal firstPrice(Instant now) {
        cloud.clock().freeze(now);
        return user.get("/subscriptions/" + NomosDemo.KEY_SUBSCRIPTION + "/prices?start=" + CORRECTED + "&end="
                + CORRECTED, user.keyToken()).items().get(0).getAsJsonObject().get("amount").getAsBigDecimal();
    }
}
