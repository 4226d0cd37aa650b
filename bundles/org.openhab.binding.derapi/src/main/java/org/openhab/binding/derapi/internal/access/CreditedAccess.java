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
import org.openhab.binding.derapi.internal.vendor.Way;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.transport.Transport;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * A vendor whose credentials the hub holds: tokens of the vendor's own account, keys, or what Derapi Join has brought.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class CreditedAccess implements VendorAccess {
    private final CloudAccount account;
    private final Transport transport;
    private final Way way;

    /**
     * @param account the vendor's account
     */
    CreditedAccess(CloudAccount account, Transport transport, Way way) {
        this.account = account;
        this.transport = transport;
        this.way = way;
    }

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public @Nullable ThingCondition obstacle() {
        return switch (account.state()) {
            case CONNECTED -> null;
            case CONSENT_NEEDED -> pending(way == Way.KEYS ? StatusText.KEYS_NEEDED : StatusText.CONSENT_NEEDED);
            case REVOKED -> way == Way.PARTNER
                    ? ThingCondition.offline(ThingStatusDetail.CONFIGURATION_ERROR,
                            ThingText.of(StatusText.LOGIN_REFUSED))
                    : pending(StatusText.CONSENT_REVOKED);
        };
    }

    private ThingCondition pending(String key) {
        return ThingCondition.offline(ThingStatusDetail.CONFIGURATION_PENDING,
                ThingText.of(key, account.connectAddress()));
    }

    @Override
    public @Nullable Instant authorisationEnds() {
        return account.authorisationEndsAt();
    }

    @Override
    public CallCounters counters() {
        return account.counters();
    }

    @Override
    public void forget() {
        account.forget();
    }

    @Override
    public void close() {
        account.close();
    }
}
