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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetSite;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * What a call may see at a vendor.
 *
 * @param login the customer
 * @param all whether the customer sees all sites of the vendor
 * @param credential what the vendor counts calls by: an application or a key; never shown
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record VendorGrant(DerapiVendor vendor, String login, boolean all, String credential) {

    public boolean sees(FleetSite site) {
        return site.vendor() == vendor && (all || site.setup().owner().equals(login));
    }

    @Override
    public String toString() {
        return "VendorGrant[" + vendor.id() + " " + login + "]";
    }
}
