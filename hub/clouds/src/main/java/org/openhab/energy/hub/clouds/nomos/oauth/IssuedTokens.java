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
package org.openhab.energy.hub.clouds.nomos.oauth;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A fresh pair of tokens, on its way to the client.
 *
 * @param family id of the family they belong to
 * @param lifetime of the access token
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record IssuedTokens(String family, String accessToken, String refreshToken, Duration lifetime, Grant grant) {

    @Override
    public String toString() {
        return "IssuedTokens[" + grant.client() + "]";
    }
}
