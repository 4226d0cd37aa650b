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
package org.openhab.binding.nomos.internal.part;

import static org.openhab.binding.nomos.internal.NomosBindingConstants.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.MeterKind;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.UsageAnswer;
import org.openhab.binding.nomos.internal.usage.Delivery;
import org.openhab.binding.nomos.internal.usage.UsagePoll;
import org.openhab.binding.nomos.internal.usage.UsageRecord;
import org.openhab.binding.nomos.internal.usage.UsageSchedule;
import org.openhab.binding.nomos.internal.usage.UsageStore;
import org.openhab.binding.nomos.internal.usage.UsageWindow;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.usage.UsageInterval;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.poll.Question;

/**
 * The usage of a contract, or what it feeds in.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class UsagePart implements Part {
    private static final Duration REST = Duration.ofDays(1);
    private static final int ANALOG_MONTHS = 13;

    private final String thing;
    private final String subscriptionId;
    private final UsageStore store;
    private final UsageSchedule schedule;
    private final ContractFacts facts;
    private final RandomGenerator random;

    private UsageRecord record;
    private UsagePoll polls;
    private UsageSeries unwritten;

    /**
     * @param thing the Thing's UID
     * @param spread name from which the share of the spread follows
     */
    public UsagePart(String thing, String subscriptionId, String spread, UsageStore store, ContractFacts facts,
            RandomGenerator random) {
        this.thing = thing;
        this.subscriptionId = subscriptionId;
        this.store = store;
        this.schedule = new UsageSchedule(spread, ZONE);
        this.facts = facts;
        this.random = random;
        record = store.load(thing, subscriptionId);
        polls = new UsagePoll(record.answeredAt(), null, 0);
        unwritten = record.series();
    }

    public UsageSeries series() {
        return record.series();
    }

    public MeterKind meter() {
        return record.meter();
    }

    @Override
    public Instant nextPoll(Instant now) {
        Instant next = schedule.nextPoll(now, record.series(), delivery(), polls);
        // The window is asked for only when it matters, because it looks at every day.
        return !next.isAfter(now) && window(now) == null ? now.plus(REST) : next;
    }

    @Override
    public Question<NomosApi> question(Instant now) {
        UsageWindow asked = window(now);
        MarketDay yesterday = MarketDay.of(now, ZONE).previous();
        UsageWindow window = asked == null ? new UsageWindow(yesterday, yesterday) : asked;
        return api -> {
            UsageAnswer answer = api.usage().of(subscriptionId, window.first(), window.last());
            return settled -> accept(answer, settled);
        };
    }

    private @Nullable UsageWindow window(Instant now) {
        return schedule.window(now, record.series(), delivery());
    }

    private Delivery delivery() {
        return new Delivery(record.meter(), facts.start(), facts.end());
    }

    private void accept(UsageAnswer answer, Instant now) {
        polls = UsagePoll.answered(now);
        MeterKind meter = answer.meter() == MeterKind.UNKNOWN ? record.meter() : answer.meter();
        UsageSeries merged = answer.workedInto(record.series()).between(keptFrom(now, meter), Instant.MAX);
        Instant change = firstDifference(record.series(), merged);
        if (change != null) {
            unwritten = merged.between(change, Instant.MAX);
        }
        record = new UsageRecord(merged, meter, now, record.announced());
        save();
    }

    /** {@return what has changed since it was last asked for, empty when nothing has} */
    public UsageSeries takeUnwritten() {
        UsageSeries taken = unwritten;
        unwritten = UsageSeries.empty();
        return taken;
    }

    /** {@return the days that have arrived whole since the last that was told; the first time only the latest} */
    public List<LocalDate> arrivals() {
        MarketDay last = record.series().lastCompleteDay(ZONE);
        LocalDate told = record.announced();
        if (last == null || told != null && !last.date().isAfter(told)) {
            return List.of();
        }
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate date = told == null ? last.date() : told.plusDays(1); !date.isAfter(last.date()); date = date
                .plusDays(1)) {
            if (record.series().isWhole(new MarketDay(date, ZONE))) {
                days.add(date);
            }
        }
        record = record.announced(last.date());
        save();
        return days;
    }

    @Override
    public void failed(@Nullable CloudException error, Instant now) {
        boolean passing = error == null || error instanceof WaitException || error instanceof ProtocolException;
        polls = passing
                ? schedule.failed(now, polls, error instanceof WaitException wait ? wait.retryAfter() : null, random)
                : schedule.refused(now, polls);
    }

    @Override
    public void retry() {
        polls = new UsagePoll(polls.answeredAt(), null, 0);
    }

    private static @Nullable Instant firstDifference(UsageSeries one, UsageSeries other) {
        Set<UsageInterval> known = new HashSet<>(one.intervals());
        return other.intervals().stream().filter(interval -> !known.contains(interval)).map(UsageInterval::start)
                .findFirst().orElse(null);
    }

    private static Instant keptFrom(Instant now, MeterKind meter) {
        LocalDate month = LocalDate.ofInstant(now, ZONE).withDayOfMonth(1);
        return new MarketDay(month.minusMonths(meter == MeterKind.ANALOG ? ANALOG_MONTHS : 1), ZONE).start();
    }

    private void save() {
        store.save(thing, subscriptionId, record);
    }
}
