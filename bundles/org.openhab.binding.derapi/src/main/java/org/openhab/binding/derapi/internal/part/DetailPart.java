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
package org.openhab.binding.derapi.internal.part;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.binding.derapi.internal.part.dto.StoredDetail;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.SnapshotStore;
import org.openhab.energy.thing.poll.Question;

import com.google.gson.Gson;

/**
 * The description of a site or a device, read every few minutes.
 *
 * @param <T> Derapi's description
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DetailPart<T> implements Part {

    /** Asks for the description. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(DerapiApi api) throws CloudException, InterruptedException;
    }

    private static final String PREFIX = "detail:";

    private final PartContext context;
    private final Class<T> type;
    private final Supplier<Duration> period;
    private final Reader<T> reader;
    private final BiFunction<T, Instant, Map<String, ChannelReading>> readings;
    private final SnapshotStore<StoredDetail> store;
    private final Gson gson = new Gson();
    private final Attempts attempts;

    private final List<Event> pending = new ArrayList<>();
    private BiFunction<T, T, List<Event>> changes = (before, after) -> List.of();
    private @Nullable T detail;
    private @Nullable Instant fetchedAt;
    /** Made once for each answer, because they are shown with every tick. */
    private Map<String, ChannelReading> shown = Map.of();

    /**
     * @param period time between two calls when nothing slows them down
     * @param readings what a description that was read at an instant says
     */
    public DetailPart(PartContext context, Class<T> type, Supplier<Duration> period, Reader<T> reader,
            BiFunction<T, Instant, Map<String, ChannelReading>> readings) {
        this.context = context;
        this.type = type;
        this.period = period;
        this.reader = reader;
        this.readings = readings;
        store = new SnapshotStore<>(context.storage(), PREFIX, StoredDetail.class);
        attempts = new Attempts(context.random());
        load();
    }

    private void load() {
        store.load(context.thing(), stored -> {
            if (stored.detail != null && context.id().equals(stored.id)) {
                know(gson.fromJson(stored.detail, type), Instant.ofEpochSecond(stored.fetchedAt));
            }
            return stored;
        });
    }

    private void know(@Nullable T known, Instant at) {
        // What cannot be shown is not known either.
        shown = known == null ? Map.of() : readings.apply(known, at);
        detail = known;
        fetchedAt = at;
    }

    /** {@return this part, which tells what has changed between two descriptions} What is there at the first look is not new. */
    public DetailPart<T> telling(BiFunction<T, T, List<Event>> differences) {
        changes = differences;
        return this;
    }

    /** Forgets what is kept for a Thing. */
    public static void remove(org.openhab.core.storage.Storage<String> storage, String thing) {
        storage.remove(PREFIX + thing);
    }

    /** {@return the description, or null before it was read} */
    public @Nullable T detail() {
        return detail;
    }

    @Override
    public Instant nextPoll(Instant now) {
        return attempts.next(now, fetchedAt, context.pace().of(period.get()));
    }

    @Override
    public Question<DerapiApi> question(Instant now) {
        return api -> {
            T read = reader.read(api);
            return settled -> accept(read, settled);
        };
    }

    private void accept(T read, Instant now) {
        T before = detail;
        if (before != null) {
            pending.addAll(changes.apply(before, read));
        }
        know(read, now);
        attempts.succeeded();
        StoredDetail stored = new StoredDetail();
        stored.id = context.id();
        stored.fetchedAt = now.getEpochSecond();
        stored.detail = gson.toJsonTree(read);
        store.save(context.thing(), stored);
    }

    @Override
    public void failed(@Nullable CloudException error, Instant now) {
        attempts.failed(error, now);
    }

    @Override
    public @Nullable CloudException failure() {
        return attempts.failure();
    }

    @Override
    public @Nullable Instant fetchedAt() {
        return fetchedAt;
    }

    @Override
    public void retry() {
        attempts.retry();
    }

    @Override
    public Map<String, ChannelReading> readings(Instant now) {
        return shown;
    }

    @Override
    public List<Event> events() {
        List<Event> events = List.copyOf(pending);
        pending.clear();
        return events;
    }

    @Override
    public double callsPerDay() {
        return (double) Duration.ofDays(1).toSeconds() / period.get().toSeconds();
    }
}
