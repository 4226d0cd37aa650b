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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.binding.derapi.internal.api.EnergyInterval;
import org.openhab.binding.derapi.internal.api.IntervalSource;
import org.openhab.binding.derapi.internal.api.Intervals;
import org.openhab.binding.derapi.internal.api.SummaryLevel;
import org.openhab.binding.derapi.internal.series.EnergyReadings;
import org.openhab.binding.derapi.internal.series.IntervalBook;
import org.openhab.binding.derapi.internal.series.IntervalWindow;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.poll.Question;

/**
 * The intervals of one level: asked for from the last known ones on, because those may have grown, and kept by their start.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class IntervalPart implements Part {
    /** Answers older than this many periods do not tell the power of now. */
    private static final int FRESH_PERIODS = 2;
    private static final Duration LAG = Duration.ofHours(1);

    private final PartContext context;
    private final IntervalSource source;
    private final SummaryLevel level;
    private final Supplier<Duration> period;
    private final Supplier<ZoneId> zone;
    private final BooleanSupplier wanted;
    private final IntervalStore store;
    private final Attempts attempts;

    private IntervalBook book;
    /** Made once for each answer, because it is shown with every tick. */
    private Map<String, NavigableMap<Instant, ChannelReading>> series;
    private @Nullable EnergyInterval last;

    /**
     * @param period time between two calls when nothing slows them down
     * @param zone zone of the place, whose days and months are asked for
     * @param wanted whether there is anything to ask for: a site may have no battery
     */
    public IntervalPart(PartContext context, IntervalSource source, SummaryLevel level, Supplier<Duration> period,
            Supplier<ZoneId> zone, BooleanSupplier wanted) {
        this.context = context;
        this.source = source;
        this.level = level;
        this.period = period;
        this.zone = zone;
        this.wanted = wanted;
        store = new IntervalStore(context.storage());
        attempts = new Attempts(context.random());
        book = store.load(name(), context.id());
        series = EnergyReadings.series(level, source.isStorage(), book);
        last = book.lastWhole();
    }

    private String name() {
        return context.thing() + ":" + source + ":" + level;
    }

    /** {@return the level} */
    public SummaryLevel level() {
        return level;
    }

    public IntervalBook book() {
        return book;
    }

    @Override
    public Instant nextPoll(Instant now) {
        return wanted.getAsBoolean()
                ? attempts.next(now, book.fetchedAt(), context.pace().of(period.get()))
                : Instant.MAX;
    }

    @Override
    public Question<DerapiApi> question(Instant now) {
        ZoneId place = zone.get();
        Instant from = IntervalWindow.from(level, book, now, place);
        return api -> {
            Intervals answer = api.intervals(source, context.id(), level, from, now, place, context.limits().get());
            return settled -> accept(answer, place, settled);
        };
    }

    private void accept(Intervals answer, ZoneId place, Instant now) {
        // Items of another level than was asked for would make sums of different spans.
        List<EnergyInterval> items = answer.level() == level ? answer.items() : List.of();
        book = book.with(items, now, IntervalWindow.oldest(level, now, place));
        series = EnergyReadings.series(level, source.isStorage(), book);
        last = book.lastWhole();
        attempts.succeeded();
        store.save(name(), context.id(), book);
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
        return book.fetchedAt();
    }

    @Override
    public void retry() {
        attempts.retry();
    }

    @Override
    public Map<String, ChannelReading> readings(Instant now) {
        return EnergyReadings.of(level, source.isStorage(), book, now, powerLimit());
    }

    private Duration powerLimit() {
        return context.pace().of(period.get()).multipliedBy(FRESH_PERIODS).plus(LAG);
    }

    /** {@return when the power is too old to be the present one, or the day that runs is over} */
    @Override
    public Instant nextChange(Instant now) {
        EnergyInterval item = switch (level) {
            case QUARTER_HOUR -> last;
            case DAY -> book.at(now);
            case HOUR, MONTH -> null;
        };
        if (item == null) {
            return Instant.MAX;
        }
        // The limit itself still counts as fresh.
        Instant change = level == SummaryLevel.DAY ? item.end() : item.end().plus(powerLimit()).plusMillis(1);
        return change.isAfter(now) ? change : Instant.MAX;
    }

    @Override
    public Map<String, NavigableMap<Instant, ChannelReading>> series() {
        return series;
    }

    @Override
    public double callsPerDay() {
        return wanted.getAsBoolean() ? (double) Duration.ofDays(1).toSeconds() / period.get().toSeconds() : 0;
    }
}
