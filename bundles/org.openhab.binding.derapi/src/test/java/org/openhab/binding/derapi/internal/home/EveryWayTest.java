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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.derapi.internal.console.DerapiCommandExtension;
import org.openhab.binding.derapi.internal.handler.DerapiAccountHandler;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.thing.OpenHandlers;

/**
 * From the Connect page to a channel's value, for every vendor and every way in that the code knows, over real sockets. The table is derived from the code: a vendor or
 * a way that comes later is tried by itself, and fails here until the walk along it is written.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class EveryWayTest {
    private static final Instant START = Instant.parse("2026-06-15T10:07:00Z");

    @TempDir
    Path folder = Path.of("");

    static Stream<WayCell> cells() {
        return WayCell.all();
    }

    /** What the mission names; a way that falls out of the code is missed here. */
    @Test
    void theTableIsWhole() {
        assertThat(cells().map(WayCell::toString)).containsExactlyInAnyOrder("tesla by session", "tesla by flow",
                "tesla by consent", "tesla by stored", "solis by keys", "solis by session", "solis by flow",
                "solis by stored", "sma by session", "sma by flow", "sma by consent", "sma by stored",
                "smasbox by session", "smasbox by flow", "smasbox by consent", "smasbox by stored",
                "solaredge by keys", "solaredge by session", "solaredge by flow", "solaredge by stored",
                "enphase by session", "enphase by flow", "enphase by consent", "enphase by partner",
                "enphase by stored", "enphasevpp by session", "enphasevpp by flow", "enphasevpp by stored",
                "virtual by none", "virtual by flow");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void leadsFromTheConnectPageToAValue(WayCell cell) throws Exception {
        DerapiVendor vendor = cell.simulated();
        try (SimulatedDerapi world = world(vendor)) {
            Enroller enroller = new Enroller(world);
            ThingUID bridge = cell.way().equals("stored")
                    ? stored(world, enroller, vendor)
                    : enroller.enrol(vendor, cell.word(), cell.settings());
            shows(world, enroller, bridge, vendor);
        }
    }

    /** Whoever has stored a key on the console needs no page at all. */
    @ParameterizedTest
    @EnumSource(value = DerapiVendor.class, names = { "SOLIS", "SOLAREDGE" })
    void aKeyStoredByTheConsoleLeadsToAValue(DerapiVendor vendor) throws Exception {
        try (SimulatedDerapi world = world(vendor)) {
            OpenHandlers handlers = new OpenHandlers();
            handlers.add(world.home.handler(DerapiHome.ACCOUNT, DerapiAccountHandler.class));
            ConsoleLines console = new ConsoleLines(new DerapiCommandExtension(handlers));
            List<String> keys = vendor == DerapiVendor.SOLIS
                    ? List.of("solis", "apikeysecret", "keyID=" + DerapiDemo.SOLIS_KEY_ID,
                            "keySecret=" + DerapiDemo.SOLIS_KEY_SECRET)
                    : List.of("solaredge", "apikey", "apiKey=" + DerapiDemo.SOLAREDGE_KEY);
            assertThat(console.type(Stream
                    .concat(Stream.of("create", DerapiHome.ACCOUNT.getAsString(), "roof"), keys.stream()).toList()))
                    .singleElement().asString().startsWith("Stored as ");
            Enroller enroller = new Enroller(world);
            shows(world, enroller, enroller.enrol(vendor, "stored", Map.of()), vendor);
        }
    }

    /** Virtual customers enrol by a flow alone: a session would ask them for keys that do not exist. */
    @Test
    void aVirtualJoinAsksForTheAddressThatAFlowNeeds() throws Exception {
        try (SimulatedDerapi world = world(DerapiVendor.VIRTUAL)) {
            ThingUID bridge = new Enroller(world).add(DerapiVendor.VIRTUAL, "join", Map.of());
            assertThat(world.home.status(bridge)).isEqualTo(
                    "OFFLINE CONFIGURATION_ERROR @text/offline.config-redirect-uri [\"/energy/callback/derapi-virtual\"]");
        }
    }

    private SimulatedDerapi world(DerapiVendor vendor) {
        SimulatedDerapi world = new SimulatedDerapi(START, folder);
        return vendor == DerapiVendor.VIRTUAL ? world.virtual() : world.production();
    }

    /** Derapi is told by Join to keep the customer's tokens or key; then another hub uses them that knows nothing of the enrolment. */
    private static ThingUID stored(SimulatedDerapi world, Enroller enroller, DerapiVendor vendor) throws Exception {
        ThingUID joined = enroller.enrol(vendor, "join", Map.of("storeCredentials", true));
        assertThat(world.home.status(joined)).isEqualTo("ONLINE NONE");
        world.home.removeThing(joined);
        world.home.storage.values.clear();
        return enroller.enrol(vendor, "stored", Map.of());
    }

    private static void shows(SimulatedDerapi world, Enroller enroller, ThingUID bridge, DerapiVendor vendor) {
        DerapiHome home = world.home;
        assertThat(home.status(bridge)).isEqualTo("ONLINE NONE");
        ThingUID site = home.addDevice(THING_TYPE_SITE, bridge, DerapiDemo.siteId(vendor), Map.of());
        ThingUID inverter = home.addDevice(THING_TYPE_INVERTER, bridge, DerapiDemo.inverterId(vendor), Map.of());
        world.time.advance(Duration.ofHours(2));
        assertThat(home.status(site)).isEqualTo("ONLINE NONE");
        assertThat(home.state(site, CHANNEL_SOLAR_QUARTER_HOUR)).isInstanceOf(QuantityType.class);
        assertThat(home.status(inverter)).isEqualTo("ONLINE NONE");
        assertThat(home.state(inverter, CHANNEL_PRODUCTION_LIFETIME)).isInstanceOf(QuantityType.class);
        if (vendor != DerapiVendor.VIRTUAL) {
            assertThat(Integer.parseInt(home.property(bridge, PROPERTY_CALLS_TODAY))).as("calls at the vendor")
                    .isGreaterThan(3);
        }
        assertThat(enroller.browser.seen).doesNotContain(DerapiDemo.SECRET, DerapiDemo.SOLIS_KEY_SECRET,
                DerapiDemo.SOLAREDGE_KEY, DerapiDemo.appSecret(vendor));
    }
}
