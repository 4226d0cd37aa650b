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
package org.openhab.energy.oauth.internal.grant;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.EnrolmentOutcome;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.internal.vault.TokenSet;

/**
 * What a token endpoint issued (RFC 6749 section 5.1). Its text form shows no token.
 *
 * @param accessToken the bearer token
 * @param refreshToken the refresh token, or null if the answer has none
 * @param life how long the bearer token is good for
 * @param scope the scope, or null if the answer has none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record TokenAnswer(String accessToken, @Nullable String refreshToken, Duration life, @Nullable String scope) {

    /**
     * {@return what an enrolment has brought}
     *
     * @throws ProtocolException when a token cannot be one
     */
    public static TokenAnswer of(EnrolmentOutcome.Tokens brought, Duration longest) throws ProtocolException {
        ClientSecret refresh = brought.refreshToken();
        String refreshToken = refresh == null || refresh.value().isEmpty() ? null : refresh.value();
        Duration stated = brought.expiresIn();
        return TokenAnswerParser.checked(brought.accessToken().value(), refreshToken,
                stated == null ? "" : Long.toString(stated.toSeconds()), null, longest);
    }

    /**
     * {@return the tokens to keep}
     *
     * @param audience whom they are for
     * @param now when they were asked for
     * @param before the tokens before them: a refresh answer without a refresh token means that the old one stays good (RFC 6749 section 6)
     */
    public TokenSet after(String audience, Instant now, @Nullable TokenSet before) {
        String kept = refreshToken == null && before != null ? before.refreshToken() : refreshToken;
        String keptScope = scope == null && before != null ? before.scope() : scope;
        return new TokenSet(audience, accessToken, kept, now, now.plus(life), keptScope);
    }

    @Override
    public String toString() {
        return "tokens for " + life;
    }
}
