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

import java.time.Clock;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.internal.grant.TokenAnswer;
import org.openhab.energy.oauth.internal.grant.TokenEndpoint;
import org.openhab.energy.oauth.internal.vault.TokenSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets an account's next tokens without its owner: by its key, or by its refresh token. The journal of the store tells, after a crash in the midst of
 * it, that the cloud may have issued tokens that nobody kept; then the tokens before the present ones are tried too, once, because some clouds let them
 * pass. Called by one thread at a time.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class TokenSource {
    private final Logger logger = LoggerFactory.getLogger(TokenSource.class);
    private final AccountSettings settings;
    private final TokenEndpoint endpoint;
    private final KeptTokens kept;
    private final Clock clock;

    TokenSource(AccountSettings settings, TokenEndpoint endpoint, KeptTokens kept, Clock clock) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * {@return new tokens, not yet kept}
     *
     * @param present the present tokens, or null
     * @throws AuthorisationException when the cloud refuses for good
     */
    TokenSet next(@Nullable TokenSet present) throws CloudException, InterruptedException {
        String audience = audience(settings);
        if (settings.grant().isByKey()) {
            // A fresh login by key rather than a refresh: nothing of it can be lost.
            return login(settings.grant()).after(audience, clock.instant(), null);
        }
        if (present == null || present.refreshToken() == null) {
            throw new AuthorisationException(settings.id() + " has no refresh token", null,
                    StatusText.CONSENT_REVOKED);
        }
        boolean interrupted = kept.isRefreshOpen();
        kept.openRefresh(present);
        try {
            return refresh(present, audience);
        } catch (AuthorisationException e) {
            TokenSet previous = interrupted ? kept.previous() : null;
            if (previous == null || !previous.audience().equals(audience)
                    || Objects.equals(previous.refreshToken(), present.refreshToken())) {
                throw e;
            }
            logger.debug("{}: the last refresh was cut short; the tokens before it are tried", settings.id());
            return refresh(previous, audience);
        }
    }

    private TokenAnswer login(Grant grant) throws CloudException, InterruptedException {
        if (grant instanceof Grant.Password user) {
            return endpoint.password(user.username(), user.password());
        }
        if (grant instanceof Grant.PasswordJson user) {
            return endpoint.password(user.username(), user.password());
        }
        if (grant instanceof Grant.AtCloud) {
            throw new IllegalStateException(settings.id() + " has no tokens: the cloud keeps its credentials");
        }
        return endpoint.clientCredentials();
    }

    private TokenSet refresh(TokenSet tokens, String audience) throws CloudException, InterruptedException {
        TokenAnswer answer = endpoint.refresh(Objects.requireNonNullElse(tokens.refreshToken(), ""));
        return answer.after(audience, clock.instant(), tokens);
    }

    /** {@return whom tokens are for; with other settings they are another's} */
    static String audience(AccountSettings settings) {
        String user = settings.grant() instanceof Grant.Password password
                ? " " + password.username()
                : settings.grant() instanceof Grant.PasswordJson json ? " " + json.username() : "";
        return settings.tokenEndpoint() + " " + settings.clientId() + user;
    }
}
