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

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The vendors of Derapi's enumeration, and how a customer lets Derapi in at each.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum DerapiVendor {
    ENPHASE("enphase", "Enphase", Entry.CONSENT, "https://api.enphaseenergy.com/api/v4/systems"),
    ENPHASEVPP("enphasevpp", "Enphase Grid Services", Entry.CONSENT,
            "https://vpp.enphaseenergy.com/api/v1/applications"),
    SMA("sma", "SMA", Entry.CONSENT, "https://monitoring.smaapis.de/v1/plants"),
    SMASBOX("smasbox", "SMA sandbox", Entry.CONSENT, "https://sandbox.smaapis.de/monitoring/v1/plants"),
    SOLAREDGE("solaredge", "SolarEdge", Entry.KEY, "https://monitoringapi.solaredge.com/sites/list"),
    SOLIS("solis", "Solis", Entry.KEY, "https://www.soliscloud.com:13333/v1/api/inverterList"),
    TESLA("tesla", "Tesla", Entry.CONSENT, "https://fleet-api.prd.eu.vn.cloud.tesla.com/api/1/products"),
    VIRTUAL("virtual", "Virtual", Entry.NONE, "https://api.derapi.com/virtual");

    /** What the customer does. */
    public enum Entry {
        /** Allows access on the vendor's pages. */
        CONSENT,
        /** Types in a key. */
        KEY,
        /** Nothing: there is no customer. */
        NONE
    }

    private final String id;
    private final String label;
    private final Entry entry;
    private final String address;

    DerapiVendor(String id, String label, Entry entry, String address) {
        this.id = id;
        this.label = label;
        this.entry = entry;
        this.address = address;
    }

    /** Derapi's word, e.g. {@code tesla}. */
    public String id() {
        return id;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    public Entry entry() {
        return entry;
    }

    /** What error texts name as the address that Derapi called. */
    public String address() {
        return address;
    }

    /** Whether it is SMA, productive or sandbox. */
    public boolean isSma() {
        return this == SMA || this == SMASBOX;
    }

    /** Whether it is one of Enphase's two. */
    public boolean isEnphase() {
        return this == ENPHASE || this == ENPHASEVPP;
    }

    public static Optional<DerapiVendor> of(String id) {
        return Arrays.stream(values()).filter(vendor -> vendor.id.equals(id)).findFirst();
    }
}
