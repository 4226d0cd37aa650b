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
package org.openhab.binding.nomos.internal.contract;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.contract.dto.StoredContract;
import org.openhab.core.storage.Storage;
import org.openhab.energy.thing.SnapshotStore;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

/**
 * Keeps what is known of a contract over a restart. What belongs to another contract, has another shape or cannot be read counts as nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ContractStore {
    private static final int SHAPE = 1;

    private final SnapshotStore<StoredContract> store;

    public ContractStore(Storage<String> storage) {
        Gson gson = new GsonBuilder().registerTypeAdapter(Instant.class, new Text<>(Instant::parse))
                .registerTypeAdapter(YearMonth.class, new Text<>(YearMonth::parse)).create();
        store = new SnapshotStore<>(storage, "contract:", StoredContract.class, gson);
    }

    /** {@return what is kept for the Thing and contract, or an empty record} */
    public ContractRecord load(String thing, String subscriptionId) {
        StoredContract stored = store.load(thing);
        return stored == null || stored.shape != SHAPE || stored.contract == null
                || !subscriptionId.equals(stored.subscription) ? ContractRecord.empty() : stored.contract;
    }

    public void save(String thing, String subscriptionId, ContractRecord record) {
        StoredContract stored = new StoredContract();
        stored.shape = SHAPE;
        stored.subscription = subscriptionId;
        stored.contract = record;
        store.save(thing, stored);
    }

    public void remove(String thing) {
        store.remove(thing);
    }

    /** Writes what Gson may not look into as its text. */
    private static final class Text<T> extends TypeAdapter<@Nullable T> {
        private final Function<String, T> parser;

        private Text(Function<String, T> parser) {
            this.parser = parser;
        }

        @Override
        public void write(JsonWriter writer, @Nullable T value) throws IOException {
            writer.value(value == null ? null : value.toString());
        }

        @Override
        public @Nullable T read(JsonReader reader) throws IOException {
            if (reader.peek() == JsonToken.NULL) {
                reader.nextNull();
                return null;
            }
            try {
                return parser.apply(reader.nextString());
            } catch (DateTimeException e) {
                throw new JsonParseException(e);
            }
        }
    }
}
