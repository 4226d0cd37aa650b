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
package org.openhab.binding.derapi.internal.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.Storage;
import org.openhab.energy.model.plan.BatteryPlan;
import org.openhab.energy.model.plan.BatteryPlanner;
import org.openhab.energy.model.plan.BatteryRequest;
import org.openhab.energy.model.plan.BatteryRequest.Battery;
import org.openhab.energy.model.plan.BatteryRequest.HouseholdPower;
import org.openhab.energy.model.price.PriceCurve;

/**
 * Plans a battery on the prices of a tariff. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PlanMaking {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Duration HORIZON = Duration.ofHours(48);

    private PlanMaking() {
    }

    /**
     * {@return the best plan, or null when no price is known after its begin}
     *
     * @param storage what the site tells of its batteries; state of charge must be known, and capacity if the settings have none
     * @param prices what energy from the grid costs
     * @param feedIn what energy into the grid earns, or null when none may go there
     * @param begin first moment
     */
    public static @Nullable BatteryPlan plan(PlanSettings settings, Storage storage, PriceCurve prices,
            @Nullable PriceCurve feedIn, Instant begin) {
        Long capacity = capacity(settings, storage);
        BigDecimal percent = storage.stateOfCharge();
        Instant known = prices.knownUntil();
        if (capacity == null || percent == null || known == null || !known.isAfter(begin)) {
            return null;
        }
        Instant end = known.isAfter(begin.plus(HORIZON)) ? begin.plus(HORIZON) : known;
        Battery battery = new Battery(capacity, settings.chargeWatts(), settings.dischargeWatts(),
                settings.efficiency(), settings.efficiency());
        List<HouseholdPower> household = settings.householdWatts() == 0
                ? List.of()
                : List.of(new HouseholdPower(begin, end, settings.householdWatts()));
        return new BatteryPlanner().plan(new BatteryRequest(battery, share(capacity, percent),
                share(capacity, settings.reservePercent()), prices, feedIn, household, null, begin, end));
    }

    /** {@return the capacity in Wh, or null when nobody knows it} */
    public static @Nullable Long capacity(PlanSettings settings, Storage storage) {
        Long own = settings.capacity();
        BigDecimal nameplate = storage.capacity();
        return own != null ? own : nameplate == null || nameplate.signum() == 0 ? null : PlanSettings.watts(nameplate);
    }

    private static long share(long capacity, BigDecimal percent) {
        return percent.multiply(BigDecimal.valueOf(capacity)).divide(HUNDRED, 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
