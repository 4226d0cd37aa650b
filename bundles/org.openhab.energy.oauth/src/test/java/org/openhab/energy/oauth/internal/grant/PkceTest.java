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
package org.openhab.energy.oauth.internal.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;

import org.junit.jupiter.api.Test;

/**
 * @author openHAB Energy - Initial contribution
 */
class PkceTest {

    @Test
    void theChallengeIsThatOfRfc7636AppendixB() {
        assertThat(new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void theVerifierOfRfc7636AppendixBComesFromItsBytes() {
        byte[] octets = { 116, 24, (byte) 223, (byte) 180, (byte) 151, (byte) 153, (byte) 224, 37, 79, (byte) 250, 96,
                125, (byte) 216, (byte) 173, (byte) 187, (byte) 186, 22, (byte) 212, 37, 77, 105, (byte) 214,
                (byte) 191, (byte) 240, 91, 88, 5, 88, 83, (byte) 132, (byte) 141, 121 };
        SecureRandom fixed = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(octets, 0, bytes, 0, bytes.length);
            }
        };
        assertThat(Pkce.fresh(fixed).verifier()).isEqualTo("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    }

    @Test
    void twoAttemptsHaveTwoVerifiersAndNeitherShows() {
        SecureRandom random = new SecureRandom();
        Pkce one = Pkce.fresh(random);
        assertThat(one.verifier()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(Pkce.fresh(random).verifier());
        assertThat(one.toString()).doesNotContain(one.verifier());
    }
}
