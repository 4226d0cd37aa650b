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
package org.openhab.binding.nomos.internal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * A tick that is still under way when the Thing ends leaves nothing behind.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class LateTickTest {
    private static final Map<String, Object> WASHER = Map.of("kind", "contiguous", "profile", "1:00@2000W", "from",
            "18:00", "until", "07:00");
    private static final String LOAD = "nomos:load:home:washer";

    private final VirtualHome home = new VirtualHome("2026-06-01T08:00:00");
    private final VirtualLoad washer = home.add("washer", WASHER);

    @Test
    void aLoadThatIsRemovedDuringATickIsForgotten() {
        washer.whileTicking = () -> {
            washer.whileTicking = VirtualLoad.NOTHING;
            washer.handler().handleRemoval();
        };
        home.start();

        assertThat(home.removed).containsExactly(LOAD);
        assertThat(home.storage.values).doesNotContainKey("load:" + LOAD);
        assertThat(home.snapshots).doesNotContainKey(LOAD);
        assertThat(washer.states).as("nothing is shown after the end").isEmpty();
        assertThat(washer.events).isEmpty();
    }

    @Test
    void aLoadThatIsDisabledDuringATickIsOfflineOnTheLan() {
        home.start();
        assertThat(washer.snapshot().online()).isTrue();
        washer.whileTicking = () -> {
            washer.whileTicking = VirtualLoad.NOTHING;
            washer.handler().dispose();
        };
        home.time.advance(Duration.ofMinutes(6));

        assertThat(washer.snapshot().online()).isFalse();
        assertThat(home.storage.values).containsKey("load:" + LOAD);
    }

    @Test
    void aContractThatIsRemovedDuringATickIsForgotten() {
        List<String> kinds = List.of("prices:", "usage:", "contract:");
        home.nomos.whileWaiting = () -> {
            if (home.nomos.calls.size() == 2) {
                home.subscription().handleRemoval();
            }
        };
        home.start();

        assertThat(home.storage.values.keySet()).noneMatch(key -> kinds.stream().anyMatch(key::startsWith));
        assertThat(home.snapshots).doesNotContainKey(VirtualHome.SUBSCRIPTION.getAsString());
    }
}
