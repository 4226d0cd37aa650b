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

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.VendorApp;
import org.openhab.energy.hub.clouds.derapi.setup.VendorCustomer;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * The vendors' applications and customers. Immutable.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VendorDirectory {

    private final List<VendorApp> apps;
    private final List<VendorCustomer> customers;

    public VendorDirectory(List<VendorApp> apps, List<VendorCustomer> customers) {
        this.apps = List.copyOf(apps);
        this.customers = List.copyOf(customers);
    }

    public Optional<VendorApp> app(DerapiVendor vendor, String id) {
        return apps.stream().filter(app -> app.vendor() == vendor && app.id().equals(id)).findFirst();
    }

    public Optional<VendorCustomer> customer(DerapiVendor vendor, String login) {
        return customers(vendor).stream().filter(customer -> customer.login().equals(login)).findFirst();
    }

    public List<VendorCustomer> customers(DerapiVendor vendor) {
        return customers.stream().filter(customer -> customer.vendor() == vendor).toList();
    }

    /**
     * The customer of a key.
     *
     * @param keyId Solis' API ID, empty for SolarEdge
     */
    public Optional<VendorCustomer> byKey(DerapiVendor vendor, String keyId, String key) {
        return customers(vendor).stream().filter(customer -> !customer.key().isEmpty()
                && customer.keyId().equals(keyId) && Secrets.equal(customer.key(), key)).findFirst();
    }
}
