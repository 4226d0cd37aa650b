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
package org.openhab.energy.model.plan;

import static org.openhab.energy.model.plan.PlanCases.cost;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.price.PriceCurve;

/**
 * How simple rules plan: the cheapest hours (or quarter-hours) of the window, one after the other, until there are enough of them. A load that must not
 * pause starts in the cheapest one.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class CheapestTimes {

    private CheapestTimes() {
    }

    /** {@return the runs, in order, made of pieces of that length; none if they do not fit} */
    static List<Run> runs(PriceCurve prices, LoadRequest request, Duration length) {
        boolean isContiguous = request instanceof ContiguousLoad;
        Duration needed = request instanceof ContiguousLoad load
                ? load.duration()
                : ((InterruptibleLoad) request).duration();
        Duration fitting = isContiguous ? needed : length;
        List<Instant> times = new ArrayList<>();
        for (Instant time = request.earliest(); !time.plus(fitting).isAfter(request.deadline()); time = time
                .plus(length)) {
            times.add(time);
        }
        times.sort(Comparator.<Instant, BigDecimal>comparing(time -> price(prices, time, length))
                .thenComparing(Comparator.naturalOrder()));
        int count = isContiguous ? 1 : (int) needed.dividedBy(length);
        if (times.size() < count) {
            return List.of();
        }
        List<Run> runs = new ArrayList<>();
        times.stream().limit(count).sorted().forEach(time -> {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).end().equals(time)) {
                runs.set(last, new Run(runs.get(last).start(), time.plus(fitting)));
            } else {
                runs.add(new Run(time, time.plus(fitting)));
            }
        });
        return runs;
    }

    private static BigDecimal price(PriceCurve prices, Instant time, Duration length) {
        LoadRequest load = new ContiguousLoad(List.of(new LoadPhase(length, 1000)), time, time.plus(length));
        return cost(List.of(new Run(time, time.plus(length))), prices, load);
    }

    /** {@return whether runs of the right total length keep to the request's rules} */
    static boolean keepsRules(List<Run> runs, PriceCurve prices, LoadRequest request) {
        if (runs.isEmpty()) {
            return false;
        }
        if (!(request instanceof InterruptibleLoad load)) {
            return runs.size() == 1;
        }
        SwitchingRules rules = load.rules();
        Duration longest = rules.maximumPause();
        BigDecimal cap = rules.priceCap();
        boolean keeps = rules.maximumStarts() == 0 || runs.size() <= rules.maximumStarts();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            keeps &= run.duration().compareTo(rules.minimumRun()) >= 0;
            keeps &= cap == null || prices.between(run.start(), run.end()).slots().stream()
                    .allMatch(slot -> Objects.requireNonNull(slot.total()).compareTo(cap) <= 0);
            if (i > 0) {
                Duration pause = Duration.between(runs.get(i - 1).end(), run.start());
                keeps &= pause.compareTo(rules.minimumPause()) >= 0;
                keeps &= longest == null || pause.compareTo(longest) <= 0;
            }
        }
        return keeps;
    }
}
