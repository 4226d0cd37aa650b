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
package org.openhab.binding.nomos.internal.home;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Requests by kind and delays of a year, as a table for the README.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class YearTable {
    private final Map<LocalDate, Map<String, Integer>> calls;
    private final List<Duration> delays;
    private final Predicate<LocalDate> ordinary;

    YearTable(Map<LocalDate, Map<String, Integer>> calls, List<Duration> delays, Predicate<LocalDate> ordinary) {
        this.calls = calls;
        this.delays = new ArrayList<>(delays);
        this.ordinary = ordinary;
        Collections.sort(this.delays);
    }

    int mostOnAnOrdinaryDay() {
        return statistics("", ordinary).getMax();
    }

    Duration medianDelay() {
        return delays.get(delays.size() / 2);
    }

    private Duration delay(int percent) {
        return delays.get(Math.min(delays.size() - 1, delays.size() * percent / 100));
    }

    /** The kind is empty for all kinds together. */
    private IntSummaryStatistics statistics(String kind, Predicate<LocalDate> days) {
        return calls.entrySet().stream().filter(day -> days.test(day.getKey()))
                .mapToInt(day -> kind.isEmpty()
                        ? day.getValue().values().stream().mapToInt(Integer::intValue).sum()
                        : day.getValue().getOrDefault(kind, 0))
                .summaryStatistics();
    }

    String text() {
        TreeSet<String> kinds = new TreeSet<>();
        calls.values().forEach(day -> kinds.addAll(day.keySet()));
        StringBuilder text = new StringBuilder("| Requests a day | mean | most, ordinary day | most, any day |%n"
                .formatted()).append("|---|---|---|---|%n".formatted());
        kinds.forEach(kind -> text.append(row(kind, kind)));
        text.append(row("all", ""));
        text.append("%n%d ordinary days of %d; from publication to known: median %s, 90 %% within %s, longest %s%n"
                .formatted(calls.keySet().stream().filter(ordinary).count(), calls.size(), medianDelay(), delay(90),
                        delay(100)));
        return text.toString();
    }

    private String row(String label, String kind) {
        IntSummaryStatistics all = statistics(kind, day -> true);
        return String.format(Locale.ROOT, "| %s | %.1f | %d | %d |%n", label, all.getAverage(),
                statistics(kind, ordinary).getMax(), all.getMax());
    }
}
