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
package org.openhab.energy.oauth.account;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How tokens are asked for, carried and replaced, where a cloud differs from the usual. Its text form shows no parameter's value.
 *
 * @param client how the client authenticates at the token endpoint
 * @param parameters further fields of every request for first tokens, such as {@code audience} or {@code scope}; a refresh goes without them
 * @param carrier how the token travels
 * @param apiOrigins addresses of the origins besides the token endpoint's that may get the token; path and query do not matter
 * @param longestLife what a token's stated life is cut to
 * @param margin how long before its end a token is replaced, by half of its life if that is less; or null for a tenth of the life, five minutes at most
 * @param refreshTokenLife how long a refresh token is good when it is not used, or null when it does not end by itself
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record TokenRules(ClientAuthentication client, Map<String, String> parameters, TokenCarrier carrier,
        List<URI> apiOrigins, Duration longestLife, @Nullable Duration margin, @Nullable Duration refreshTokenLife) {

    // Before the constant below, whose making looks into it.
    private static final Set<String> OWN_FIELDS = Set.of("grant_type", "code", "redirect_uri", "code_verifier",
            "refresh_token", "client_id", "client_secret", "username", "password");

    /** HTTP Basic, bearer header, the token endpoint's origin only. */
    public static final TokenRules USUAL = new TokenRules(ClientAuthentication.BASIC, Map.of(),
            new TokenCarrier.Header(), List.of(), Duration.ofDays(3650), null, null);

    /**
     * @throws IllegalArgumentException if a parameter is one that the grant sets itself, an origin is neither https nor loopback, or a time is not positive
     */
    public TokenRules {
        parameters = Map.copyOf(parameters);
        apiOrigins = apiOrigins.stream().map(Origins::checked).toList();
        for (String name : parameters.keySet()) {
            if (OWN_FIELDS.contains(name)) {
                throw new IllegalArgumentException("The field " + name + " of a token request is set by the grant");
            }
        }
        for (Duration time : List.of(longestLife, margin == null ? longestLife : margin,
                refreshTokenLife == null ? longestLife : refreshTokenLife)) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("A time of a token must be positive, not " + time);
            }
        }
    }

    @Override
    public String toString() {
        return client + ", " + parameters.keySet() + ", " + carrier + ", " + apiOrigins;
    }
}
