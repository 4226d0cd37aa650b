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
package org.openhab.energy.model.load;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.Goal;
import org.openhab.energy.model.plan.LoadPhase;
import org.openhab.energy.model.plan.Planner;
import org.openhab.energy.model.plan.Preference;
import org.openhab.energy.model.plan.SwitchingRules;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Leads a load through time and writes down when it was on.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class LoadLife {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    LoadMachine machine;
    LoadState state;
    PriceCurve prices;
    Instant now;
    final List<String> switched = new ArrayList<>();
    final List<LoadEvent.Kind> events = new ArrayList<>();

    LoadLife(LoadSettings settings, String start, PriceCurve prices) {
        this.prices = prices;
        now = berlin(start);
        machine = new LoadMachine(settings, new Planner());
        state = machine.begin(now, true);
        step(true);
    }

    static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    /** Quarter-hours whose price in tenths of a cent the function gives for the local hour; below zero stands for not known. */
    static PriceCurve curve(String from, String until, ToLongFunction<LocalDateTime> price) {
        List<PriceSlot> slots = new ArrayList<>();
        for (Instant at = berlin(from); at.isBefore(berlin(until)); at = at.plus(Duration.ofMinutes(15))) {
            long value = price.applyAsLong(LocalDateTime.ofInstant(at, BERLIN));
            slots.add(new PriceSlot(at, at.plus(Duration.ofMinutes(15)),
                    value < 0 ? null : BigDecimal.valueOf(value, 3)));
        }
        return PriceCurve.of(slots);
    }

    static LoadSettings washer(String from, String until) {
        return new LoadSettings(
                new PhasedProgramme(List.of(new LoadPhase(Duration.ofMinutes(20), 2000),
                        new LoadPhase(Duration.ofMinutes(80), 150), new LoadPhase(Duration.ofMinutes(30), 400))),
                daily(from, until), Goal.CHEAPEST, Preference.EARLIEST, false);
    }

    static LoadSettings switchable(String duration, SwitchingRules rules, String from, String until) {
        Duration needed = Duration.parse(duration);
        return new LoadSettings(new SwitchedProgramme(needed, needed, null, 1000, rules), daily(from, until),
                Goal.CHEAPEST, Preference.EARLIEST, false);
    }

    static SwitchingRules rules(int minimumRun, int minimumPause, int starts, @Nullable String cap) {
        return new SwitchingRules(Duration.ofMinutes(minimumRun), Duration.ofMinutes(minimumPause), null, starts,
                BigDecimal.ZERO, cap == null ? null : new BigDecimal(cap));
    }

    private static DailyWindow daily(String from, String until) {
        return new DailyWindow(LocalTime.parse(from), LocalTime.parse(until), BERLIN);
    }

    LoadLife until(String local) {
        Instant end = berlin(local);
        while (true) {
            Instant next = state.nextChange(now);
            if (next.isAfter(end)) {
                now = end;
                step(false);
                return this;
            }
            now = next.isAfter(now) ? next : now.plusSeconds(1);
            step(false);
        }
    }

    LoadLife prices(PriceCurve newer) {
        prices = newer;
        step(true);
        return this;
    }

    /** The hub is away until then; what it knew of prices is there again at once. */
    LoadLife awayUntil(String local) {
        now = berlin(local);
        state = machine.resume(state, now);
        step(true);
        return this;
    }

    LoadLife with(LoadSettings settings) {
        machine = new LoadMachine(settings, new Planner());
        state = machine.resume(state, now);
        step(true);
        return this;
    }

    LoadLife enabled(boolean on) {
        boolean was = state.isOn();
        state = machine.enabled(state, on, now);
        note(was);
        step(true);
        return this;
    }

    boolean deadline(String local) {
        LoadState moved = machine.deadline(state, berlin(local), now);
        if (moved != null) {
            state = moved;
            step(true);
        }
        return moved != null;
    }

    private void step(boolean replan) {
        boolean was = state.isOn();
        LoadStep step = machine.step(state, now, prices, replan);
        state = step.state();
        step.events().forEach(event -> events.add(event.kind()));
        note(was);
    }

    private void note(boolean was) {
        if (was != state.isOn()) {
            switched.add(
                    (state.isOn() ? "on " : "off ") + LocalDateTime.ofInstant(now, BERLIN).toString().substring(8));
        }
    }
}
