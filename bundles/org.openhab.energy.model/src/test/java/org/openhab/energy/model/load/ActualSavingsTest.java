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
package org.openhab.energy.model.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.energy.model.load.LoadLife.BERLIN;
import static org.openhab.energy.model.load.LoadLife.berlin;
import static org.openhab.energy.model.load.LoadLife.curve;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.energy.model.plan.Goal;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.usage.Finality;
import org.openhab.energy.model.usage.UsageInterval;
import org.openhab.energy.model.usage.UsageSeries;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ActualSavingsTest {
    /** 1 kW from two to four at 10 ct, which could have run from ten in the evening at 30 ct. */
    private static final PastWindow NIGHT = new PastWindow(berlin("2026-03-10T22:00"),
            List.of(new PowerSpan(berlin("2026-03-11T02:00"), berlin("2026-03-11T04:00"), 1000)));
    private static final PriceCurve PRICES = curve("2026-03-10T00:00", "2026-03-12T00:00",
            at -> at.getHour() < 6 && at.getHour() > 1 ? 100 : 300);

    private static UsageSeries usage(String from, String until, Duration step,
            Function<Instant, @Nullable String> energy) {
        List<UsageInterval> intervals = new ArrayList<>();
        for (Instant at = berlin(from); at.isBefore(berlin(until)); at = at.plus(step)) {
            String value = energy.apply(at);
            if (value != null) {
                intervals.add(new UsageInterval(at, at.plus(step), new BigDecimal(value), Finality.FINAL));
            }
        }
        return UsageSeries.of(intervals);
    }

    private static @Nullable ActualSavings latest(UsageSeries usage, PriceCurve prices) {
        return ActualSavings.latest(List.of(NIGHT), prices, usage, Goal.CHEAPEST, BERLIN);
    }

    private static UsageSeries quarters(Function<Instant, @Nullable String> energy) {
        return usage("2026-03-10T00:00", "2026-03-12T00:00", Duration.ofMinutes(15), energy);
    }

    @Test
    void whatTheMeterConfirmsWhollySavesWhatWasPlanned() {
        ActualSavings savings = Objects.requireNonNull(latest(quarters(at -> "0.4"), PRICES));

        assertThat(savings.day()).isEqualTo(LocalDate.parse("2026-03-11"));
        assertThat(savings.energy()).isEqualByComparingTo("2");
        assertThat(savings.cost()).isEqualByComparingTo("0.2");
        assertThat(savings.costNow()).isEqualByComparingTo("0.6");
        assertThat(savings.savings()).isEqualByComparingTo("0.4");
        assertThat(savings.coverage()).isEqualByComparingTo("1");
    }

    @Test
    void noMoreIsBelievedThanTheMeterSaw() {
        ActualSavings savings = Objects.requireNonNull(latest(
                quarters(at -> at.isBefore(berlin("2026-03-11T03:00")) ? "0.1" : "0.5"), PRICES));

        assertThat(savings.energy()).as("four times 0.1 and four times 0.25").isEqualByComparingTo("1.4");
        assertThat(savings.cost()).isEqualByComparingTo("0.14");
        assertThat(savings.savings()).isEqualByComparingTo("0.28");
        assertThat(savings.coverage()).isEqualByComparingTo("0.7");
    }

    @Test
    void hoursOfTheMeterAreJoinedToo() {
        UsageSeries hours = usage("2026-03-10T00:00", "2026-03-12T00:00", Duration.ofHours(1), at -> "0.5");

        assertThat(Objects.requireNonNull(latest(hours, PRICES)).coverage()).isEqualByComparingTo("0.5");
    }

    @Test
    void aMeterThatIsReadByTheDayConfirmsNothing() {
        UsageSeries days = usage("2026-03-10T00:00", "2026-03-12T00:00", Duration.ofDays(1), at -> "9");

        ActualSavings savings = Objects.requireNonNull(latest(days, PRICES));
        assertThat(savings.coverage()).isEqualByComparingTo("0");
        assertThat(savings.savings()).isEqualByComparingTo("0");
    }

    @Test
    void aDayThatHasNotArrivedWholeIsNotJudged() {
        assertThat(latest(quarters(at -> at.equals(berlin("2026-03-11T20:00")) ? null : "1"), PRICES)).isNull();
        assertThat(latest(UsageSeries.empty(), PRICES)).isNull();
    }

    @Test
    void energyWhosePriceIsNotKnownIsNotCounted() {
        PriceCurve holes = curve("2026-03-10T00:00", "2026-03-12T00:00",
                at -> at.getHour() == 3 ? -1 : at.getHour() == 2 ? 100 : 300);

        ActualSavings savings = Objects.requireNonNull(latest(quarters(at -> "1"), holes));

        assertThat(savings.energy()).isEqualByComparingTo("1");
        assertThat(savings.savings()).isEqualByComparingTo("0.2");
        assertThat(savings.coverage()).isEqualByComparingTo("0.5");
    }

    @Test
    void whatEndsAtMidnightBelongsToTheDayBefore() {
        PastWindow evening = new PastWindow(berlin("2026-03-10T20:00"),
                List.of(new PowerSpan(berlin("2026-03-10T23:00"), berlin("2026-03-11T00:00"), 1000)));

        ActualSavings savings = ActualSavings.latest(List.of(evening), PRICES, quarters(at -> "1"), Goal.CHEAPEST,
                BERLIN);

        assertThat(Objects.requireNonNull(savings).day()).isEqualTo(LocalDate.parse("2026-03-10"));
    }
}
