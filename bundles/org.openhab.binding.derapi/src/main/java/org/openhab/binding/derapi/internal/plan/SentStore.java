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
package org.openhab.binding.derapi.internal.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.control.ControlCommand;
import org.openhab.binding.derapi.internal.control.ControlInterval;
import org.openhab.binding.derapi.internal.control.OwnCommands;
import org.openhab.binding.derapi.internal.plan.dto.StoredCommand;
import org.openhab.binding.derapi.internal.plan.dto.StoredCommands;
import org.openhab.energy.thing.SnapshotStore;

/**
 * Keeps what battery plans sent over a restart, so that it can be taken back. Thread-safe as far as the storage is.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SentStore {
    private final SnapshotStore<StoredCommands> store;

    public SentStore(org.openhab.core.storage.Storage<String> storage) {
        store = new SnapshotStore<>(storage, "sent:", StoredCommands.class);
    }

    /** {@return what the plan sent, or null when there is nothing} */
    public @Nullable SentCommands load(String plan) {
        StoredCommands stored = store.load(plan);
        List<@Nullable StoredCommand> items = stored == null ? null : stored.items;
        String site = stored == null ? null : stored.site;
        return items == null || site == null
                ? null
                : new SentCommands(site, new OwnCommands(
                        items.stream().map(SentStore::command).filter(Objects::nonNull).toList()));
    }

    /** Keeps what the plan sent; nothing is kept of nothing. */
    public void save(String plan, SentCommands sent) {
        if (sent.commands().isEmpty()) {
            store.remove(plan);
            return;
        }
        StoredCommands stored = new StoredCommands();
        stored.site = sent.site();
        stored.items = sent.commands().commands().stream().map(SentStore::item).toList();
        store.save(plan, stored);
    }

    public void remove(String plan) {
        store.remove(plan);
    }

    private static @Nullable ControlInterval command(@Nullable StoredCommand item) {
        ControlCommand command = item == null ? null : item.command;
        return item == null || command == null
                ? null
                : new ControlInterval(command, Instant.ofEpochSecond(item.start), Instant.ofEpochSecond(item.end),
                        item.kw, item.limit, item.priority, item.allowExport);
    }

    private static StoredCommand item(ControlInterval interval) {
        StoredCommand item = new StoredCommand();
        item.command = interval.command();
        item.start = interval.start().getEpochSecond();
        item.end = interval.end().getEpochSecond();
        item.kw = interval.kw();
        item.limit = interval.limit();
        item.priority = interval.priority();
        item.allowExport = interval.allowExport();
        return item;
    }
}
