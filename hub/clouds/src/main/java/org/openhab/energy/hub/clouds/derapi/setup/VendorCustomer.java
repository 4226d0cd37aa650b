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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A customer of a vendor.
 *
 * @param login what the customer signs in with
 * @param password for Enphase's password grant alone; empty elsewhere
 * @param keyId Solis' API ID, empty elsewhere
 * @param key Solis' API secret or SolarEdge's key, empty elsewhere
 * @param installer whether all sites of the vendor are seen, not the own ones alone
 * @param region Tesla's region: {@code na}, {@code eu} or {@code cn}; empty elsewhere
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record VendorCustomer(DerapiVendor vendor, String login, String password, String keyId, String key,
        boolean installer, String region) {

    /**
     * A customer who allows access on pages.
     */
    public static VendorCustomer consenting(DerapiVendor vendor, String login) {
        return new VendorCustomer(vendor, login, "", "", "", false, vendor == DerapiVendor.TESLA ? "eu" : "");
    }

    /**
     * A customer with a key.
     */
    public static VendorCustomer withKey(DerapiVendor vendor, String login, String keyId, String key) {
        return new VendorCustomer(vendor, login, "", keyId, key, false, "");
    }

    /**
     * An installer who signs in with a password and sees all sites.
     */
    public static VendorCustomer installer(DerapiVendor vendor, String login, String password) {
        return new VendorCustomer(vendor, login, password, "", "", true, "");
    }

    @Override
    public String toString() {
        return "VendorCustomer[" + vendor.id() + " " + login + "]";
    }
}
