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
 * A vendor for which the hub holds no credentials: Derapi invents its devices, or has the credentials itself.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class OpenAccess implements VendorAccess {
    private final Transport transport;

    /**
     * @param transport the account's way to Derapi
     */
    public OpenAccess(Transport transport) {
        this.transport = transport;
    }

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public @Nullable ThingCondition obstacle() {
        return null;
    }

    @Override
    public @Nullable Instant authorisationEnds() {
        return null;
    }

    @Override
    public @Nullable CallCounters counters() {
        return null;
    }

    @Override
    public void forget() {
        // There is nothing.
    }

    @Override
    public void close() {
        // The account is its bridge's.
    }
}
