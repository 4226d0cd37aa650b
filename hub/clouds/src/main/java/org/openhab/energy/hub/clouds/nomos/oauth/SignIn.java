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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * One customer's way through the hosted pages: email, six-digit code, consent. Bound to the browser that began it.
 * Guarded by itself.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class SignIn {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
    private static final int MAX_ATTEMPTS = 5;

    /** What the code that was typed in is. */
    enum CodeCheck {
        GOOD,
        WRONG,
        /** Expired or tried too often: a new one is needed. */
        SPENT
    }

    private final String id;
    private final String browser;
    private final AuthorizationRequest request;
    private final Instant begun;
    private @Nullable String customer;
    private @Nullable String code;
    private Instant codeExpires = Instant.MIN;
    private int attempts;
    private boolean proven;

    SignIn(String id, String browser, AuthorizationRequest request, Instant begun) {
        this.id = id;
        this.browser = browser;
        this.request = request;
        this.begun = begun;
    }

    String id() {
        return id;
    }

    String browser() {
        return browser;
    }

    AuthorizationRequest request() {
        return request;
    }

    Instant begun() {
        return begun;
    }

    /**
     * A code was sent to a customer.
     */
    synchronized void sendCode(String customerId, String sixDigits, Instant now) {
        customer = customerId;
        code = sixDigits;
        codeExpires = now.plus(CODE_LIFETIME);
        attempts = 0;
        proven = false;
    }

    /**
     * The code that was sent, for the demo's banner.
     */
    synchronized @Nullable String code() {
        return code;
    }

    /**
     * Checks the code that was typed in.
     */
    synchronized CodeCheck check(String typed, Instant now) {
        String expected = code;
        if (expected == null || !now.isBefore(codeExpires) || attempts >= MAX_ATTEMPTS) {
            code = null;
            return CodeCheck.SPENT;
        }
        attempts++;
        if (!Secrets.equal(expected, typed.replaceAll("\\s", ""))) {
            return CodeCheck.WRONG;
        }
        code = null;
        proven = true;
        return CodeCheck.GOOD;
    }

    /**
     * The customer who has proven to be it, or null.
     */
    synchronized @Nullable String provenCustomer() {
        return proven ? customer : null;
    }
}
