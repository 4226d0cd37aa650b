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
package org.openhab.binding.nomos.internal.handler;

import static org.openhab.binding.nomos.internal.NomosBindingConstants.ZONE;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.PriceAnswer;
import org.openhab.binding.nomos.internal.api.UsageAnswer;
import org.openhab.binding.nomos.internal.handler.Outcome.Reason;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.oauth.error.CloudException;

/**
 * Loads prices and usage of the past, a month at a time, with a limit of calls per run so that the calls of the day keep their share of the account's
 * budget. What was loaded before an error stays; the progress says how far it came. Blocks.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Backfill {
    private static final int MOST_CALLS = 12;
    private static final int CALLS_OF_A_PART = 2;

    /** Takes what was loaded. */
    interface Target {
        void prices(PriceCurve prices);

        void usage(UsageSeries usage);
    }

    private final String subscriptionId;
    private final LocalDate today;
    private final Target target;

    Backfill(String subscriptionId, LocalDate today, Target target) {
        this.subscriptionId = subscriptionId;
        this.today = today;
        this.target = target;
    }

    Outcome<BackfillProgress> run(@Nullable NomosApi api, LocalDate from, LocalDate until,
            Consumer<BackfillProgress> listener) {
        LocalDate end = until.isAfter(today.plusDays(1)) ? today.plusDays(1) : until;
        if (!from.isBefore(end)) {
            return Outcome.failed(Reason.WRONG_INPUT, "hint.span");
        }
        return CustomerDesk.call(api, open -> load(open, new BackfillProgress(from, end, from, 0, 0, 0), listener));
    }

    private Outcome<BackfillProgress> load(NomosApi api, BackfillProgress start, Consumer<BackfillProgress> listener)
            throws CloudException, InterruptedException {
        BackfillProgress progress = start;
        while (!progress.isWhole() && progress.calls() + CALLS_OF_A_PART <= MOST_CALLS) {
            try {
                progress = part(api, progress);
            } catch (CloudException e) {
                if (progress.calls() == 0) {
                    throw e;
                }
                return Outcome.done(progress);
            }
            listener.accept(progress);
        }
        return Outcome.done(progress);
    }

    private BackfillProgress part(NomosApi api, BackfillProgress progress)
            throws CloudException, InterruptedException {
        LocalDate first = progress.done();
        LocalDate month = first.withDayOfMonth(1).plusMonths(1);
        LocalDate end = month.isBefore(progress.until()) ? month : progress.until();
        PriceAnswer prices = api.prices(subscriptionId, first, end.minusDays(1));
        target.prices(prices.curve());
        int calls = progress.calls() + 1;
        int usages = 0;
        LocalDate last = end.isAfter(today) ? today.minusDays(1) : end.minusDays(1);
        if (!last.isBefore(first)) {
            UsageAnswer usage = api.usage().of(subscriptionId, new MarketDay(first, ZONE), new MarketDay(last, ZONE));
            target.usage(usage.series());
            usages = usage.series().intervals().size();
            calls++;
        }
        return new BackfillProgress(progress.from(), progress.until(), end, calls,
                progress.prices() + prices.curve().slots().size(), progress.usages() + usages);
    }
}
