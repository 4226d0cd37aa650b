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
package org.openhab.energy.hub.clouds.derapi.setup;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A battery as it is set up.
 *
 * @param vendorId its id at the vendor
 * @param capacityKwh usable capacity
 * @param maxKw highest power in either direction, at the house's side
 * @param efficiency of one direction, above 0 to 1
 * @param mode {@code Self Consumption}, {@code Savings} or {@code Backup}: what it does when nobody controls it
 * @param firstPercent state of charge when the site began
 * @param restsUntil until when it does nothing, null for never
 * @param omitted optional JSON fields that are left out, e.g. {@code mode}
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record SimulatedBattery(String vendorId, String model, String serialNumber, String name, double capacityKwh,
        double maxKw, double efficiency, String mode, double firstPercent, @Nullable Instant restsUntil,
        List<DeviceEvent> events, Set<String> omitted) {

    public static final String SELF_CONSUMPTION = "Self Consumption";
    public static final String SAVINGS = "Savings";
    public static final String BACKUP = "Backup";

    public SimulatedBattery {
        events = List.copyOf(events);
        omitted = Set.copyOf(omitted);
        if (capacityKwh <= 0 || maxKw <= 0 || efficiency <= 0 || efficiency > 1) {
            throw new IllegalArgumentException("capacity, power and efficiency must be above 0, efficiency at most 1");
        }
    }

    /**
     * A battery that reports everything, minimises import, loses 5 % in each direction and was half full.
     */
    public SimulatedBattery(String vendorId, String model, String serialNumber, String name, double capacityKwh,
            double maxKw) {
        this(vendorId, model, serialNumber, name, capacityKwh, maxKw, 0.95, SELF_CONSUMPTION, 50, null, List.of(),
                Set.of());
    }

    public SimulatedBattery withMode(String changed) {
        return new SimulatedBattery(vendorId, model, serialNumber, name, capacityKwh, maxKw, efficiency, changed,
                firstPercent, restsUntil, events, omitted);
    }

    public SimulatedBattery withFirstPercent(double changed) {
        return new SimulatedBattery(vendorId, model, serialNumber, name, capacityKwh, maxKw, efficiency, mode, changed,
                restsUntil,
                events, omitted);
    }

    /**
     * The same battery, put up later than its site.
     */
    public SimulatedBattery restingUntil(Instant changed) {
        return new SimulatedBattery(vendorId, model, serialNumber, name, capacityKwh, maxKw, efficiency, mode,
                firstPercent, changed, events, omitted);
    }

    public SimulatedBattery withEvents(DeviceEvent... changed) {
        return new SimulatedBattery(vendorId, model, serialNumber, name, capacityKwh, maxKw, efficiency, mode,
                firstPercent, restsUntil, List.of(changed), omitted);
    }

    public SimulatedBattery omitting(String... fields) {
        return new SimulatedBattery(vendorId, model, serialNumber, name, capacityKwh, maxKw, efficiency, mode,
                firstPercent, restsUntil, events, Set.of(fields));
    }
}
