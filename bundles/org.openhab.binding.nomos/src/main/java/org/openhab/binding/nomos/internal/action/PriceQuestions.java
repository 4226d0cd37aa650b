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
package org.openhab.binding.nomos.internal.action;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.handler.Outcome;
import org.openhab.binding.nomos.internal.handler.Outcome.Reason;
import org.openhab.energy.model.price.PriceComponent;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.model.price.PriceStatistics;

/**
 * Answers what rules ask about prices. A span of which a price is missing has no mean and no cost: a figure of a part would look like one of the whole.
 * Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PriceQuestions {
    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);
    private static final int SCALE = 6;

    private final PriceCurve curve;
    private final ZoneId zone;

    /**
     * @param curve prices in EUR/kWh
     * @param zone in which people are told times
     */
    PriceQuestions(PriceCurve curve, ZoneId zone) {
        this.curve = curve;
        this.zone = zone;
    }

    /** {@return the slot at the instant, whose total is known} */
    Outcome<PriceSlot> priceAt(Instant instant) {
        PriceSlot slot = curve.slotAt(instant);
        return slot != null && slot.isKnown()
                ? Outcome.done(slot)
                : unknown("hint.no-price-at", local(instant));
    }

    /** {@return lowest, highest and mean price of {@code [from, until)}} */
    Outcome<PriceStatistics> statistics(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return Outcome.failed(Reason.WRONG_INPUT, "hint.span-order", local(from), local(until));
        }
        PriceStatistics statistics = curve.statistics(from, until);
        return statistics != null && statistics.whole()
                ? Outcome.done(statistics)
                : unknown("hint.prices-missing", local(from), local(until));
    }

    /**
     * {@return what a constant power costs, or earns, in {@code [from, until)}}
     *
     * @param kilowatts the power, more than zero
     */
    Outcome<PowerCost> costOf(BigDecimal kilowatts, Instant from, Instant until) {
        if (kilowatts.signum() <= 0) {
            return Outcome.failed(Reason.WRONG_INPUT, "hint.power");
        }
        Outcome<PriceStatistics> statistics = statistics(from, until);
        if (statistics instanceof Outcome.Failed<PriceStatistics> failed) {
            return new Outcome.Failed<>(failed.reason(), failed.text());
        }
        BigDecimal hours = BigDecimal.ZERO;
        BigDecimal priceHours = BigDecimal.ZERO;
        for (PriceSlot slot : curve.between(from, until).slots()) {
            // Divided at the end only, so that the parts of an hour add up to the hour.
            BigDecimal nanos = BigDecimal.valueOf(slot.length().toNanos());
            hours = hours.add(nanos);
            priceHours = priceHours.add(nanos.multiply(Objects.requireNonNull(slot.total())));
        }
        return Outcome.done(new PowerCost(perHour(kilowatts.multiply(hours)), perHour(kilowatts.multiply(priceHours)),
                priceHours.divide(hours, SCALE, RoundingMode.HALF_EVEN)));
    }

    /**
     * {@return the known prices in {@code [from, until)}, by the start of their slot}
     *
     * @param component a part of the price, or null for the total
     */
    NavigableMap<Instant, BigDecimal> prices(Instant from, Instant until, @Nullable PriceComponent component) {
        NavigableMap<Instant, BigDecimal> prices = new TreeMap<>();
        for (PriceSlot slot : curve.between(from, until).slots()) {
            BigDecimal price = component == null ? slot.total() : slot.component(component);
            if (price != null) {
                prices.put(slot.start(), price);
            }
        }
        return Collections.unmodifiableNavigableMap(prices);
    }

    private static BigDecimal perHour(BigDecimal timesNanos) {
        return timesNanos.divide(NANOS_PER_HOUR, SCALE, RoundingMode.HALF_EVEN);
    }

    private <T> Outcome<T> unknown(String key, String... arguments) {
        Instant end = curve.knownUntil();
        if (end == null) {
            return Outcome.failed(Reason.UNAVAILABLE, "hint.no-prices-yet");
        }
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = local(end);
        return Outcome.failed(Reason.ABSENT, key, all);
    }

    private String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
    }
}
