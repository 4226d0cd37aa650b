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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * The sign-ins under way, by id: at most an hour old, at most a thousand. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SignIns {

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int MAX = 1000;

    private final InstantSource clock;
    private final Secrets secrets;
    private final Map<String, SignIn> underway = new LinkedHashMap<>();

    public SignIns(InstantSource clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    synchronized SignIn begin(AuthorizationRequest request, String browser) {
        Instant oldest = clock.instant().minus(LIFETIME);
        underway.values().removeIf(known -> known.begun().isBefore(oldest));
        if (underway.size() >= MAX) {
            underway.remove(underway.keySet().iterator().next());
        }
        SignIn signIn = new SignIn(secrets.hex(16), browser, request, clock.instant());
        underway.put(signIn.id(), signIn);
        return signIn;
    }

    /**
     * A sign-in, for the browser that began it only.
     */
    synchronized Optional<SignIn> find(String id, String browser) {
        return Optional.ofNullable(underway.get(id)).filter(known -> Secrets.equal(known.browser(), browser));
    }

    synchronized void end(SignIn signIn) {
        underway.remove(signIn.id());
    }

    String newBrowser() {
        return secrets.hex(16);
    }

    String newCode() {
        return secrets.sixDigits();
    }
}
