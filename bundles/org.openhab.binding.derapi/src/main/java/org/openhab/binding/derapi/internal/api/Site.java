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
package org.openhab.binding.derapi.internal.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A site: a place with inverters and batteries.
 *
 * @param id Derapi's identifier
 * @param vendor Derapi's word for the vendor, also one that is new
 * @param vendorId the vendor's identifier, or empty
 * @param name what its owner calls it, or empty
 * @param zone time zone of the place; a fixed offset when Derapi names no zone
 * @param operationalSince when it went into operation, or null
 * @param inverters ids of its solar inverters
 * @param batteries ids of its batteries
 * @param storage all its batteries taken together, or null when it has none or they are not known
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Site(String id, String vendor, String vendorId, String name, ZoneId zone,
        @Nullable Instant operationalSince, List<String> inverters, List<String> batteries,
        @Nullable Storage storage) {

    public Site {
        inverters = List.copyOf(inverters);
        batteries = List.copyOf(batteries);
    }

    /** {@return whether it has a battery} */
    public boolean hasStorage() {
        return storage != null || !batteries.isEmpty();
    }
}
