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
package org.openhab.energy.model.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests {@link ThingId}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ThingIdTest {

    @ParameterizedTest
    @CsvSource({ "nomos:subscription:home:one, nomos_subscription_home_one", "a:b-c:d, a_b-c_d", "a:b_c, a_b_c__2",
            "a_b:c, a_b_c__1", "a_b_c:d, a_b_c_d__1-2" })
    void uidBecomesAName(String uid, String id) {
        assertThat(ThingId.of(uid)).isEqualTo(id);
    }

    @Test
    void noTwoUidsShareAName() {
        Random random = new Random(7);
        String alphabet = "ab12_-";
        Map<String, String> uids = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            StringBuilder uid = new StringBuilder();
            for (int segment = random.nextInt(3) + 1; segment >= 0; segment--) {
                for (int length = random.nextInt(3); length >= 0; length--) {
                    uid.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                uid.append(segment > 0 ? ":" : "");
            }
            String other = uids.put(ThingId.of(uid.toString()), uid.toString());
            assertThat(other == null || other.contentEquals(uid)).as("%s and %s", other, uid).isTrue();
        }
    }
}
