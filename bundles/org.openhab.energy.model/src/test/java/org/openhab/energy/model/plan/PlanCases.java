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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Prices and loads to try the planner with, and what a plan is worth.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PlanCases {
    static final Instant START = Instant.parse("2026-10-24T22:00:00Z");
    static final Duration QUARTER = Duration.ofMinutes(15);

    private PlanCases() {
    }

    /** {@return quarter-hours from {@link #START} on with these prices; null is an unknown one} */
    static PriceCurve quarters(@Nullable Number... prices) {
        return curve(QUARTER, prices);
    }

    static PriceCurve curve(Duration length, @Nullable Number... prices) {
        List<PriceSlot> slots = new ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            Number price = prices[i];
            slots.add(new PriceSlot(START.plus(length.multipliedBy(i)), START.plus(length.multipliedBy(i + 1)),
                    price == null ? null : new BigDecimal(price.toString())));
        }
        return PriceCurve.of(slots);
    }

    /** {@return the moment that many quarter-hours after {@link #START}} */
    static Instant at(double quarters) {
        return START.plusSeconds(Math.round(quarters * QUARTER.toSeconds()));
    }

    static Run run(double from, double until) {
        return new Run(at(from), at(until));
    }

    static Instant endOf(PriceCurve curve) {
        return curve.slots().get(curve.slots().size() - 1).end();
    }

    /** {@return the curve with other prices} */
    static PriceCurve with(PriceCurve curve, UnaryOperator<BigDecimal> change) {
        return PriceCurve.of(curve.slots().stream().map(slot -> {
            BigDecimal total = slot.total();
            return new PriceSlot(slot.start(), slot.end(), total == null ? null : change.apply(total));
        }).toList());
    }

    /** {@return up to a day of hours and quarter-hours, many of equal price, some missing} */
    static PriceCurve randomCurve(Random random) {
        List<PriceSlot> slots = new ArrayList<>();
        Instant at = START;
        int count = 12 + random.nextInt(60);
        int hourly = random.nextInt(4) == 0 ? random.nextInt(6) : 0;
        boolean coarse = random.nextBoolean();
        boolean gaps = random.nextInt(3) == 0;
        for (int i = 0; i < count; i++) {
            Instant end = at.plus(i < hourly ? Duration.ofHours(1) : QUARTER);
            BigDecimal price = BigDecimal.valueOf(coarse ? random.nextInt(5) * 50 - 50 : random.nextInt(500) - 150, 3);
            if (!gaps || random.nextInt(20) > 0) {
                slots.add(new PriceSlot(at, end, gaps && random.nextInt(20) == 0 ? null : price));
            }
            at = end;
        }
        return PriceCurve.of(slots);
    }

    /** {@return a load between edges of the curve's slots} */
    static InterruptibleLoad randomLoad(Random random, PriceCurve curve) {
        Instant earliest = curve.slots().get(random.nextInt(4)).start();
        Instant deadline = curve.slots().get(curve.slots().size() - 1 - random.nextInt(4)).end();
        Duration duration = random.nextBoolean()
                ? QUARTER.multipliedBy(1 + random.nextInt(12))
                : Duration.ofSeconds(60 + random.nextInt(9000));
        Duration pause = minutes(random, 60);
        boolean more = random.nextInt(4) == 0;
        SwitchingRules rules = new SwitchingRules(minutes(random, 75), pause,
                random.nextInt(3) > 0 ? null : pause.plusMinutes(random.nextInt(120)), random.nextInt(5),
                BigDecimal.valueOf(random.nextInt(3) > 0 ? 0 : random.nextInt(60), 3),
                random.nextInt(4) > 0 ? null : BigDecimal.valueOf(random.nextInt(400), 3));
        CarriedState state = switch (random.nextInt(4)) {
            case 0 -> CarriedState.running(earliest.minusSeconds(random.nextInt(3600)),
                    random.nextBoolean() ? null : earliest.plusSeconds(random.nextInt(1800)));
            case 1 -> CarriedState.paused(earliest.minusSeconds(random.nextInt(3600)));
            default -> CarriedState.idle();
        };
        return new InterruptibleLoad(duration, more ? duration.plusMinutes(random.nextInt(90)) : duration,
                more ? BigDecimal.valueOf(random.nextInt(300), 3) : null, 1000 + random.nextInt(5) * 500, rules, state,
                earliest, deadline, random.nextInt(4) == 0 ? Goal.DEAREST : Goal.CHEAPEST,
                random.nextBoolean() ? Preference.EARLIEST : Preference.LATEST);
    }

    /** {@return a programme of up to four phases that may run at any second} */
    static ContiguousLoad randomProgramme(Random random, PriceCurve curve) {
        List<LoadPhase> phases = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            phases.add(new LoadPhase(Duration.ofSeconds(60 + random.nextInt(3600)), random.nextInt(4) * 700));
        }
        return new ContiguousLoad(phases, START.plusSeconds(random.nextInt(3000)),
                endOf(curve).minusSeconds(random.nextInt(3000)),
                random.nextInt(4) == 0 ? Goal.DEAREST : Goal.CHEAPEST,
                random.nextBoolean() ? Preference.EARLIEST : Preference.LATEST);
    }

    private static Duration minutes(Random random, int most) {
        return Duration.ofMinutes(random.nextInt(3) == 0 ? 0 : random.nextInt(most + 1));
    }

    /** {@return what the plan's energy costs, in currency per kWh times watt-seconds; negated for what shall be dear} */
    static BigDecimal cost(Plan plan, PriceCurve curve, LoadRequest request) {
        return cost(plan.runs(), curve, request);
    }

    static BigDecimal cost(List<Run> runs, PriceCurve curve, LoadRequest request) {
        BigDecimal cost = BigDecimal.ZERO;
        for (PriceSlot slot : curve.slots()) {
            BigDecimal total = slot.total();
            if (total != null) {
                cost = cost.add(total.multiply(BigDecimal.valueOf(wattSeconds(runs, request, slot))));
            }
        }
        return request.goal() == Goal.CHEAPEST ? cost : cost.negate();
    }

    /** {@return what the plan is worth under the load's rules: energy, starts, and the value of running longer than needed} */
    static BigDecimal value(Plan plan, PriceCurve curve, InterruptibleLoad load) {
        BigDecimal value = cost(plan, curve, load)
                .add(load.rules().startCost().multiply(BigDecimal.valueOf(3_600_000L * starts(plan, load))));
        BigDecimal worthwhile = load.worthwhile();
        long extra = plan.runs().stream().mapToLong(run -> run.duration().toSeconds()).sum()
                - load.duration().toSeconds();
        BigDecimal worth = worthwhile == null
                ? BigDecimal.ZERO
                : worthwhile.multiply(BigDecimal.valueOf(extra * load.watts()));
        return load.goal() == Goal.CHEAPEST ? value.subtract(worth) : value.add(worth);
    }

    /** {@return how often the load starts; going on at the window's start is none} */
    static int starts(Plan plan, InterruptibleLoad load) {
        boolean carriesOn = load.state().runningSince() != null
                && plan.runs().get(0).start().equals(load.earliest());
        return plan.runs().size() - (carriesOn ? 1 : 0);
    }

    private static long wattSeconds(List<Run> runs, LoadRequest request, PriceSlot slot) {
        List<LoadPhase> phases = request instanceof ContiguousLoad load
                ? load.phases()
                : List.of(new LoadPhase(Duration.ofDays(100), ((InterruptibleLoad) request).watts()));
        long sum = 0;
        for (Run run : runs) {
            Instant from = run.start();
            for (LoadPhase phase : phases) {
                Instant until = from.plus(phase.duration());
                Instant end = until.isBefore(run.end()) ? until : run.end();
                long start = Math.max(from.getEpochSecond(), slot.start().getEpochSecond());
                long seconds = Math.min(end.getEpochSecond(), slot.end().getEpochSecond()) - start;
                sum += Math.max(0, seconds) * phase.watts();
                from = until;
            }
        }
        return sum;
    }
}
