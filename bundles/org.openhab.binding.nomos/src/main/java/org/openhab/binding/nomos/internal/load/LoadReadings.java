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
package org.openhab.binding.nomos.internal.load;

import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.Reading;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.PlanReading;
import org.openhab.energy.model.load.ActualSavings;
import org.openhab.energy.model.load.LoadFigures;
import org.openhab.energy.model.load.LoadSettings;
import org.openhab.energy.model.load.LoadState;
import org.openhab.energy.model.plan.Run;
import org.openhab.energy.model.price.MarketDay;

/**
 * Derives a load's channels. Pure.
 *
 * @param settings what the owner wants
 * @param state where the load stands
 * @param figures what it amounts to
 * @param actual what the meter has confirmed, or null
 * @param message the situation as a sentence for people
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record LoadReadings(LoadSettings settings, LoadState state, LoadFigures figures, @Nullable ActualSavings actual,
        String message) {

    private static final String EURO = "EUR";
    private static final String KWH = "kWh";

    /** {@return what each channel says, in the order of the channels} */
    public Map<String, ChannelReading> at(Instant now) {
        Run on = state.current();
        Run next = state.ahead().isEmpty() ? null : state.ahead().get(0);
        Instant made = state.madeAt();
        Instant since = made == null ? now : made;
        boolean planned = !state.runs().isEmpty();
        Instant off = state.offSince();
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        readings.put(CHANNEL_RUN,
                new ChannelReading.Switch(on != null, on != null ? on.start() : off != null ? off : state.begun()));
        readings.put(CHANNEL_NEXT_START, Reading.moment(next == null ? null : next.start(), since));
        readings.put(CHANNEL_NEXT_END,
                Reading.moment(on != null ? on.end() : next == null ? null : next.end(), since));
        readings.put(CHANNEL_EXPECTED_COST, Reading.quantity(planned ? figures.cost() : null, EURO, since));
        readings.put(CHANNEL_SAVINGS,
                Reading.quantity(planned ? figures.savings(settings.goal()) : null, EURO, since));
        readings.put(CHANNEL_ENERGY_LEFT, Reading.quantity(figures.energyLeft(), KWH, on != null ? now : since));
        readings.put(CHANNEL_REASON, Reading.text(message, since));
        readings.put(CHANNEL_ENABLED, new ChannelReading.Switch(state.enabled(), since));
        readings.put(CHANNEL_DEADLINE, Reading.moment(state.window().end(), since));
        verified(readings);
        return readings;
    }

    private void verified(Map<String, ChannelReading> readings) {
        ActualSavings known = actual;
        MarketDay day = known == null ? null : new MarketDay(known.day(), ZONE);
        Instant end = day == null ? null : day.end();
        BigDecimal coverage = known == null ? null : known.coverage();
        readings.put(CHANNEL_ACTUAL_SAVINGS, Reading.quantity(
                known == null || coverage == null || coverage.signum() == 0 ? null : known.savings(), EURO, end));
        readings.put(CHANNEL_ACTUAL_SAVINGS_COVERAGE, Reading.quantity(coverage, "", end));
        readings.put(CHANNEL_VERIFIED_DAY, Reading.moment(day == null ? null : day.start(), end));
    }

    /** {@return 1 from each start and 0 from each end on, from the begin of the window to the deadline} */
    public NavigableMap<Instant, ChannelReading> series() {
        NavigableMap<Instant, ChannelReading> series = new TreeMap<>();
        Instant first = state.begun().isBefore(state.window().start()) ? state.begun() : state.window().start();
        Instant last = state.window().regularEnd().isAfter(state.window().end())
                ? state.window().regularEnd()
                : state.window().end();
        put(series, first, false);
        put(series, last, false);
        for (Run run : state.runs()) {
            put(series, run.start(), true);
            put(series, run.end(), false);
        }
        return series;
    }

    private static void put(NavigableMap<Instant, ChannelReading> series, Instant at, boolean on) {
        series.put(at, position(on, at));
    }

    private static ChannelReading position(boolean on, Instant at) {
        return new ChannelReading.Quantity(on ? BigDecimal.ONE : BigDecimal.ZERO, "", at);
    }

    /** {@return the state of the channel that has the series} */
    public ChannelReading planned(Instant now) {
        return position(state.isOn(), now);
    }

    /** {@return the plan as the home's other programs are told it} */
    public PlanReading plan(LoadSituation situation, String tariff) {
        boolean planned = !state.runs().isEmpty();
        return new PlanReading(situation.word(), tariff, state.madeAt(), state.window().start(), state.window().end(),
                state.runs(), planned ? figures.energy() : null, figures.energyLeft(), planned ? figures.cost() : null,
                planned ? figures.costNow() : null, planned ? figures.savings(settings.goal()) : null,
                state.coverage(), situation.reason(), message);
    }
}
