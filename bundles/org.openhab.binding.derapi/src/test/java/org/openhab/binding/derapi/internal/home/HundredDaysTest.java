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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * A hundred days of a home with all vendors, on the virtual clock and over real sockets: no authorisation is lost for want of a renewal, no vendor's quota is exceeded, and
 * the outage of one vendor leaves the others alone. Every bridge is as its owner would add it, with nothing set but the credentials; the vendors' limits are the true ones.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class HundredDaysTest {
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
    private static final int DAYS = 100;
    /** SMA's limit is a matter of the contract; this one is what the binding keeps to. */
    private static final int SMA_PER_FIVE_MINUTES = 40;

    /** Tokens and quotas are synced to the disk some fifty thousand times in a hundred days, so the files lie in memory where the machine has such a place. */
    static final class InMemory implements TempDirFactory {
        private static final Path MEMORY = Path.of("/dev/shm");

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "derapi")
                    : Files.createTempDirectory("derapi");
        }
    }

    @TempDir(factory = InMemory.class)
    Path folder = Path.of("");

    /** A vendor's part of the home.
     *
     * @param window what the vendor's limit is counted in
     * @param limit calls in a window, 0 for a vendor without one
     * @param things the site, its inverter, and its battery if it has one
     */
    private record Part(DerapiVendor vendor, String way, ThingUID bridge, String window, int limit,
            List<ThingUID> things) {
    }

    @Test
    void nothingIsLostAndNoQuotaIsExceeded() throws Exception {
        try (SimulatedDerapi world = new SimulatedDerapi(START, folder).production()) {
            world.cloud.setSwitches(
                    world.cloud.switches().withVendorQuotas().with("smaPerFiveMinutes", SMA_PER_FIVE_MINUTES));
            Enroller enroller = new Enroller(world);
            List<Part> parts = new ArrayList<>();
            parts.add(part(world, enroller, DerapiVendor.TESLA, "consent", "month", 5000));
            parts.add(part(world, enroller, DerapiVendor.SMA, "consent", "fiveMinutes", SMA_PER_FIVE_MINUTES));
            parts.add(part(world, enroller, DerapiVendor.ENPHASE, "consent", "month", 1000));
            parts.add(part(world, enroller, DerapiVendor.SOLIS, "keys", "second", 2));
            parts.add(part(world, enroller, DerapiVendor.SOLAREDGE, "keys", "day", 300));
            parts.add(part(world, enroller, DerapiVendor.ENPHASEVPP, "join", "", 0));
            world.time.advance(Duration.ofHours(12));
            Map<ThingUID, Integer> before = new LinkedHashMap<>();
            parts.forEach(part -> all(part).forEach(thing -> before.put(thing, world.home.statuses(thing).size())));
            Map<DerapiVendor, Integer> busiest = new LinkedHashMap<>();
            for (int day = 0; day < DAYS; day++) {
                if (day == 50) {
                    world.cloud.outages().fail(DerapiVendor.SOLIS, "down for a day");
                } else if (day == 51) {
                    world.cloud.outages().clear();
                }
                Map<DerapiVendor, Integer> calls = new LinkedHashMap<>();
                parts.forEach(part -> calls.put(part.vendor(), world.cloud.quotas().calls(part.vendor())));
                world.time.advance(Duration.ofDays(1));
                calls.forEach((vendor, count) -> busiest.merge(vendor, world.cloud.quotas().calls(vendor) - count,
                        Math::max));
            }
            print(world, parts, busiest);

            for (Part part : parts) {
                String name = part.vendor().id();
                assertThat(world.cloud.quotas().refused(part.vendor())).as("refused by %s", name).isZero();
                if (part.limit() > 0) {
                    assertThat(world.cloud.quotas().most(part.vendor(), part.window())).as(name).isPositive()
                            .isLessThanOrEqualTo(part.limit());
                }
                for (ThingUID thing : all(part)) {
                    assertThat(world.home.status(thing)).as("%s", thing).isEqualTo("ONLINE NONE");
                    List<String> later = world.home.statuses(thing).stream().skip(before.getOrDefault(thing, 0))
                            .toList();
                    if (part.vendor() != DerapiVendor.SOLIS) {
                        assertThat(later).as("%s", thing).noneMatch(status -> status.startsWith("OFFLINE"));
                    } else {
                        assertThat(later).as("%s noticed the outage", thing)
                                .anyMatch(status -> status.startsWith("OFFLINE"));
                    }
                }
            }
            assertThat(world.cloud.quotas().most(DerapiVendor.ENPHASE, "minute")).isBetween(1, 10);
            assertThat(world.cloud.quotas().most(DerapiVendor.SOLAREDGE, "day")).as("the quota is made use of")
                    .isGreaterThan(200);
            assertThat(world.cloud.quotas().most(DerapiVendor.ENPHASE, "month")).as("the quota is made use of")
                    .isGreaterThan(700);
        }
    }

    private static List<ThingUID> all(Part part) {
        List<ThingUID> all = new ArrayList<>(part.things());
        all.add(part.bridge());
        return all;
    }

    private static Part part(SimulatedDerapi world, Enroller enroller, DerapiVendor vendor, String way, String window,
            int limit) throws Exception {
        ThingUID bridge = enroller.enrol(vendor, way, Map.of());
        List<ThingUID> things = new ArrayList<>();
        things.add(world.home.addDevice(THING_TYPE_SITE, bridge, DerapiDemo.siteId(vendor), Map.of()));
        things.add(world.home.addDevice(THING_TYPE_INVERTER, bridge, DerapiDemo.inverterId(vendor), Map.of()));
        if (!DerapiDemo.site(vendor).batteries().isEmpty()) {
            things.add(world.home.addDevice(THING_TYPE_BATTERY, bridge, DerapiDemo.batteryId(vendor), Map.of()));
        }
        return new Part(vendor, way, bridge, window, limit, things);
    }

    private static void print(SimulatedDerapi world, List<Part> parts, Map<DerapiVendor, Integer> busiest) {
        StringBuilder table = new StringBuilder(
                "vendor      way      things   calls  busiest day  window       most  limit  refused  bridge%n"
                        .formatted());
        for (Part part : parts) {
            int most = world.cloud.quotas().most(part.vendor(), part.window());
            table.append("%-11s %-8s %6d %7d %12d  %-11s %5s %6s %8d  %s%n".formatted(part.vendor().id(), part.way(),
                    part.things().size(), world.cloud.quotas().calls(part.vendor()), busiest.get(part.vendor()),
                    part.limit() > 0 ? part.window() : "-", part.limit() > 0 ? most : "-",
                    part.limit() > 0 ? part.limit() : "-", world.cloud.quotas().refused(part.vendor()),
                    world.home.status(part.bridge())));
        }
        System.out.println(table);
    }
}
