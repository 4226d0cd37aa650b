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

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.Goal;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.model.usage.UsageInterval;
import org.openhab.energy.model.usage.UsageSeries;

/**
 * What a load has really saved on a day, held against the household's meter: in each interval of the meter no more of the load's energy is believed than
 * was metered. Windows that were through on the day count for it.
 *
 * @param day the day
 * @param energy energy of the load in kWh that the meter confirms
 * @param cost what that energy cost
 * @param costNow what the same energy would have cost from the first possible moment on without a pause
 * @param savings difference of the two, positive when the plan was better
 * @param coverage share of the load's energy that price and meter confirm, from 0 to 1
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ActualSavings(LocalDate day, BigDecimal energy, BigDecimal cost, BigDecimal costNow, BigDecimal savings,
        BigDecimal coverage) {

    /** A longer interval says nothing about when energy was used. */
    private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);

    /** {@return the last day on which the load was through and whose usage is whole, or null if there is none} */
    public static @Nullable ActualSavings latest(List<PastWindow> history, PriceCurve prices, UsageSeries usage,
            Goal goal, ZoneId zone) {
        TreeSet<LocalDate> days = new TreeSet<>();
        history.forEach(window -> days.add(dayOf(window, zone)));
        for (LocalDate day : days.descendingSet()) {
            if (usage.isWhole(new MarketDay(day, zone))) {
                return of(day, history.stream().filter(window -> dayOf(window, zone).equals(day)).toList(), prices,
                        usage, goal);
            }
        }
        return null;
    }

    private static LocalDate dayOf(PastWindow window, ZoneId zone) {
        // The day that ends at midnight is the one before.
        return LocalDate.ofInstant(window.end().minusNanos(1), zone);
    }

    private static ActualSavings of(LocalDate day, List<PastWindow> windows, PriceCurve prices, UsageSeries usage,
            Goal goal) {
        BigDecimal planned = BigDecimal.ZERO;
        BigDecimal energy = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal costNow = BigDecimal.ZERO;
        for (PastWindow window : windows) {
            BigDecimal whole = PowerSpan.energy(window.spans());
            planned = planned.add(whole);
            BigDecimal atOnce = EnergyCost.of(PowerSpan.unbroken(window.begun(), window.spans()), prices);
            Confirmed confirmed = Confirmed.of(window.spans(), prices, usage);
            if (atOnce != null && whole.signum() > 0) {
                energy = energy.add(confirmed.energy);
                cost = cost.add(confirmed.cost);
                costNow = costNow
                        .add(atOnce.multiply(confirmed.energy).divide(whole, EnergyCost.SCALE, RoundingMode.HALF_EVEN));
            }
        }
        BigDecimal difference = goal == Goal.CHEAPEST ? costNow.subtract(cost) : cost.subtract(costNow);
        return new ActualSavings(day, energy, cost, costNow, difference,
                planned.signum() == 0
                        ? BigDecimal.ZERO
                        : energy.divide(planned, EnergyCost.SCALE, RoundingMode.HALF_EVEN));
    }

    private record Confirmed(BigDecimal energy, BigDecimal cost) {
        static Confirmed of(List<PowerSpan> spans, PriceCurve prices, UsageSeries usage) {
            BigDecimal energy = BigDecimal.ZERO;
            BigDecimal cost = BigDecimal.ZERO;
            for (UsageInterval interval : usage.intervals()) {
                if (interval.length().compareTo(LONGEST_INTERVAL) > 0) {
                    continue;
                }
                List<PowerSpan> inside = within(spans, interval.start(), interval.end(), prices);
                BigDecimal load = PowerSpan.energy(inside);
                BigDecimal loadCost = EnergyCost.of(inside, prices);
                if (load.signum() > 0 && loadCost != null) {
                    BigDecimal believed = load.min(interval.energy().max(BigDecimal.ZERO));
                    energy = energy.add(believed);
                    cost = cost.add(loadCost.multiply(believed).divide(load, EnergyCost.SCALE, RoundingMode.HALF_EVEN));
                }
            }
            return new Confirmed(energy, cost);
        }

        /** The part of the spans that lies in the interval and whose price is known. */
        private static List<PowerSpan> within(List<PowerSpan> spans, Instant start, Instant end, PriceCurve prices) {
            List<PowerSpan> inside = new ArrayList<>();
            for (PowerSpan span : spans) {
                Instant at = span.start().isBefore(start) ? start : span.start();
                Instant last = span.end().isAfter(end) ? end : span.end();
                while (at.isBefore(last)) {
                    PriceSlot slot = prices.slotAt(at);
                    Instant until = slot == null || slot.end().isAfter(last) ? last : slot.end();
                    if (slot != null && slot.isKnown()) {
                        inside.add(new PowerSpan(at, until, span.watts()));
                    }
                    at = until;
                }
            }
            return inside;
        }
    }
}
