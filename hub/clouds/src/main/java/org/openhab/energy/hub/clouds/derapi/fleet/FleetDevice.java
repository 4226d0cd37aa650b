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
package org.openhab.energy.hub.clouds.derapi.fleet;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * An inverter or a battery of a site.
 *
 * @param id Derapi's id
 * @param index its place among the site's devices of its kind
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record FleetDevice(String id, String vendorId, FleetSite site, int index) {

    @Override
    public String toString() {
        return id;
    }
}
