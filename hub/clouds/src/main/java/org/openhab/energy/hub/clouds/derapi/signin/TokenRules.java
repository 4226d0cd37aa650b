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
package org.openhab.energy.hub.clouds.derapi.signin;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.derapi.access.TokenSubject;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * How long a vendor's tokens live, and what becomes of a used refresh token.
 *
 * @param access life of an access token
 * @param refresh life of a refresh token from its issue, {@link Duration#ZERO} for ever, null for no refresh token
 * @param grace how long a used refresh token goes on to work, null when it is not used up
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record TokenRules(Duration access, @Nullable Duration refresh, @Nullable Duration grace) {

    private static final String OFFLINE = "offline_access";

    /** Tesla: 8 hours; three months and single use, with {@code offline_access} alone. */
    private static final Duration TESLA_ACCESS = Duration.ofHours(8);
    private static final Duration TESLA_REFRESH = Duration.ofDays(90);

    /** SMA: five minutes. */
    private static final Duration SMA_ACCESS = Duration.ofMinutes(5);

    /** Enphase: what its documents show, a day nearly. */
    private static final Duration ENPHASE_ACCESS = Duration.ofSeconds(86393);

    static TokenRules of(TokenSubject subject, DerapiSwitches switches) {
        boolean offline = subject.hasScope(OFFLINE);
        DerapiVendor vendor = subject.vendor();
        if (vendor == DerapiVendor.TESLA) {
            return new TokenRules(TESLA_ACCESS, offline ? TESLA_REFRESH : null, switches.teslaRefreshGrace());
        } else if (vendor.isSma()) {
            return new TokenRules(SMA_ACCESS, offline ? Duration.ZERO : switches.smaRefreshLifetime(), null);
        }
        return new TokenRules(ENPHASE_ACCESS, switches.enphaseRefreshLifetime(), Duration.ZERO);
    }
}
