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
package org.openhab.energy.hub.clouds.derapi.access;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.ProblemKind;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * Vendors that were made to fail. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VendorOutages {

    private final Map<DerapiVendor, VendorOutage> outages = new EnumMap<>(DerapiVendor.class);

    /**
     * Makes a vendor fail: lists answer 200 with the text in {@code errors}, single answers are a 502 problem.
     */
    public void fail(DerapiVendor vendor, String text) {
        fail(vendor, text, 502);
    }

    /**
     * Makes a vendor fail.
     *
     * @param status of single answers
     * @throws IllegalArgumentException when no problem has the status
     */
    public synchronized void fail(DerapiVendor vendor, String text, int status) {
        ProblemKind.ofStatus(status);
        outages.put(vendor, new VendorOutage(text, status));
    }

    /**
     * The vendor answers again.
     */
    public synchronized void restore(DerapiVendor vendor) {
        outages.remove(vendor);
    }

    public synchronized void clear() {
        outages.clear();
    }

    public synchronized Optional<VendorOutage> of(DerapiVendor vendor) {
        return Optional.ofNullable(outages.get(vendor));
    }

    public synchronized Map<DerapiVendor, VendorOutage> list() {
        return Map.copyOf(outages);
    }
}
