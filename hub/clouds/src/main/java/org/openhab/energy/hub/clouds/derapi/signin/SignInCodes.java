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
package org.openhab.energy.hub.clouds.derapi.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * Authorization codes: good once, for a minute at SMA and ten elsewhere. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SignInCodes {

    /** What a code stands for. */
    record Code(SignInRequest request, String login, Instant expires) {
    }

    private final InstantSource clock;
    private final Secrets secrets;
    private final Map<String, Code> codes = new HashMap<>();

    public SignInCodes(InstantSource clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    synchronized String issue(SignInRequest request, String login) {
        Instant now = clock.instant();
        codes.values().removeIf(code -> !code.expires().isAfter(now));
        String code = secrets.hex(20);
        Duration lifetime = request.app().vendor().isSma() ? Duration.ofSeconds(60) : Duration.ofMinutes(10);
        codes.put(Secrets.digest(code), new Code(request, login, now.plus(lifetime)));
        return code;
    }

    /**
     * Uses a code up.
     */
    synchronized Optional<Code> redeem(String code) {
        return Optional.ofNullable(codes.remove(Secrets.digest(code)))
                .filter(found -> clock.instant().isBefore(found.expires()));
    }
}
