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
package org.openhab.binding.derapi.internal.access;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.transport.Transport;
import org.openhab.energy.thing.ThingCondition;

/**
 * The credentials of one vendor's bridge. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface VendorAccess extends AutoCloseable {

    /** {@return the way to Derapi, with this vendor's credentials on every call and within what the vendor allows} */
    Transport transport();

    /** {@return what stands in the way of a call, or null when calls can be made} */
    @Nullable
    ThingCondition obstacle();

    /** {@return when the owner has to sign in again for certain, or null when that is not foreseeable} */
    @Nullable
    Instant authorisationEnds();

    /** {@return how the vendor was called, or null when nobody counts} */
    @Nullable
    CallCounters counters();

    /** Deletes what is kept of the credentials. */
    void forget();

    @Override
    void close();
}
