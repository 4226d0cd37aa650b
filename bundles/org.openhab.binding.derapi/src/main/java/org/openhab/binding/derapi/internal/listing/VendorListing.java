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
package org.openhab.binding.derapi.internal.listing;

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.api.Kind;

/**
 * What Derapi lists for a vendor.
 *
 * @param found sites and devices
 * @param listedAt when it was asked for
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record VendorListing(List<Found> found, Instant listedAt) {

    public VendorListing {
        found = List.copyOf(found);
    }

    /** {@return how many of a kind there are} */
    public long count(Kind kind) {
        return found.stream().filter(item -> item.kind() == kind).count();
    }
}
