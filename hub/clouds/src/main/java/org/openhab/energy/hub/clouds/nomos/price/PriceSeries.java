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

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nomos.setup.GridFeeReduction;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;
import org.openhab.energy.hub.clouds.nomos.setup.UnpublishedSlots;

/**
 * The price rows of a subscription: market, tariff and publication put together. Local days, so 92, 96 or 100 slots.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PriceSeries {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration STEP = Duration.ofMinutes(15);

    private final ZoneId zone;
    private final MarketPrices market;
    private final Tariff tariff;
    private final Publication publication;
    private final PriceOverrides overrides;
    private final Function<String, List<GridFeeReduction>> reductions;
    private final Supplier<NomosSwitches> switches;

    /**
     * @param reductions the grid fee reductions of a subscription's id
     */
    public PriceSeries(ZoneId zone, MarketPrices market, Tariff tariff, Publication publication,
            PriceOverrides overrides, Function<String, List<GridFeeReduction>> reductions,
            Supplier<NomosSwitches> switches) {
        this.zone = zone;
        this.market = market;
        this.tariff = tariff;
        this.publication = publication;
        this.overrides = overrides;
        this.reductions = reductions;
        this.switches = switches;
    }

    /**
     * The rows as they are answered now.
     *
     * @param first first local day
     * @param last last local day, inclusive
     */
    public List<PriceRow> rows(NomosSubscription subscription, LocalDate first, LocalDate last, Instant now) {
        NomosSwitches current = switches.get();
        List<GridFeeReduction> reduced = reductions.apply(subscription.id());
        List<PriceRow> rows = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            boolean published = publication.isPublished(day, now);
            if (published || current.unpublishedSlots() == UnpublishedSlots.NULL) {
                addDay(rows, subscription, reduced, day, published);
            }
        }
        return overrides.apply(rows, now);
    }

    /**
     * The price that a quarter-hour is billed with, in ct/kWh: no override concerns it, and a price that the market does
     * not have counts as zero.
     */
    public double amount(NomosSubscription subscription, Instant slot) {
        Duration step = step(slot.atZone(zone).toLocalDate());
        Instant start = Instant.ofEpochSecond(slot.getEpochSecond() - slot.getEpochSecond() % step.toSeconds());
        BigDecimal amount = row(subscription, reductions.apply(subscription.id()), start, price(start, step)).amount();
        return amount == null ? 0 : amount.doubleValue();
    }

    private void addDay(List<PriceRow> rows, NomosSubscription subscription, List<GridFeeReduction> reduced,
            LocalDate day, boolean published) {
        Duration step = step(day);
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        for (Instant slot = day.atStartOfDay(zone).toInstant(); slot.isBefore(end); slot = slot.plus(step)) {
            Optional<BigDecimal> price = price(slot, step);
            if (subscription.delivers(slot) && (price.isPresent() || !published)) {
                rows.add(row(subscription, reduced, slot, published ? price : Optional.empty()));
            }
        }
    }

    private PriceRow row(NomosSubscription subscription, List<GridFeeReduction> reduced, Instant slot,
            Optional<BigDecimal> price) {
        return subscription.isFeedIn()
                ? tariff.feedIn(slot, price, switches.get().feedInComponents())
                : tariff.consumption(slot, price, GridFee.at(tariff.grid(), reduced, slot, zone));
    }

    private Duration step(LocalDate day) {
        return day.isBefore(switches.get().hourlyBefore()) ? HOUR : STEP;
    }

    /** The market's price of a slot; an hour's is the mean of its quarters. */
    private Optional<BigDecimal> price(Instant start, Duration step) {
        if (step.equals(STEP)) {
            return market.at(start);
        }
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (Instant slot = start; slot.isBefore(start.plus(step)); slot = slot.plus(STEP)) {
            Optional<BigDecimal> quarter = market.at(slot);
            if (quarter.isPresent()) {
                sum = sum.add(quarter.get());
                count++;
            }
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }
}
