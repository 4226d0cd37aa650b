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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.load.dto.StoredLoad;
import org.openhab.binding.nomos.internal.load.dto.StoredPastWindow;
import org.openhab.core.storage.Storage;
import org.openhab.energy.model.load.LoadState;
import org.openhab.energy.model.load.LoadWindow;
import org.openhab.energy.model.load.PastWindow;
import org.openhab.energy.model.load.PowerSpan;
import org.openhab.energy.model.plan.NoPlan;
import org.openhab.energy.model.plan.Run;
import org.openhab.energy.thing.SnapshotStore;

/**
 * Keeps where a load stands over a restart. What cannot be read counts as nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class LoadStore {
    private static final String SLASH = "/";

    private final SnapshotStore<StoredLoad> store;

    public LoadStore(Storage<String> storage) {
        store = new SnapshotStore<>(storage, "load:", StoredLoad.class);
    }

    /** {@return what is kept for the Thing, or null} */
    public @Nullable LoadState load(String thing) {
        return store.load(thing, LoadStore::state);
    }

    private static LoadState state(StoredLoad stored) {
        LoadWindow window = new LoadWindow(instant(stored.windowStart), instant(stored.windowEnd),
                instant(stored.regularEnd));
        String current = stored.current;
        return new LoadState(stored.enabled, window, instant(stored.begun), runs(stored.done),
                current == null ? null : run(current), runs(stored.ahead), optional(stored.madeAt),
                stored.shortfall == null ? null : NoPlan.Reason.valueOf(stored.shortfall),
                stored.coverage == null ? null : new BigDecimal(stored.coverage), optional(stored.offSince),
                Objects.requireNonNullElse(stored.history, List.<StoredPastWindow>of()).stream().map(LoadStore::past)
                        .toList());
    }

    public void save(String thing, LoadState state) {
        StoredLoad stored = new StoredLoad();
        stored.enabled = state.enabled();
        stored.windowStart = state.window().start().toString();
        stored.windowEnd = state.window().end().toString();
        stored.regularEnd = state.window().regularEnd().toString();
        stored.begun = state.begun().toString();
        stored.done = state.done().stream().map(LoadStore::text).toList();
        Run current = state.current();
        stored.current = current == null ? null : text(current);
        stored.ahead = state.ahead().stream().map(LoadStore::text).toList();
        stored.madeAt = text(state.madeAt());
        stored.shortfall = text(state.shortfall());
        BigDecimal coverage = state.coverage();
        stored.coverage = coverage == null ? null : coverage.toPlainString();
        stored.offSince = text(state.offSince());
        stored.history = state.history().stream().map(LoadStore::stored).toList();
        store.save(thing, stored);
    }

    public void remove(String thing) {
        store.remove(thing);
    }

    private static StoredPastWindow stored(PastWindow window) {
        StoredPastWindow stored = new StoredPastWindow();
        stored.begun = window.begun().toString();
        stored.spans = window.spans().stream().map(span -> span.start() + SLASH + span.end() + SLASH + span.watts())
                .toList();
        return stored;
    }

    private static PastWindow past(StoredPastWindow stored) {
        return new PastWindow(instant(stored.begun),
                Objects.requireNonNullElse(stored.spans, List.<String>of()).stream().map(text -> {
                    String[] parts = text.split(SLASH);
                    return new PowerSpan(Instant.parse(parts[0]), Instant.parse(parts[1]), Long.parseLong(parts[2]));
                }).toList());
    }

    private static List<Run> runs(@Nullable List<String> texts) {
        return Objects.requireNonNullElse(texts, List.<String>of()).stream().map(LoadStore::run).toList();
    }

    private static Run run(String text) {
        String[] parts = text.split(SLASH);
        return new Run(Instant.parse(parts[0]), Instant.parse(parts[1]));
    }

    private static String text(Run run) {
        return run.start() + SLASH + run.end();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Instant instant(@Nullable String text) {
        Instant instant = optional(text);
        if (instant == null) {
            throw new IllegalArgumentException("An instant is missing");
        }
        return instant;
    }

    private static @Nullable Instant optional(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
