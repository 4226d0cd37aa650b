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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.fleet.ControlInterval.Command;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedBattery;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedSite;

/**
 * Laws of the simulated energy, whatever the schedule.
 *
 * @author openHAB Energy - Initial contribution
 */
class SiteEnergyTest {

    private static final Instant SINCE = Instant.parse("2026-03-27T11:37:00Z");

    private static SimulatedSite site(String mode) {
        return new SimulatedSite(DerapiVendor.VIRTUAL, "x", "o", "Site", SINCE)
                .withDevices(DerapiDemo.site(DerapiVendor.TESLA).inverters(),
                        List.of(new SimulatedBattery("1", "m", "s", "n", 10, 3).withMode(mode),
                                new SimulatedBattery("2", "m", "s", "n", 5, 4).withFirstPercent(90)));
    }

    private static List<ControlInterval> schedule(Random random, Instant from) {
        List<ControlInterval> intervals = new ArrayList<>();
        Instant at = from;
        for (int i = 0; i < 8; i++) {
            Instant start = at.plusSeconds(random.nextInt(7000));
            at = start.plusSeconds(1 + random.nextInt(9000));
            intervals.add(new ControlInterval(Command.values()[random.nextInt(3)], start, at,
                    random.nextBoolean() ? null : random.nextDouble() * 8,
                    random.nextBoolean() ? null : random.nextDouble() * 100,
                    random.nextBoolean() ? null : List.of("PV", "B", "Load", "Grid").get(random.nextInt(4)),
                    random.nextBoolean() ? null : random.nextBoolean()));
        }
        return intervals;
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void whatIsInsideIsWhatWentInLessWhatCameOutWithLosses(long seed) {
        Random random = new Random(seed);
        SimulatedSite site = site(List.of(SimulatedBattery.BACKUP, SimulatedBattery.SAVINGS,
                SimulatedBattery.SELF_CONSUMPTION).get((int) (seed % 3)));
        SiteEnergy energy = new SiteEnergy(site);
        Instant from = SINCE.plusSeconds(random.nextInt(100_000));
        energy.control(schedule(random, from), from);
        Instant to = from.plusSeconds(100_000 + random.nextInt(100_000));
        for (int index = 0; index < 2; index++) {
            SimulatedBattery battery = site.batteries().get(index);
            BatteryFlow flow = energy.battery(index, from, to);
            double change = (energy.percent(index, to) - energy.percent(index, from)) / 100 * battery.capacityKwh();
            assertThat(change).isCloseTo(flow.chargeKwh() * 0.95 - flow.dischargeKwh() / 0.95, within(1e-9));
            assertThat(flow.endPercent()).isCloseTo(energy.percent(index, to), within(1e-9)).isBetween(0.0, 100.0);
            assertThat(flow.chargeKwh() + flow.dischargeKwh())
                    .isLessThanOrEqualTo(battery.maxKw() * Duration.between(from, to).toSeconds() / 3600.0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4 })
    void partsAddUpAndLookingDoesNotChangeAnything(long seed) {
        Random random = new Random(seed);
        SiteEnergy looked = new SiteEnergy(site(SimulatedBattery.SELF_CONSUMPTION));
        SiteEnergy unlooked = new SiteEnergy(site(SimulatedBattery.SELF_CONSUMPTION));
        List<ControlInterval> schedule = schedule(random, SINCE);
        Instant put = SINCE.plusSeconds(random.nextInt(20_000));
        Instant end = SINCE.plusSeconds(90_000);
        looked.battery(0, SINCE, put);
        looked.control(schedule, put);
        unlooked.control(schedule, put);
        Instant middle = SINCE.plusSeconds(random.nextInt(90_000));
        assertThat(looked.battery(0, SINCE, middle).chargeKwh() + looked.battery(0, middle, end).chargeKwh())
                .isCloseTo(unlooked.battery(0, SINCE, end).chargeKwh(), within(1e-9));
        assertThat(looked.percent(0, end)).isCloseTo(unlooked.percent(0, end), within(1e-9));
    }

    @Test
    void theSunShinesByDayAndMoreInSummer() {
        SolarRoof roof = new SolarRoof(10, 50.94, 6.96, 1);
        assertThat(roof.kwh(Instant.parse("2026-06-20T23:00:00Z"), Instant.parse("2026-06-21T01:00:00Z"))).isZero();
        double june = roof.kwh(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2026-07-01T00:00:00Z"));
        double december = roof.kwh(Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-31T00:00:00Z"));
        assertThat(june).isBetween(700.0, 2000.0).isGreaterThan(4 * december);
        assertThat(december).isPositive();
    }

    @Test
    void idsAreOpaqueAndStayTheSame() {
        assertThat(OpaqueIds.of("site", "tesla", "1")).matches("site-[a-z2-7]{16}")
                .isEqualTo(OpaqueIds.of("site", "tesla", "1")).isNotEqualTo(OpaqueIds.of("site", "sma", "1"));
        assertThat(OpaqueIds.random("flow", new Random(1))).matches("flow-[a-z2-7]{16}");
    }
}
