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
package org.openhab.energy.oauth.internal.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.Quota;
import org.openhab.energy.oauth.account.Quota.Span;
import org.openhab.energy.oauth.account.QuotaUse;

/**
 * Holds an account's calls against its quotas. Calls of a day and a month are counted whether there is a quota or not, so that one that is set later
 * starts with the truth. Guarded by its {@link CallLedger}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class QuotaMeter {
    private final List<Quota> quotas;
    private final Map<Span, SpanCount> counts = new EnumMap<>(Span.class);
    private final Map<Quota, Deque<Instant>> recent = new HashMap<>();

    /**
     * @param kept what was counted before a restart
     */
    QuotaMeter(List<Quota> quotas, Map<Span, SpanCount> kept) {
        this.quotas = quotas;
        counts.putAll(kept);
        for (Quota quota : quotas) {
            if (quota.span() == Span.MINUTE || quota.span() == Span.HOUR) {
                recent.put(quota, new ArrayDeque<>());
            }
        }
    }

    /** {@return the quota that stands longest in the way of one more call, or null when there is none} */
    @Nullable
    QuotaUse spent(Instant now) {
        QuotaUse longest = null;
        for (QuotaUse use : uses(now)) {
            if (use.left() == 0 && (longest == null || use.resets().isAfter(longest.resets()))) {
                longest = use;
            }
        }
        return longest;
    }

    /** {@return whether the call is the first of a day or a month} */
    boolean count(Instant now) {
        boolean first = false;
        for (Span span : List.of(Span.DAY, Span.MONTH)) {
            SpanCount present = present(span, now);
            first |= present.calls() == 0;
            counts.put(span, new SpanCount(present.start(), present.calls() + 1));
        }
        recent.forEach((quota, calls) -> {
            calls.addLast(now);
            while (calls.size() > quota.calls()) {
                calls.removeFirst();
            }
        });
        return first;
    }

    List<QuotaUse> uses(Instant now) {
        List<QuotaUse> uses = new ArrayList<>();
        for (Quota quota : quotas) {
            uses.add(switch (quota.span()) {
                case MINUTE -> sliding(quota, Duration.ofMinutes(1), now);
                case HOUR -> sliding(quota, Duration.ofHours(1), now);
                case DAY, MONTH -> new QuotaUse(quota, present(quota.span(), now).calls(), end(quota.span(), now));
            });
        }
        return uses;
    }

    /** {@return what is to be kept over a restart}
     *
     * @param more calls that are to be made before it is kept again
     */
    Map<Span, SpanCount> counts(int more) {
        Map<Span, SpanCount> kept = new EnumMap<>(counts);
        kept.replaceAll((span, count) -> new SpanCount(count.start(), count.calls() + more));
        return kept;
    }

    /** {@return whether a quota outlives a restart} */
    boolean isKept() {
        return quotas.size() > recent.size();
    }

    /** {@return how many calls may be counted in advance: at most a fiftieth of the smallest quota, which is what a power cut may cost} */
    int stride() {
        return quotas.stream().filter(quota -> !recent.containsKey(quota)).mapToInt(quota -> quota.calls() / 50).min()
                .orElse(0);
    }

    private QuotaUse sliding(Quota quota, Duration span, Instant now) {
        Deque<Instant> calls = Objects.requireNonNull(recent.get(quota));
        // A clock that was set back says nothing about when the calls were; they count from now.
        for (int i = calls.size(); i > 0; i--) {
            Instant call = calls.removeFirst();
            calls.addLast(call.isAfter(now) ? now : call);
        }
        while (!calls.isEmpty() && !now.isBefore(calls.getFirst().plus(span))) {
            calls.removeFirst();
        }
        return new QuotaUse(quota, calls.size(), calls.isEmpty() ? now : calls.getFirst().plus(span));
    }

    private SpanCount present(Span span, Instant now) {
        LocalDate start = start(span, now);
        SpanCount kept = counts.get(span);
        return kept != null && kept.start().equals(start) ? kept : new SpanCount(start, 0);
    }

    private static LocalDate start(Span span, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return span == Span.MONTH ? day.withDayOfMonth(1) : day;
    }

    private static Instant end(Span span, Instant now) {
        LocalDate start = start(span, now);
        return (span == Span.MONTH ? start.plusMonths(1) : start.plusDays(1)).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
