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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The tokens that descend from one authorization: one refresh token that is good, those that were rotated, and the
 * access tokens. Holds digests only. Guarded by its {@link TokenStore}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class TokenFamily {

    final String id;
    final Grant grant;
    final Set<String> rotated = new LinkedHashSet<>();
    final Map<String, Instant> accessTokens = new LinkedHashMap<>();
    String refresh;
    Instant refreshExpires;
    boolean revoked;

    TokenFamily(String id, Grant grant, String refresh, Instant refreshExpires) {
        this.id = id;
        this.grant = grant;
        this.refresh = refresh;
        this.refreshExpires = refreshExpires;
    }

    void rotate(String next, Instant expires) {
        rotated.add(refresh);
        refresh = next;
        refreshExpires = expires;
    }
}
