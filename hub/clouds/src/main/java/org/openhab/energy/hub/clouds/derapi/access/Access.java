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
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetSite;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * What one call may see.
 *
 * @param grants vendors that let it in
 * @param refusals vendors that did not, with Derapi's text
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Access(List<VendorGrant> grants, Map<DerapiVendor, String> refusals) {

    public Access {
        grants = List.copyOf(grants);
        refusals = Map.copyOf(refusals);
    }

    /**
     * The grant through which a site is seen.
     */
    public Optional<VendorGrant> of(FleetSite site) {
        return grants.stream().filter(grant -> grant.sees(site)).findFirst();
    }

    /**
     * Whether a vendor let the call in at all.
     */
    public boolean has(DerapiVendor vendor) {
        return grants.stream().anyMatch(grant -> grant.vendor() == vendor);
    }
}
