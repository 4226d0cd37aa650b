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
package org.openhab.binding.derapi.internal.home;

import static org.assertj.core.api.Assertions.*;
import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * A hundred days of a home with all vendors, on the virtual clock and over real sockets: no authorisation is lost for want of a renewal, no vendor's quota is exceeded, and
 * the outage of one vendor leaves the others alone.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class HundredDaysTest {
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
    private static final int DAYS = 100;

    @TempDir
    Path folder = Path.of("");

    @Test
    void nothingIsLostAndNoQuotaIsExceeded() throws Exception {
        Map<DerapiVendor, ThingUID> bridges = new LinkedHashMap<>();
        Map<DerapiVendor, ThingUID> sites = new LinkedHashMap<>();
        try (SimulatedDerapi world = new SimulatedDerapi(START, folder).production()) {
            world.cloud.setSwitches(world.cloud.switches().withVendorQuotas().with("solarEdgePerDay", 60)
                    .with("teslaPerMonth", 900));
            Enroller enroller = new Enroller(world);
            Map<String, Object> slow = Map.of("detailMinutes", 360, "intervalMinutes", 1440);
            enrol(world, enroller, bridges, sites, DerapiVendor.TESLA, "consent", Map.of("callsPerMonth", 900));
            enrol(world, enroller, bridges, sites, DerapiVendor.SMA, "consent", slow);
            enrol(world, enroller, bridges, sites, DerapiVendor.ENPHASE, "consent", Map.of());
            enrol(world, enroller, bridges, sites, DerapiVendor.SOLIS, "keys", slow);
            enrol(world, enroller, bridges, sites, DerapiVendor.SOLAREDGE, "keys", Map.of("callsPerDay", 60));
            enrol(world, enroller, bridges, sites, DerapiVendor.ENPHASEVPP, "join", slow);
            world.time.advance(Duration.ofHours(12));
            Map<DerapiVendor, Integer> statuses = new LinkedHashMap<>();
            sites.forEach((vendor, site) -> statuses.put(vendor, world.home.statuses(site).size()));
            Map<DerapiVendor, Integer> most = new LinkedHashMap<>();
            Map<DerapiVendor, Integer> before = new LinkedHashMap<>();
            for (int day = 0; day < DAYS; day++) {
                if (day == 50) {
                    world.cloud.outages().fail(DerapiVendor.SOLIS, "down for a day");
                } else if (day == 51) {
                    world.cloud.outages().clear();
                }
                bridges.keySet().forEach(vendor -> before.put(vendor, world.cloud.quotas().calls(vendor)));
                world.time.advance(Duration.ofDays(1));
                bridges.keySet().forEach(vendor -> most.merge(vendor,
                        world.cloud.quotas().calls(vendor) - before.getOrDefault(vendor, 0), Math::max));
            }
            StringBuilder table = new StringBuilder("vendor      calls  most a day  refused  status\n");
            bridges.forEach((vendor, bridge) -> table.append(String.format("%-10s %6d %11d %8d  %s%n", vendor.id(),
                    world.cloud.quotas().calls(vendor), most.get(vendor), world.cloud.quotas().refused(vendor),
                    world.home.status(bridge))));
            System.out.println(table);

            bridges.forEach((vendor, bridge) -> {
                assertThat(world.home.status(bridge)).as(vendor.id()).isEqualTo("ONLINE NONE");
                assertThat(world.home.status(Objects.requireNonNull(sites.get(vendor)))).as(vendor.id())
                        .isEqualTo("ONLINE NONE");
                assertThat(world.cloud.quotas().refused(vendor)).as("refused by %s", vendor).isZero();
                if (vendor != DerapiVendor.SOLIS) {
                    assertThat(world.home.statuses(Objects.requireNonNull(sites.get(vendor)))).as(vendor.id())
                            .noneMatch(status -> status.startsWith("OFFLINE"));
                    assertThat(world.home.statuses(bridge).stream().skip(3)).as(vendor.id())
                            .noneMatch(status -> status.startsWith("OFFLINE"));
                }
            });
            assertThat(world.home.statuses(Objects.requireNonNull(sites.get(DerapiVendor.SOLIS))))
                    .as("the outage was noticed").anyMatch(status -> status.startsWith("OFFLINE"));
            assertThat(most.get(DerapiVendor.SOLAREDGE)).isBetween(20, 60);
        }
    }

    private static void enrol(SimulatedDerapi world, Enroller enroller, Map<DerapiVendor, ThingUID> bridges,
            Map<DerapiVendor, ThingUID> sites, DerapiVendor vendor, String way, Map<String, Object> more)
            throws Exception {
        ThingUID bridge = enroller.enrol(vendor, way, more);
        bridges.put(vendor, bridge);
        sites.put(vendor, world.home.addDevice(THING_TYPE_SITE, bridge, DerapiDemo.siteId(vendor), Map.of()));
    }
}
