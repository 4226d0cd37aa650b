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
package org.openhab.energy.hub.clouds.derapi.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiClient;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * Derapi's own tokens; only digests are kept. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DerapiTokens {

    private record Issued(DerapiClient client, Instant expires) {
    }

    private final InstantSource clock;
    private final Secrets secrets;
    private final Map<String, Issued> tokens = new HashMap<>();

    public DerapiTokens(InstantSource clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * A new token; older ones stay good.
     */
    public synchronized String issue(DerapiClient client, Duration lifetime) {
        Instant now = clock.instant();
        tokens.values().removeIf(issued -> !issued.expires().isAfter(now));
        String token = secrets.accessToken(client.id(), now, now.plus(lifetime));
        tokens.put(Secrets.digest(token), new Issued(client, now.plus(lifetime)));
        return token;
    }

    /**
     * The client of a token that is good now.
     */
    public synchronized Optional<DerapiClient> find(String token) {
        Issued issued = tokens.get(Secrets.digest(token));
        return issued != null && clock.instant().isBefore(issued.expires())
                ? Optional.of(issued.client())
                : Optional.empty();
    }

    /**
     * Ends every token at once.
     */
    public synchronized void expireAll() {
        tokens.clear();
    }
}
