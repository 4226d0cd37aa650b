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
import java.time.YearMonth;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.PriceAnswer;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.BackOff;
import org.openhab.energy.thing.poll.Question;

/**
 * The prices of past days whose usage is known, which a new Thing lacks, and one that was off for days. Each day is asked for once, a month by one call.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class HistoryPart implements Part {
    private static final Duration REST = Duration.ofDays(1);
    private static final BackOff AFTER_FAILURE = new BackOff(Duration.ofMinutes(10), Duration.ofHours(6));

    private final String subscriptionId;
    private final PricePart prices;
    private final Supplier<UsageSeries> usage;
    private final RandomGenerator random;

    private @Nullable Instant notBefore;
    private int failures;
    private @Nullable UsageSeries searched;
    private @Nullable LocalDate searchedUntil;
    private @Nullable LocalDate found;

    public HistoryPart(String subscriptionId, PricePart prices, Supplier<UsageSeries> usage, RandomGenerator random) {
        this.subscriptionId = subscriptionId;
        this.prices = prices;
        this.usage = usage;
        this.random = random;
    }

    @Override
    public Instant nextPoll(Instant now) {
        Instant earliest = notBefore;
        if (firstMissing(now) == null) {
            return now.plus(REST);
        }
        return earliest != null && earliest.isAfter(now) && !earliest.isAfter(now.plus(REST)) ? earliest : now;
    }

    @Override
    public Question<NomosApi> question(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        LocalDate missing = firstMissing(now);
        LocalDate first = missing == null ? today.minusDays(1) : missing;
        LocalDate month = YearMonth.from(first).plusMonths(1).atDay(1);
        LocalDate until = month.isBefore(today) ? month : today;
        return api -> {
            PriceAnswer answer = api.prices(subscriptionId, first, until.minusDays(1));
            return settled -> {
                failures = 0;
                notBefore = null;
                PriceCurve past = answer.curve().between(Instant.MIN, new MarketDay(until, ZONE).start());
                prices.addHistory(past, until, settled);
            };
        };
    }

    @Override
    public void failed(@Nullable CloudException error, Instant now) {
        failures++;
        Duration pause = AFTER_FAILURE.after(failures, random);
        notBefore = now.plus(error == null || error instanceof WaitException ? pause : REST);
    }

    @Override
    public void retry() {
        notBefore = null;
    }

    private @Nullable LocalDate firstMissing(Instant now) {
        UsageSeries known = usage.get();
        LocalDate asked = prices.record().historyUntil();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        if (known != searched || !today.equals(searchedUntil) || found != null) {
            searched = known;
            searchedUntil = today;
            found = search(known, asked, today);
        }
        return found;
    }

    private @Nullable LocalDate search(UsageSeries known, @Nullable LocalDate asked, LocalDate today) {
        LocalDate first = today.withDayOfMonth(1).minusMonths(1);
        PriceCurve curve = prices.record().curve();
        for (LocalDate date = asked != null && asked.isAfter(first) ? asked : first; date.isBefore(today); date = date
                .plusDays(1)) {
            MarketDay day = new MarketDay(date, ZONE);
            if (!known.of(day).isEmpty() && !curve.isWhole(day.start(), day.end())) {
                return date;
            }
        }
        return null;
    }
}
