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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

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
    @CsvSource({ "nomos:subscription:home:one, nomos_subscription_home_one", "a:b-c:d, a_b-c_d",
            "nomos:subscription:home:sub_1, nomos_subscription_home_sub_1", "a:b__2, a_b__2__2-3" })
    void uidBecomesAName(String uid, String id) {
        assertThat(ThingId.of(uid, List.of(uid))).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({ "a:b_c, a_b_c__2", "a_b:c, a_b_c__1", "a:b:c, a_b_c" })
    void thingsThatWouldShareANameAreToldApart(String uid, String id) {
        assertThat(ThingId.of(uid, List.of("a:b_c", "a_b:c", "a:b:c", "x:y"))).isEqualTo(id);
    }

    @Test
    void noTwoThingsShareAName() {
        Random random = new Random(7);
        for (int household = 0; household < 300; household++) {
            Set<String> uids = new LinkedHashSet<>();
            for (int i = 0; i < 60; i++) {
                uids.add(uid(random));
            }
            Map<String, String> names = new HashMap<>();
            uids.forEach(uid -> assertThat(names.put(ThingId.of(uid, uids), uid)).as(uid).isNull());
        }
    }

    private static String uid(Random random) {
        String alphabet = "a1_-";
        StringBuilder uid = new StringBuilder();
        for (int segment = random.nextInt(3) + 1; segment >= 0; segment--) {
            for (int length = random.nextInt(3); length >= 0; length--) {
                uid.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            uid.append(segment > 0 ? ":" : "");
        }
        return uid.toString();
    }
}
