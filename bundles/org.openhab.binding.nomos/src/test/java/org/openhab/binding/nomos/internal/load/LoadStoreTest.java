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
package org.openhab.binding.nomos.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.model.load.LoadState;
import org.openhab.energy.model.load.LoadWindow;
import org.openhab.energy.model.load.PastWindow;
import org.openhab.energy.model.load.PowerSpan;
import org.openhab.energy.model.plan.NoPlan.Reason;
import org.openhab.energy.model.plan.Run;
import org.openhab.energy.thing.virtual.MemoryStorage;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class LoadStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final MemoryStorage storage = new MemoryStorage();
    private final LoadStore store = new LoadStore(storage);

    private static Run run(int hour) {
        return new Run(NOON.plusSeconds(3600L * hour), NOON.plusSeconds(3600L * hour + 900));
    }

    @Test
    void aLoadIsWhatItWas() {
        LoadState full = new LoadState(true, new LoadWindow(NOON, NOON.plusSeconds(9000), NOON.plusSeconds(9900)), NOON,
                List.of(run(0)), run(1), List.of(run(2), run(3)), NOON.plusSeconds(5), Reason.PRICES_MISSING,
                new BigDecimal("0.5"), NOON.minusSeconds(60),
                List.of(new PastWindow(NOON, List.of(new PowerSpan(NOON, NOON.plusSeconds(60), 5)))));
        LoadState bare = new LoadState(false, full.window(), NOON, List.of(), null, List.of(), null, null, null, null,
                List.of());

        store.save("full", full);
        store.save("bare", bare);

        assertThat(store.load("full")).isEqualTo(full);
        assertThat(store.load("bare")).isEqualTo(bare);
        assertThat(store.load("other")).isNull();
        store.remove("full");
        assertThat(store.load("full")).isNull();
    }

    private static final String WINDOW = "{\"windowStart\":\"2026-03-10T12:00:00Z\",\"windowEnd\":\"2026-03-10T13:00:00Z\","
            + "\"regularEnd\":\"2026-03-10T13:00:00Z\",\"begun\":\"2026-03-10T12:00:00Z\"";

    @Test
    void theLeastThatIsALoadIsRead() {
        storage.put("load:bare", WINDOW + "}");

        assertThat(store.load("bare")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", WINDOW + ",\"done\":[null]}", WINDOW + ",\"ahead\":[null]}",
            WINDOW + ",\"history\":[null]}", WINDOW + ",\"history\":[{\"begun\":\"2026-03-10T12:00:00Z\"}]}",
            "{\"windowStart\":\"yesterday\"}", "no json",
            WINDOW + ",\"current\":\"now\"}" })
    void whatCannotBeReadCountsAsNothing(String text) {
        storage.put("load:broken", text);

        assertThat(store.load("broken")).isNull();
    }
}
