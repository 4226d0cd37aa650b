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
package org.openhab.binding.derapi.internal.handler;

import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.vendor.Vendor;
import org.openhab.binding.derapi.internal.vendor.Vendors;
import org.openhab.binding.derapi.internal.vendor.Way;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * Checks a vendor's configuration. Pure.
 *
 * @param vendor the vendor
 * @param way how its credentials are got
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record VendorCheck(Vendor vendor, Way way) {

    /** {@return the vendor and the way of the configuration}
     *
     * @param virtual whether the account sees virtual devices only
     */
    static VendorCheck of(VendorConfiguration configuration, boolean virtual) throws ConfigurationException {
        String name = Addresses.trimmed(configuration.vendor).toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9-]{1,32}")) {
            throw fault("offline.config-vendor");
        }
        Vendor vendor = Vendors.of(name);
        if (vendor.isVirtual() != virtual) {
            throw fault(virtual ? "offline.config-mode-virtual" : "offline.config-mode-production", vendor.name());
        }
        String word = Addresses.trimmed(configuration.way);
        Way way = word.isEmpty() ? vendor.ways().get(0) : Way.of(word);
        if (way == null || !vendor.ways().contains(way)) {
            throw fault("offline.config-way", vendor.name(),
                    vendor.ways().stream().map(Way::word).collect(Collectors.joining(", ")));
        }
        return new VendorCheck(vendor, way);
    }

    private static ConfigurationException fault(String key, String... arguments) {
        return new ConfigurationException("The vendor's configuration is not usable: " + key, null, key, arguments);
    }
}
