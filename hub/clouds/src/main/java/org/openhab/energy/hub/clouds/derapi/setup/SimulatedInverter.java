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

import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A solar inverter as it is set up.
 *
 * @param vendorId its id at the vendor
 * @param peakKw power of the modules
 * @param events its recent errors, warnings and notes
 * @param lifetimeStart whether {@code lifetimeProduction.start} is known; null is answered else
 * @param omitted optional JSON fields that are left out, e.g. {@code recentProduction}
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record SimulatedInverter(String vendorId, String model, String serialNumber, String name, double peakKw,
        List<DeviceEvent> events, boolean lifetimeStart, Set<String> omitted) {

    public SimulatedInverter {
        events = List.copyOf(events);
        omitted = Set.copyOf(omitted);
    }

    /**
     * An inverter that reports everything and has no errors.
     */
    public SimulatedInverter(String vendorId, String model, String serialNumber, String name, double peakKw) {
        this(vendorId, model, serialNumber, name, peakKw, List.of(), false, Set.of());
    }

    public SimulatedInverter withEvents(DeviceEvent... changed) {
        return new SimulatedInverter(vendorId, model, serialNumber, name, peakKw, List.of(changed), lifetimeStart,
                omitted);
    }

    public SimulatedInverter omitting(String... fields) {
        return new SimulatedInverter(vendorId, model, serialNumber, name, peakKw, events, lifetimeStart,
                Set.of(fields));
    }
}
