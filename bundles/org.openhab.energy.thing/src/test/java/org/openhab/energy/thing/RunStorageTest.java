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
package org.openhab.energy.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.energy.thing.virtual.MemoryStorage;

/**
 * Tests {@link RunStorage}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class RunStorageTest {
    private final MemoryStorage storage = new MemoryStorage();
    private final Lifecycle lifecycle = new Lifecycle();
    private final Lifecycle.Run run = lifecycle.begin();
    private final RunStorage kept = new RunStorage(storage, run);

    @Test
    void aRunThatGoesOnKeepsWhatItPuts() {
        assertThat(kept.put("a", "1")).isNull();
        assertThat(kept.put("a", "2")).isEqualTo("1");
        assertThat(storage.values).containsExactly(Map.entry("a", "2"));
        assertThat(kept.get("a")).isEqualTo("2");
        assertThat(kept.containsKey("a")).isTrue();
        assertThat(kept.getKeys()).containsExactly("a");
        assertThat(kept.getValues()).containsExactly("2");
        assertThat(kept.remove("a")).isEqualTo("2");
        assertThat(storage.values).isEmpty();
    }

    @Test
    void whatIsPutAfterTheEndIsDropped() {
        lifecycle.end();
        assertThat(kept.put("a", "1")).isNull();
        assertThat(storage.values).isEmpty();
    }

    @Test
    void aRunThatIsOverLeavesWhatTheNextHasPut() {
        RunStorage next = new RunStorage(storage, lifecycle.begin());
        next.put("a", "1");
        kept.put("a", "0");
        kept.remove("a");
        assertThat(storage.values).containsExactly(Map.entry("a", "1"));
        assertThat(kept.get("a")).isEqualTo("1");
    }

    @Test
    void theEndOfARunWaitsForWhatIsBeingPut() throws InterruptedException {
        Thread ending = new Thread(lifecycle::end);
        Boolean waited = Objects.requireNonNull(run.whileCurrent(() -> {
            ending.start();
            while (ending.getState() != Thread.State.BLOCKED && ending.getState() != Thread.State.TERMINATED) {
                Thread.onSpinWait();
            }
            return ending.getState() == Thread.State.BLOCKED && run.isCurrent();
        }));
        ending.join();

        assertThat(waited).isTrue();
        assertThat(run.isCurrent()).isFalse();
    }
}
