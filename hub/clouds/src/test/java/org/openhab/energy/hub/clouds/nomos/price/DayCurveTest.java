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
package org.openhab.energy.hub.clouds.nomos.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Whether the made-up curve looks like the German market over a year.
 *
 * @author openHAB Energy - Initial contribution
 */
class DayCurveTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final DayCurve curve = new DayCurve(BERLIN);

    private double price(LocalDate day, int hour, int minute) {
        return curve.at(day.atTime(hour, minute).atZone(BERLIN).toInstant()).orElseThrow().doubleValue();
    }

    private static Stream<LocalDate> year() {
        return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1));
    }

    private double mean(Predicate<LocalDate> days, int hour) {
        return year().filter(days).mapToDouble(day -> price(day, hour, 0)).average().orElseThrow();
    }

    @Test
    void theSameDateHasTheSamePrices() {
        year().forEach(day -> assertThat(new DayCurve(BERLIN).at(day.atStartOfDay(BERLIN).toInstant()))
                .isEqualTo(curve.at(day.atStartOfDay(BERLIN).toInstant())));
        assertThat(Optional.of(price(LocalDate.of(2026, 5, 4), 12, 0)))
                .isNotEqualTo(Optional.of(price(LocalDate.of(2026, 5, 5), 12, 0)));
    }

    @Test
    void morningsAndEveningsArePeaksAndNoonsAreDips() {
        assertThat(mean(day -> true, 8)).isGreaterThan(mean(day -> true, 3) + 20);
        assertThat(mean(day -> true, 19)).isGreaterThan(mean(day -> true, 8));
        assertThat(mean(day -> true, 13)).isLessThan(mean(day -> true, 3));
    }

    @Test
    void weekendsAreCheaperAndWintersDearer() {
        Predicate<LocalDate> sunday = day -> day.getDayOfWeek() == DayOfWeek.SUNDAY;
        assertThat(mean(sunday, 8)).isLessThan(mean(sunday.negate(), 8) - 15);
        assertThat(mean(day -> day.getMonthValue() == 1, 19)).isGreaterThan(mean(day -> day.getMonthValue() == 7, 19));
    }

    @Test
    void someNoonsAreNegativeEvenWithTheMarginAndMostAreNot() {
        long negative = year().filter(day -> price(day, 13, 0) < -12).count();
        assertThat(negative).isBetween(15L, 120L);
    }

    @Test
    void theYearStaysWithinAMarketsRange() {
        DoubleSummaryStatistics all = year()
                .flatMap(day -> Stream.iterate(0, hour -> hour < 24, hour -> hour + 1)
                        .map(hour -> hour == 2 ? 50 : price(day, hour, 30)))
                .mapToDouble(Double::doubleValue).summaryStatistics();
        assertThat(all.getAverage()).isBetween(55.0, 110.0);
        assertThat(all.getMin()).isBetween(-150.0, -20.0);
        assertThat(all.getMax()).isBetween(120.0, 260.0);
    }
}
