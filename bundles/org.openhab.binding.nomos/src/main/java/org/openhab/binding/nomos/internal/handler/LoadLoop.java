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

import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.load.LoadReadings;
import org.openhab.binding.nomos.internal.load.LoadSituation;
import org.openhab.binding.nomos.internal.load.LoadStore;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.load.ActualSavings;
import org.openhab.energy.model.load.LoadEvent;
import org.openhab.energy.model.load.LoadFigures;
import org.openhab.energy.model.load.LoadMachine;
import org.openhab.energy.model.load.LoadSettings;
import org.openhab.energy.model.load.LoadState;
import org.openhab.energy.model.load.LoadStep;
import org.openhab.energy.model.load.PastWindow;
import org.openhab.energy.model.plan.Planner;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.thing.ChannelOutput;
import org.openhab.energy.thing.ChannelWriter;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.RunStorage;
import org.openhab.energy.thing.ThingLoop;
import org.openhab.energy.thing.Ticker;

/**
 * The life of a load from initialize to dispose: a tick whenever the clock or the contract may have changed something. A lock guards what ticks and commands
 * share; it is taken before the contract's lock and never after it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class LoadLoop implements ThingLoop {
    /** Bounds how long a step of the hub's clock stays unnoticed, and how old the energy that is left may be. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    /** The Thing as the loop sees it. Called with the loop's lock held. */
    interface Host {
        /** {@return the contract whose prices count, or null while it is not open} */
        OpenContracts.@Nullable OpenContract contract();

        void trigger(String channel, String payload);

        void show(LoadReadings readings, LoadSituation situation, Map<String, ChannelReading> values,
                OpenContracts.@Nullable OpenContract contract);
    }

    private final Lifecycle.Run run;
    private final String thing;
    private final LoadSettings settings;
    private final LoadMachine machine;
    private final LoadStore store;
    private final ChannelWriter writer;
    private final Host host;
    private final NomosContext context;
    private final Clock clock;
    private final Ticker ticker;
    private final Object lock = new Object();
    private LoadState state;
    private @Nullable LoadState saved;
    private boolean toPlan = true;
    private PriceCurve prices = PriceCurve.empty();
    private @Nullable PriceCurve planned;
    private UsageSeries usage = UsageSeries.empty();
    private List<PastWindow> judged = List.of();
    private @Nullable ActualSavings actual;

    /**
     * @param thing the Thing's UID
     */
    LoadLoop(Lifecycle.Run run, String thing, LoadSettings settings, ChannelOutput output, Host host,
            NomosContext context) {
        this.run = run;
        this.thing = thing;
        this.settings = settings;
        this.host = host;
        this.context = context;
        clock = context.clock();
        machine = new LoadMachine(settings, new Planner());
        store = new LoadStore(new RunStorage(context.storage(), run));
        writer = new ChannelWriter(output);
        ticker = new Ticker(context.executor(), clock, LONGEST_SLEEP, this::tick);
        LoadState kept = store.load(thing);
        Instant now = clock.instant();
        state = kept == null ? machine.begin(now, true) : machine.resume(kept, now);
    }

    @Override
    public void start() {
        tick();
    }

    @Override
    public void wake() {
        ticker.wakeNow();
    }

    @Override
    public void stop() {
        ticker.stop();
    }

    @Override
    public void repeat(String channel) {
        synchronized (lock) {
            if (run.isCurrent()) {
                writer.repeat(channel);
            }
        }
    }

    void enable(boolean on) {
        change((before, now) -> machine.enabled(before, on, now));
    }

    /** Moves the deadline of this window; one that has passed or is too far ahead is not taken, and the channel says the true one again. */
    void deadline(Instant deadline) {
        change((before, now) -> machine.deadline(before, Instant.ofEpochSecond(deadline.getEpochSecond()), now));
        repeat(CHANNEL_DEADLINE);
    }

    private void change(BiFunction<LoadState, Instant, @Nullable LoadState> wish) {
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            LoadState changed = wish.apply(state, clock.instant());
            if (changed != null) {
                state = changed;
                toPlan = true;
            }
        }
        tick();
    }

    private void tick() {
        synchronized (lock) {
            if (!run.isCurrent()) {
                return;
            }
            Instant now = clock.instant();
            OpenContracts.OpenContract contract = host.contract();
            if (contract != null) {
                prices = contract.view().prices();
            }
            LoadStep step = machine.step(state, now, prices, toPlan || pricesChanged());
            if (!run.isCurrent()) {
                // The Thing was disposed of meanwhile; what the step tells is told by the next run, from what is kept.
                return;
            }
            state = step.state();
            toPlan = false;
            planned = ofWindow();
            if (!state.equals(saved)) {
                store.save(thing, state);
                saved = state;
            }
            judge(contract);
            present(now, contract);
            step.events().forEach(this::tell);
            ticker.wakeAt(state.nextChange(now));
        }
    }

    private boolean pricesChanged() {
        return !ofWindow().equals(planned);
    }

    private PriceCurve ofWindow() {
        return prices.between(state.window().start(), state.window().end());
    }

    private void judge(OpenContracts.@Nullable OpenContract contract) {
        if (contract == null) {
            return;
        }
        UsageSeries arrived = contract.view().usage();
        if (arrived != usage || !state.history().equals(judged)) {
            usage = arrived;
            judged = state.history();
            actual = ActualSavings.latest(judged, prices, usage, settings.goal(), ZONE);
        }
    }

    private void present(Instant now, OpenContracts.@Nullable OpenContract contract) {
        LoadSituation situation = LoadSituation.of(settings, state);
        LoadReadings readings = new LoadReadings(settings, state, LoadFigures.of(settings, state, now, prices), actual,
                context.translator().translate(situation.text()));
        Map<String, ChannelReading> values = readings.at(now);
        writer.write(values);
        writer.write(Map.of(CHANNEL_PLAN, readings.planned(now)));
        writer.write(CHANNEL_PLAN, readings.series());
        host.show(readings, situation, values, contract);
    }

    private void tell(LoadEvent event) {
        Instant at = event.at();
        String when = at == null ? "none" : at.toString();
        switch (event.kind()) {
            case STARTED -> host.trigger(CHANNEL_STARTED, when);
            case FINISHED -> host.trigger(CHANNEL_FINISHED, "done");
            case MISSED -> host.trigger(CHANNEL_FINISHED, "missed");
            case REPLANNED -> host.trigger(CHANNEL_REPLANNED, when);
        }
    }
}
