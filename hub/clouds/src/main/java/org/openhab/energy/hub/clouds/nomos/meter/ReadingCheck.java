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
package org.openhab.energy.hub.clouds.nomos.meter;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.nomos.error.FieldError;
import org.openhab.energy.hub.clouds.nomos.error.NomosErrorCode;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;

/**
 * Whether a customer's reading is taken: of an analog meter of an active subscription for consumption, within delivery
 * and not in the future, one per day, and neither below an earlier reading nor far above what the contract expects.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ReadingCheck {

    /** So many times the expected usage, and so many kWh besides, are still believed. */
    private static final double BELIEVED = 5;
    private static final double SLACK = 200;

    private final MeterReadings readings;
    private final Supplier<NomosSwitches> switches;

    public ReadingCheck(MeterReadings readings, Supplier<NomosSwitches> switches) {
        this.readings = readings;
        this.switches = switches;
    }

    /**
     * @param at when the customer read
     * @param day start of that local day
     * @throws NomosException with one of the documented codes
     */
    public void check(NomosSubscription subscription, BigDecimal value, Instant at, Instant day, Instant now) {
        if (subscription.isFeedIn()) {
            throw refused("unsupported_meter_reading", "subscription", "Feed-in subscriptions take no meter readings");
        }
        if (!subscription.meterAt(now).smart() && !subscription.meterAt(at).smart()) {
            checkPeriod(subscription, at, now);
            checkValue(subscription, value, day, now);
            return;
        }
        throw refused("unsupported_meter", "subscription", "Smart meters read themselves");
    }

    private static void checkPeriod(NomosSubscription subscription, Instant at, Instant now) {
        if (!subscription.delivers(at) || at.isAfter(now) || !"active".equals(subscription.status(now))) {
            throw refused("out_of_period_meter_reading", "timestamp",
                    "The reading is outside of the subscription's period");
        }
    }

    private void checkValue(NomosSubscription subscription, BigDecimal value, Instant day, Instant now) {
        List<MeterReading> actual = readings.of(subscription, now).stream().filter(MeterReading::isActual).toList();
        @Nullable
        MeterReading before = null;
        for (MeterReading reading : actual) {
            if (reading.timestamp().equals(day)) {
                throw refused("duplicate_meter_reading", "timestamp", "There is a reading of that day");
            }
            if (reading.timestamp().isBefore(day)) {
                before = reading;
            } else if (reading.value().compareTo(value) < 0) {
                throw implausible("The value is above a later reading");
            }
        }
        if (before != null) {
            double days = Duration.between(before.timestamp(), day).toHours() / 24.0;
            double most = BELIEVED * subscription.estimatedUsage() * days / 365 + SLACK;
            double used = value.subtract(before.value()).doubleValue();
            if (used < 0 || used > most) {
                throw implausible(used < 0
                        ? "The value is below an earlier reading"
                        : "The value is far above what was expected");
            }
        }
    }

    private NomosException implausible(String detail) {
        return new NomosException(NomosErrorCode.ofStatus(switches.get().implausibleStatus()),
                "implausible_meter_reading in 'value': " + detail,
                List.of(new FieldError("implausible_meter_reading", "value", detail)));
    }

    private static NomosException refused(String code, String field, String detail) {
        return NomosException.badField(code, field, detail, detail);
    }
}
