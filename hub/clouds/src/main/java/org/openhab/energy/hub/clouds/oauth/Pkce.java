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
package org.openhab.energy.hub.clouds.oauth;

import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A code challenge (RFC 7636 section 4).
 *
 * @param method {@code S256} or {@code plain}
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Pkce(String method, String challenge) {

    public static final String S256 = "S256";
    public static final String PLAIN = "plain";

    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    /**
     * Whether a verifier is well-formed and belongs to this challenge.
     */
    public boolean verifies(String verifier) {
        String transformed = S256.equals(method) ? Secrets.base64(Secrets.sha256(verifier)) : verifier;
        return VERIFIER.matcher(verifier).matches() && Secrets.equal(transformed, challenge);
    }

    @Override
    public String toString() {
        return "Pkce[" + method + "]";
    }
}
