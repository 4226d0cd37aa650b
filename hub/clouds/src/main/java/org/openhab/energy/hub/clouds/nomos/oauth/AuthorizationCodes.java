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
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * Authorization codes: single use, ten minutes. A code that comes again revokes the tokens of its first use (RFC 6749
 * section 4.1.2). Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AuthorizationCodes {

    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Secrets secrets;
    private final TokenStore tokens;
    private final Map<String, Issued> codes = new HashMap<>();

    public AuthorizationCodes(InstantSource clock, Secrets secrets, TokenStore tokens) {
        this.clock = clock;
        this.secrets = secrets;
        this.tokens = tokens;
    }

    /**
     * Issues a code for a customer's consent.
     *
     * @param request what was consented to
     * @param customer id of the customer
     */
    public synchronized String issue(AuthorizationRequest request, String customer) {
        Instant now = clock.instant();
        codes.values().removeIf(known -> now.isAfter(known.expires.plus(LIFETIME)));
        String code = secrets.hex(24);
        codes.put(Secrets.digest(code), new Issued(request, customer, now.plus(LIFETIME)));
        return code;
    }

    /**
     * Uses a code up.
     *
     * @return what it was issued for, or empty when it is unknown, used, expired or another client's
     */
    synchronized Optional<Redeemed> redeem(String code, String client) {
        Issued issued = codes.get(Secrets.digest(code));
        if (issued == null || !issued.request.client().equals(client)) {
            return Optional.empty();
        }
        if (issued.used) {
            String family = issued.family;
            if (family != null) {
                tokens.revokeFamily(family);
            }
            return Optional.empty();
        }
        issued.used = true;
        return clock.instant().isBefore(issued.expires)
                ? Optional.of(new Redeemed(issued.request, issued.customer))
                : Optional.empty();
    }

    /**
     * Remembers which tokens a code has given.
     */
    synchronized void spent(String code, String family) {
        Issued issued = codes.get(Secrets.digest(code));
        if (issued != null) {
            issued.family = family;
        }
    }

    /** What a good code stands for. */
    record Redeemed(AuthorizationRequest request, String customer) {
    }

    private static final class Issued {

        private final AuthorizationRequest request;
        private final String customer;
        private final Instant expires;
        private boolean used;
        private @Nullable String family;

        Issued(AuthorizationRequest request, String customer, Instant expires) {
            this.request = request;
            this.customer = customer;
            this.expires = expires;
        }
    }
}
