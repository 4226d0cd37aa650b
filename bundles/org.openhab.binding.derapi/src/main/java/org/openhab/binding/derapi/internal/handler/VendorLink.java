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

import java.time.Duration;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.binding.derapi.internal.api.Site;
import org.openhab.binding.derapi.internal.api.SpanLimits;
import org.openhab.binding.derapi.internal.part.Pace;

/**
 * What a site or a device needs of its vendor's bridge. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
interface VendorLink {

    /** {@return the way to Derapi with the vendor's credentials, or null while there is none} */
    @Nullable
    DerapiApi api();

    /** {@return how fast the vendor may be asked} */
    Pace pace();

    /** {@return the longest span of a call for intervals} */
    SpanLimits limits();

    /** {@return time between two readings of a description} */
    Duration detailPeriod();

    /** {@return time between two readings of quarter-hours} */
    Duration intervalPeriod();

    /** Takes note of where a site is. */
    void learn(Site site);

    /** {@return the zone of a site, the home's when the site is not known} */
    ZoneId zone(String siteId);
}
