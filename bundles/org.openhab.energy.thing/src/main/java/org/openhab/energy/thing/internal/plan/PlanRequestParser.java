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
package org.openhab.energy.thing.internal.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.CarriedState;
import org.openhab.energy.model.plan.ContiguousLoad;
import org.openhab.energy.model.plan.Goal;
import org.openhab.energy.model.plan.InterruptibleLoad;
import org.openhab.energy.model.plan.LoadPhase;
import org.openhab.energy.model.plan.LoadRequest;
import org.openhab.energy.model.plan.Preference;
import org.openhab.energy.model.plan.SwitchingRules;

import com.google.gson.JsonObject;

/**
 * Turns a device's request into a load of the planner. The limits keep every sum of the planner far from the bounds of its integers, and its tables small.
 * The fields are described in {@code docs/plan-request.schema.json}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PlanRequestParser {
    static final Duration HORIZON = Duration.ofDays(14);
    static final List<String> SWITCHING = List.of("minimum_run", "minimum_pause", "maximum_pause", "maximum_starts",
            "start_cost", "price_cap", "longest", "worthwhile_below");

    static final List<String> PHASE = List.of("duration", "power_w", "energy_kwh");
    static final List<String> KNOWN = known();
    private static final int MOST_PHASES = 50;
    private static final int MOST_STARTS = 12;
    private static final int HIGHEST_POWER = 100_000;
    private static final String MOST_ENERGY = "1000";
    private static final String LEAST_ENERGY = "0.000001";
    private static final String LEAST_PRICE = "-10";
    private static final String HIGHEST_PRICE = "10";
    private static final BigDecimal WATT_SECONDS_PER_KWH = BigDecimal.valueOf(3_600_000);
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** How a load may run. */
    private enum Kind {
        CONTIGUOUS,
        INTERRUPTIBLE
    }

    /** Duration and power that two of duration, power and energy make. */
    private record Demand(Duration duration, long watts) {
    }

    private final Instant now;
    private final RequestTimes times;

    PlanRequestParser(Instant now, ZoneId zone) {
        this.now = now;
        this.times = new RequestTimes(zone);
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(List.of("thing", "kind", "duration", "energy_kwh", "power_w", "phases",
                "earliest", "deadline", "goal", "preference", "transaction"));
        known.addAll(SWITCHING);
        return List.copyOf(known);
    }

    PlanRequest parse(JsonObject json) throws RequestException {
        Fields fields = new Fields(json, "", KNOWN);
        Kind kind = fields.choice("kind", Kind.class);
        if (kind == null) {
            throw fields.missing("kind", "\"contiguous\" (runs once) or \"interruptible\" (may be switched)");
        }
        String thing = fields.text("thing");
        Instant wanted = times.moment(fields, "earliest", now);
        Instant earliest = wanted == null || wanted.isBefore(now) ? now : wanted;
        Instant deadline = deadline(fields, earliest);
        Goal goal = Objects.requireNonNullElse(fields.choice("goal", Goal.class), Goal.CHEAPEST);
        Preference preference = Objects.requireNonNullElse(fields.choice("preference", Preference.class),
                Preference.EARLIEST);
        LoadRequest load = kind == Kind.CONTIGUOUS
                ? new ContiguousLoad(phases(fields), earliest, deadline, goal, preference)
                : interruptible(fields, earliest, deadline, goal, preference);
        return new PlanRequest(thing, load);
    }

    private Instant deadline(Fields fields, Instant earliest) throws RequestException {
        Instant deadline = times.moment(fields, "deadline", earliest);
        if (deadline == null) {
            throw fields.missing("deadline", "when must the load be done?");
        }
        if (!deadline.isAfter(now)) {
            throw fields.fault("deadline", Fault.PASSED, "has passed: " + deadline);
        }
        if (!deadline.isAfter(earliest)) {
            throw fields.fault("deadline", Fault.CONFLICT, "is not later than \"earliest\": " + earliest);
        }
        if (deadline.isAfter(now.plus(HORIZON))) {
            throw fields.fault("deadline", Fault.OUT_OF_RANGE, "is " + HORIZON.toDays() + " days ahead at most");
        }
        return deadline;
    }

    private List<LoadPhase> phases(Fields fields) throws RequestException {
        for (String name : SWITCHING) {
            if (fields.has(name)) {
                throw fields.fault(name, Fault.CONFLICT, "is for the kind \"interruptible\" only");
            }
        }
        List<Fields> given = fields.objects("phases", MOST_PHASES, PHASE);
        if (given == null) {
            Demand demand = demand(fields);
            return List.of(new LoadPhase(demand.duration(), demand.watts()));
        }
        for (String name : PHASE) {
            if (fields.has(name)) {
                throw fields.fault(name, Fault.CONFLICT, "is given by each of the \"phases\"");
            }
        }
        List<LoadPhase> phases = new ArrayList<>();
        Duration total = Duration.ZERO;
        for (Fields phase : given) {
            LoadPhase made = phase(phase);
            total = total.plus(made.duration());
            phases.add(made);
        }
        if (total.compareTo(HORIZON) > 0) {
            throw fields.fault("phases", Fault.OUT_OF_RANGE, "last " + HORIZON.toDays() + " days together at most");
        }
        return phases;
    }

    private LoadPhase phase(Fields phase) throws RequestException {
        Duration duration = times.duration(phase, "duration", SECOND);
        Integer power = phase.whole("power_w", 0, HIGHEST_POWER);
        BigDecimal energy = phase.number("energy_kwh", "0", MOST_ENERGY);
        if (duration == null) {
            throw phase.missing("duration", "how long does the phase take?");
        }
        if (power != null && energy != null) {
            throw phase.fault("energy_kwh", Fault.CONFLICT, "follows from \"power_w\"; give one of them");
        }
        if (power != null) {
            return new LoadPhase(duration, power);
        }
        if (energy == null) {
            throw phase.missing("power_w", "give it, or \"energy_kwh\"");
        }
        return new LoadPhase(duration, watts(phase, duration, energy, 0));
    }

    private LoadRequest interruptible(Fields fields, Instant earliest, Instant deadline, Goal goal,
            Preference preference) throws RequestException {
        if (fields.has("phases")) {
            throw fields.fault("phases", Fault.CONFLICT, "is for the kind \"contiguous\" only");
        }
        Demand demand = demand(fields);
        SwitchingRules rules = rules(fields);
        Duration longest = times.duration(fields, "longest", SECOND);
        BigDecimal worthwhile = fields.number("worthwhile_below", LEAST_PRICE, HIGHEST_PRICE);
        if (longest == null && worthwhile != null) {
            throw fields.missing("longest", "how long may the load run below \"worthwhile_below\"?");
        }
        if (longest != null && worthwhile == null) {
            throw fields.missing("worthwhile_below", "below which price may the load run as long as \"longest\"?");
        }
        if (longest != null && longest.compareTo(demand.duration()) < 0) {
            throw fields.fault("longest", Fault.OUT_OF_RANGE,
                    "is shorter than what the load must run: " + demand.duration());
        }
        return new InterruptibleLoad(demand.duration(), longest == null ? demand.duration() : longest, worthwhile,
                demand.watts(), rules, CarriedState.idle(), earliest, deadline, goal, preference);
    }

    private SwitchingRules rules(Fields fields) throws RequestException {
        Duration run = times.duration(fields, "minimum_run", Duration.ZERO);
        Duration pause = times.duration(fields, "minimum_pause", Duration.ZERO);
        Duration longestPause = times.duration(fields, "maximum_pause", Duration.ZERO);
        Integer starts = fields.whole("maximum_starts", 1, MOST_STARTS);
        BigDecimal startCost = fields.number("start_cost", "0", "100");
        BigDecimal cap = fields.number("price_cap", LEAST_PRICE, HIGHEST_PRICE);
        Duration shortestPause = Objects.requireNonNullElse(pause, Duration.ZERO);
        if (longestPause != null && longestPause.compareTo(shortestPause) < 0) {
            throw fields.fault("maximum_pause", Fault.CONFLICT, "is shorter than \"minimum_pause\"");
        }
        return new SwitchingRules(Objects.requireNonNullElse(run, Duration.ZERO), shortestPause, longestPause,
                starts == null ? 0 : starts, Objects.requireNonNullElse(startCost, BigDecimal.ZERO), cap);
    }

    /** Two of duration, power and energy say the third. */
    private Demand demand(Fields fields) throws RequestException {
        Duration duration = times.duration(fields, "duration", SECOND);
        Integer power = fields.whole("power_w", 1, HIGHEST_POWER);
        BigDecimal energy = fields.number("energy_kwh", LEAST_ENERGY, MOST_ENERGY);
        if (duration != null && power != null) {
            if (energy != null) {
                throw fields.fault("energy_kwh", Fault.CONFLICT, "follows from \"duration\" and \"power_w\"");
            }
            return new Demand(duration, power);
        }
        if (energy == null) {
            throw duration == null
                    ? fields.missing("duration", "give two of \"duration\", \"power_w\" and \"energy_kwh\"")
                    : fields.missing("power_w", "give it, or \"energy_kwh\"");
        }
        if (duration != null) {
            return new Demand(duration, watts(fields, duration, energy, 1));
        }
        if (power == null) {
            throw fields.missing("power_w", "give it, or \"duration\"");
        }
        // Rounded up, so that the energy is delivered
        Duration needed = Duration.ofSeconds(energy.multiply(WATT_SECONDS_PER_KWH)
                .divide(BigDecimal.valueOf(power), 0, RoundingMode.CEILING).longValueExact());
        if (needed.compareTo(HORIZON) > 0) {
            throw fields.fault("energy_kwh", Fault.OUT_OF_RANGE, "takes too long at this power: " + needed);
        }
        return new Demand(needed, power);
    }

    private static long watts(Fields fields, Duration duration, BigDecimal energy, long least)
            throws RequestException {
        @Nullable
        LoadPhase even = LoadPhase.ofEnergy(duration, energy);
        if (even.watts() < least || even.watts() > HIGHEST_POWER) {
            throw fields.fault("energy_kwh", Fault.OUT_OF_RANGE, "makes " + even.watts() + " W in this time; "
                    + least + " to " + HIGHEST_POWER + " W are possible");
        }
        return even.watts();
    }
}
