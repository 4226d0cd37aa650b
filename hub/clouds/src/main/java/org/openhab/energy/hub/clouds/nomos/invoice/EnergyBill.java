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
package org.openhab.energy.hub.clouds.nomos.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nomos.price.PriceSeries;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.GridFeeReduction;
import org.openhab.energy.hub.clouds.nomos.setup.NomosPlan;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;
import org.openhab.energy.hub.clouds.nomos.usage.EnergyProfile;
import org.openhab.energy.hub.clouds.nomos.usage.EnergyProfiles;

/**
 * What a month of delivery comes to: the profile's energy times the price of each quarter-hour, and the plan's basic
 * fee by the day. Feed-in has no fee. Thread-safe; remembers each month.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class EnergyBill {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final ZoneId zone;
    private final Directory directory;
    private final EnergyProfiles profiles;
    private final PriceSeries prices;
    private final Supplier<NomosSwitches> switches;
    private final Map<Key, Sum> known = new ConcurrentHashMap<>();

    public EnergyBill(ZoneId zone, Directory directory, EnergyProfiles profiles, PriceSeries prices,
            Supplier<NomosSwitches> switches) {
        this.zone = zone;
        this.directory = directory;
        this.profiles = profiles;
        this.prices = prices;
        this.switches = switches;
    }

    /**
     * Energy and amount of a month.
     *
     * @param kilowattHours one decimal
     * @param amount EUR, two decimals, what the customer pays or gets
     */
    public record Sum(BigDecimal kilowattHours, BigDecimal amount) {
    }

    /**
     * The sum of the part of a month in which energy is delivered.
     */
    public Sum of(NomosSubscription subscription, YearMonth month) {
        return known.computeIfAbsent(new Key(subscription, month, directory.reductions(subscription.id()),
                switches.get().hourlyBefore()), key -> compute(subscription, month));
    }

    private Sum compute(NomosSubscription subscription, YearMonth month) {
        EnergyProfile profile = profiles.of(subscription);
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        double energy = 0;
        double cents = 0;
        int slots = 0;
        int delivered = 0;
        for (Instant slot = month.atDay(1).atStartOfDay(zone).toInstant(); slot.isBefore(end); slot = slot.plus(STEP)) {
            slots++;
            if (subscription.delivers(slot)) {
                double usage = profile.at(slot);
                delivered++;
                energy += usage;
                cents += usage * prices.amount(subscription, slot);
            }
        }
        double fee = subscription.isFeedIn() ? 0 : fee(subscription) * delivered / slots;
        return new Sum(BigDecimal.valueOf(energy).setScale(1, RoundingMode.HALF_UP),
                BigDecimal.valueOf(cents / 100 + fee).setScale(2, RoundingMode.HALF_UP));
    }

    private double fee(NomosSubscription subscription) {
        return directory.plans().stream().filter(plan -> plan.id().equals(subscription.plan())).findFirst()
                .map(NomosPlan::price).orElse(BigDecimal.ZERO).doubleValue();
    }

    private record Key(NomosSubscription subscription, YearMonth month, List<GridFeeReduction> reductions,
            LocalDate hourlyBefore) {
    }
}
