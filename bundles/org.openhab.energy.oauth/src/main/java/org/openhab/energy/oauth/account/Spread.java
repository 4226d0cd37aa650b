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

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Gives every account its own, always equal share of a time window, so that homes that follow one plan do not call the cloud in the same second.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Spread {

    private Spread() {
    }

    /**
     * {@return an offset in {@code [0, window)} that depends on the account only; zero for an empty window}
     *
     * @param accountId the account's id, best one that differs between homes too (a client or subscription id may be appended)
     * @param window how wide to spread
     */
    public static Duration of(String accountId, Duration window) {
        if (window.isZero() || window.isNegative()) {
            return Duration.ZERO;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(accountId.getBytes(StandardCharsets.UTF_8));
            BigInteger millis = BigInteger.valueOf(Math.max(1, window.toMillis()));
            return Duration.ofMillis(new BigInteger(1, hash).mod(millis).longValueExact());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
