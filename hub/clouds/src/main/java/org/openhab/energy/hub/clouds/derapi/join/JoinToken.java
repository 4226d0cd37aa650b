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
package org.openhab.energy.hub.clouds.derapi.join;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.derapi.access.VendorGrant;

/**
 * What a customer's sign-in gave.
 *
 * @param grant what it opens
 * @param seconds life of the access token, 0 for ever
 * @param siteId id of the site, for Enphase Grid Services alone
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record JoinToken(VendorGrant grant, String accessToken, String refreshToken, long seconds, @Nullable String siteId) {

    JoinToken withoutRefresh() {
        return new JoinToken(grant, accessToken, "", seconds, siteId);
    }

    @Override
    public String toString() {
        return "JoinToken[" + grant + "]";
    }
}
