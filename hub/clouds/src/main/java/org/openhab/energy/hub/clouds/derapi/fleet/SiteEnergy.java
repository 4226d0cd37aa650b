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
package org.openhab.energy.hub.clouds.derapi.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedBattery;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedSite;

/**
 * A site's energy: solar power, load, and batteries that follow the control schedule or, without one, their mode. Whole
 * quarters are worked out once, from the site's beginning on, and again from the quarter in which the schedule was
 * changed. The same schedule always gives the same energy. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SiteEnergy {

    /** Figures that are kept of a battery's quarter: charge, discharge, mean and end. */
    private static final int FIGURES = 4;

    private final SimulatedSite site;
    private final List<SolarRoof> roofs = new ArrayList<>();
    private final HouseLoad load;
    private final double allKw;
    private final long first;
    private final ControlSchedule schedule;
    private double[] ledger = new double[0];
    private int known;

    public SiteEnergy(SimulatedSite site) {
        this(site, new ControlSchedule());
    }

    private SiteEnergy(SimulatedSite site, ControlSchedule schedule) {
        this.site = site;
        this.schedule = schedule;
        long seed = site.vendorId().hashCode();
        site.inverters().forEach(
                inverter -> roofs.add(new SolarRoof(inverter.peakKw(), site.latitude(), site.longitude(), seed)));
        load = new HouseLoad(site.yearlyLoadKwh(), site.zone(), seed);
        allKw = site.batteries().stream().mapToDouble(SimulatedBattery::maxKw).sum();
        first = Quarters.of(site.since());
    }

    /**
     * The same with other devices, under the same control.
     */
    synchronized SiteEnergy with(SimulatedSite changed) {
        return new SiteEnergy(changed, schedule.copy());
    }

    /**
     * What an inverter gave, in kWh; nothing before the site began.
     */
    public double solarKwh(int inverter, Instant from, Instant to) {
        return roofs.get(inverter).kwh(from.isBefore(site.since()) ? site.since() : from, to);
    }

    /**
     * Replaces the battery control from now on.
     */
    public synchronized void control(List<ControlInterval> intervals, Instant now) {
        schedule.replace(intervals, now);
        known = (int) Math.max(0, Math.min(known, Quarters.of(now) - first));
    }

    /** What was put last. */
    public synchronized List<ControlInterval> control() {
        return schedule.current();
    }

    public synchronized Instant controlledAt() {
        return schedule.putAt();
    }

    /**
     * What a battery did between two instants, of which the later one must not lie in the future.
     */
    public synchronized BatteryFlow battery(int index, Instant from, Instant to) {
        Instant begin = Quarters.start(first);
        Instant start = from.isBefore(begin) ? begin : from;
        if (!start.isBefore(to)) {
            double percent = to.isBefore(begin) ? site.batteries().get(index).firstPercent() : percent(index, to);
            return new BatteryFlow(0, 0, percent, percent);
        }
        double charge = 0;
        double discharge = 0;
        double weighted = 0;
        double end = 0;
        Instant at = start;
        while (at.isBefore(to)) {
            Instant next = Quarters.start(Quarters.of(at) + 1);
            Instant until = next.isAfter(to) ? to : next;
            BatteryFlow flow = within(index, at, until);
            charge += flow.chargeKwh();
            discharge += flow.dischargeKwh();
            weighted += flow.meanPercent() * (until.toEpochMilli() - at.toEpochMilli());
            end = flow.endPercent();
            at = until;
        }
        return new BatteryFlow(charge, discharge, weighted / (to.toEpochMilli() - start.toEpochMilli()), end);
    }

    /**
     * A battery's state of charge in percent.
     */
    public synchronized double percent(int index, Instant at) {
        long quarter = Quarters.of(at);
        if (quarter < first) {
            return site.batteries().get(index).firstPercent();
        }
        return part(index, before(index, quarter), Quarters.start(quarter), at).endPercent();
    }

    /** Within one quarter. */
    private BatteryFlow within(int index, Instant from, Instant to) {
        long quarter = Quarters.of(from);
        Instant start = Quarters.start(quarter);
        if (from.equals(start) && to.equals(Quarters.start(quarter + 1))) {
            work(quarter + 1);
            int at = place(quarter, index);
            return new BatteryFlow(ledger[at], ledger[at + 1], ledger[at + 2], ledger[at + 3]);
        }
        double percent = part(index, before(index, quarter), start, from).endPercent();
        return part(index, percent, from, to);
    }

    private double before(int index, long quarter) {
        if (quarter <= first) {
            return site.batteries().get(index).firstPercent();
        }
        work(quarter);
        return ledger[place(quarter - 1, index) + 3];
    }

    private int place(long quarter, int index) {
        return ((int) (quarter - first) * site.batteries().size() + index) * FIGURES;
    }

    /** Makes all quarters before one known. */
    private void work(long end) {
        int needed = (int) (end - first);
        if (needed * site.batteries().size() * FIGURES > ledger.length) {
            ledger = Arrays.copyOf(ledger, (needed + 2000) * site.batteries().size() * FIGURES);
        }
        for (; known < needed; known++) {
            long quarter = first + known;
            for (int index = 0; index < site.batteries().size(); index++) {
                double percent = known == 0
                        ? site.batteries().get(index).firstPercent()
                        : ledger[place(quarter - 1, index) + 3];
                BatteryFlow flow = part(index, percent, Quarters.start(quarter), Quarters.start(quarter + 1));
                int at = place(quarter, index);
                ledger[at] = flow.chargeKwh();
                ledger[at + 1] = flow.dischargeKwh();
                ledger[at + 2] = flow.meanPercent();
                ledger[at + 3] = flow.endPercent();
            }
        }
    }

    /** Runs a battery over a part of one quarter, split where the schedule changes. */
    private BatteryFlow part(int index, double before, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return new BatteryFlow(0, 0, before, before);
        }
        long quarter = Quarters.of(from);
        SimulatedBattery battery = site.batteries().get(index);
        double solar = roofs.stream().mapToDouble(roof -> roof.kw(quarter)).sum();
        double used = load.kw(quarter);
        double charge = 0;
        double discharge = 0;
        double weighted = 0;
        double percent = before;
        Instant at = from;
        while (at.isBefore(to)) {
            Instant rests = battery.restsUntil();
            Instant restsUntil = rests == null ? at : rests;
            boolean resting = at.isBefore(restsUntil);
            Instant until = schedule.nextChange(at, resting && restsUntil.isBefore(to) ? restsUntil : to);
            double hours = (until.toEpochMilli() - at.toEpochMilli()) / 3_600_000.0;
            Optional<ControlInterval> control = schedule.at(at);
            BatteryOrder order = resting
                    ? BatteryOrder.REST
                    : BatteryOrder.of(control.orElse(null), battery, battery.maxKw() / allKw, solar, used,
                            load.hour(quarter));
            BatteryFlow flow = BatteryCell.run(battery, percent, order.kw(), hours, order.floor(), order.ceiling());
            charge += flow.chargeKwh();
            discharge += flow.dischargeKwh();
            weighted += flow.meanPercent() * hours;
            percent = flow.endPercent();
            at = until;
        }
        double hours = (to.toEpochMilli() - from.toEpochMilli()) / 3_600_000.0;
        return new BatteryFlow(charge, discharge, weighted / hours, percent);
    }
}
