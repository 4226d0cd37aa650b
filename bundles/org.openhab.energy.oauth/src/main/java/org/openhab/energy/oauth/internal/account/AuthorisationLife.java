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
package org.openhab.energy.oauth.internal.account;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.internal.vault.TokenSet;

/**
 * How long an authorisation lasts without its owner.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AuthorisationLife {

    private AuthorisationLife() {
    }

    /** {@return whether the refresh token has lived for half of its time unused; what is left is time for many attempts} */
    static boolean isHalfOver(AccountSettings settings, TokenSet tokens, Instant now) {
        Duration life = settings.tokens().refreshTokenLife();
        return life != null && tokens.refreshToken() != null
                && Duration.between(tokens.obtained(), now).compareTo(life.dividedBy(2)) >= 0;
    }

    /** {@return when only the owner can give the authorisation anew, or null if that is not known or never so} */
    static @Nullable Instant end(AccountSettings settings, TokenSet tokens) {
        if (settings.grant().isByKey()) {
            return null;
        }
        if (tokens.refreshToken() == null) {
            return tokens.expires();
        }
        Duration life = settings.tokens().refreshTokenLife();
        return life == null ? null : tokens.obtained().plus(life);
    }
}
