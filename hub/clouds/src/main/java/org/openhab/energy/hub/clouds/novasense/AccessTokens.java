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
package org.openhab.energy.hub.clouds.novasense;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The tokens that were issued. They look like signed ones and are opaque. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AccessTokens {
    private static final int SIGNATURE_BYTES = 256;

    private final Clock clock;
    private final RandomGenerator random;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    AccessTokens(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    String issue(Duration lifetime) {
        byte[] signature = new byte[SIGNATURE_BYTES];
        random.nextBytes(signature);
        String token = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded("{\"typ\":\"Bearer\"}".getBytes(StandardCharsets.UTF_8)) + "." + encoded(signature);
        ends.put(token, clock.instant().plus(lifetime));
        return token;
    }

    boolean isGood(String token) {
        Instant end = ends.get(token);
        return end != null && clock.instant().isBefore(end);
    }

    /** Ends all tokens at once, as a restart of the sign-in server does. */
    void revokeAll() {
        ends.clear();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
