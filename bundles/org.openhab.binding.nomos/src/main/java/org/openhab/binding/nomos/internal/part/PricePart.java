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
import java.time.LocalTime;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.PriceAnswer;
import org.openhab.binding.nomos.internal.price.PollState;
import org.openhab.binding.nomos.internal.price.PriceRecord;
import org.openhab.binding.nomos.internal.price.PriceSchedule;
import org.openhab.binding.nomos.internal.price.PriceStore;
import org.openhab.binding.nomos.internal.price.PublicationHabit;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.poll.Question;

/**
 * The prices of a contract, as Nomos gives them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PricePart implements Part {
    /** A look so close to the planned one tells when prices are published; any other tells when the hub was started. */
    private static final Duration PLANNED = Duration.ofMinutes(15);

    private final String thing;
    private final String subscriptionId;
    private final PriceStore store;
    private final PriceSchedule schedule;
    private final ContractFacts facts;
    private final RandomGenerator random;

    private PriceRecord record;
    private PollState polls = PollState.initial();
    private Activity activity = Activity.DELIVERING;
    private @Nullable CloudException failure;
    private boolean kept;

    /**
     * @param thing the Thing's UID
     * @param spread name from which the share of the spread follows
     */
    public PricePart(String thing, String subscriptionId, String spread, PriceStore store, ContractFacts facts,
            RandomGenerator random) {
        this.thing = thing;
        this.subscriptionId = subscriptionId;
        this.store = store;
        this.schedule = new PriceSchedule(spread, ZONE);
        this.facts = facts;
        this.random = random;
        record = store.load(thing, subscriptionId);
        kept = record.fetchedAt() != null;
    }

    public PriceRecord record() {
        return record;
    }

    /** {@return where the contract stands; its known end counts at once} */
    public Activity activity(Instant now) {
        return facts.hasEnded(now) ? Activity.ENDED : activity;
    }

    /** {@return the error of the last attempt, or null when it brought an answer} */
    public @Nullable CloudException failure() {
        return failure;
    }

    /** {@return whether the prices are those of before the last start and nothing was asked since} */
    public boolean isKept() {
        return kept;
    }

    @Override
    public Instant nextPoll(Instant now) {
        return schedule.nextPoll(now, record.curve(), polls, scheduleFacts());
    }

    @Override
    public Question<NomosApi> question(Instant now) {
        MarketDay today = MarketDay.of(now, ZONE);
        return api -> {
            PriceAnswer answer = api.prices(subscriptionId, today.date(), today.next().date());
            return settled -> accept(answer, settled);
        };
    }

    private void accept(PriceAnswer answer, Instant now) {
        failure = null;
        kept = false;
        if (answer.active()) {
            activity = Activity.DELIVERING;
            MarketDay today = MarketDay.of(now, ZONE);
            PollState before = polls;
            boolean known = isWhole(today.next());
            record = record.with(answer.curve(), now, keptFrom(now), today.previous().start());
            polls = schedule.answered(now, before, record.curve(), scheduleFacts());
            if (!known && isWhole(today.next())) {
                learn(now, before);
            }
        } else {
            Instant start = facts.start();
            activity = facts.hasEnded(now) ? Activity.ENDED : Activity.NOT_YET;
            record = record.withoutPrices(now);
            polls = start == null ? schedule.refused(now) : schedule.notBefore(now, start);
        }
        save();
    }

    private void learn(Instant now, PollState before) {
        LocalDate date = LocalDate.ofInstant(now, ZONE);
        Instant look = schedule.firstLook(date, record.habit());
        Instant missed = before.shortfalls() > 0 ? before.lastAttempt() : null;
        boolean hunted = missed != null && !missed.isBefore(look);
        if (hunted || Duration.between(look, now).abs().compareTo(PLANNED) < 0) {
            LocalTime last = hunted && missed != null ? LocalTime.ofInstant(missed, ZONE) : null;
            record = record.with(record.habit().with(last, LocalTime.ofInstant(now, ZONE)));
        }
    }

    /** Works in prices of the past that were asked for apart. */
    void addHistory(PriceCurve curve, LocalDate until, Instant now) {
        record = record.withHistory(curve, until, keptFrom(now), MarketDay.of(now, ZONE).previous().start());
        save();
    }

    /** {@return tomorrow, when it has just arrived for the first time; tells it once, also over a restart} */
    public @Nullable LocalDate arrival(Instant now) {
        MarketDay tomorrow = MarketDay.of(now, ZONE).next();
        if (!isWhole(tomorrow) || tomorrow.date().equals(record.announced())) {
            return null;
        }
        record = record.announced(tomorrow.date());
        save();
        return tomorrow.date();
    }

    @Override
    public void failed(@Nullable CloudException error, Instant now) {
        if (error == null) {
            polls = schedule.failed(now, polls, null, random);
            return;
        }
        failure = error;
        polls = error instanceof WaitException wait
                ? schedule.failed(now, polls, wait.retryAfter(), random)
                : error instanceof ProtocolException
                        ? schedule.failed(now, polls, null, random)
                        : schedule.refused(now);
    }

    @Override
    public void retry() {
        if (failure != null && !(failure instanceof WaitException)) {
            polls = PollState.initial();
        }
    }

    private boolean isWhole(MarketDay day) {
        return record.curve().isWhole(day.start(), day.end());
    }

    private PriceSchedule.Facts scheduleFacts() {
        PublicationHabit habit = record.habit();
        return new PriceSchedule.Facts(record.fetchedAt(), habit, facts.end());
    }

    /** Cost of the last month needs its prices. */
    private static Instant keptFrom(Instant now) {
        LocalDate month = LocalDate.ofInstant(now, ZONE).withDayOfMonth(1);
        return new MarketDay(month.minusMonths(1), ZONE).start();
    }

    private void save() {
        store.save(thing, subscriptionId, record);
    }
}
