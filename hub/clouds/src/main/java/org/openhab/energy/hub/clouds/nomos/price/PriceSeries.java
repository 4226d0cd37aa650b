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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.UnpublishedSlots;

/**
 * The price rows of a subscription: market, tariff and publication put together. Local days, so 92, 96 or 100 slots.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PriceSeries {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final ZoneId zone;
    private final MarketPrices market;
    private final Tariff tariff;
    private final Publication publication;
    private final PriceOverrides overrides;

    public PriceSeries(ZoneId zone, MarketPrices market, Tariff tariff, Publication publication,
            PriceOverrides overrides) {
        this.zone = zone;
        this.market = market;
        this.tariff = tariff;
        this.publication = publication;
        this.overrides = overrides;
    }

    /**
     * The rows as they are answered now.
     *
     * @param first first local day
     * @param last last local day, inclusive
     */
    public List<PriceRow> rows(NomosSubscription subscription, LocalDate first, LocalDate last, Instant now,
            UnpublishedSlots unpublished) {
        List<PriceRow> rows = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            boolean published = publication.isPublished(day, now);
            if (published || unpublished == UnpublishedSlots.NULL) {
                addDay(rows, subscription, day, published);
            }
        }
        return overrides.apply(rows);
    }

    private void addDay(List<PriceRow> rows, NomosSubscription subscription, LocalDate day, boolean published) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        for (Instant slot = day.atStartOfDay(zone).toInstant(); slot.isBefore(end); slot = slot.plus(STEP)) {
            Optional<BigDecimal> price = market.at(slot);
            if (subscription.delivers(slot) && (price.isPresent() || !published)) {
                Optional<BigDecimal> shown = published ? price : Optional.empty();
                rows.add(subscription.isFeedIn() ? tariff.feedIn(slot, shown) : tariff.consumption(slot, shown));
            }
        }
    }
}
