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
package org.openhab.energy.oauth.internal.vault;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The tokens of one account. Its text form shows none of them.
 *
 * @param audience whom the tokens are for: token endpoint and client; tokens are never sent to another
 * @param accessToken the bearer token
 * @param refreshToken what the next bearer token is got with, or null
 * @param obtained when they were issued, by the hub's clock
 * @param expires when the access token ends, by the hub's clock
 * @param scope the scope that was granted, or null if the cloud named none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record TokenSet(String audience, String accessToken, @Nullable String refreshToken, Instant obtained,
        Instant expires, @Nullable String scope) {

    /** {@return how long the access token lives in all} */
    public Duration life() {
        return Duration.between(obtained, expires);
    }

    /** {@return whether the access token may still be used} A clock that is set back does not make a token younger than new. */
    public boolean isLive(Instant now) {
        return now.isBefore(expires);
    }

    @Override
    public String toString() {
        return "tokens until " + expires;
    }
}
