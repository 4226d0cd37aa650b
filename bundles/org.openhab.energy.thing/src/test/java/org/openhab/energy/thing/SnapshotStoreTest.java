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

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.thing.virtual.MemoryStorage;

/**
 * Tests {@link SnapshotStore}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class SnapshotStoreTest {
    private final MemoryStorage storage = new MemoryStorage();
    private final SnapshotStore<String[]> store = new SnapshotStore<>(storage, "words:", String[].class);

    private @Nullable Integer letters(String name) {
        return store.load(name, words -> List.of(words).stream().mapToInt(String::length).sum());
    }

    @Test
    void whatWasKeptIsRead() {
        storage.put("words:a", "[\"one\",\"three\"]");
        assertThat(letters("a")).isEqualTo(8);
        assertThat(letters("b")).isNull();
        assertThat(storage.values).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "{}", "[null]", "[{}]" })
    void damageCountsAsNothingAndIsDropped(String text) {
        storage.put("words:a", text);
        storage.put("words:b", "[]");
        assertThat(letters("a")).isNull();
        assertThat(storage.values).containsExactly(Map.entry("words:b", "[]"));
    }
}
