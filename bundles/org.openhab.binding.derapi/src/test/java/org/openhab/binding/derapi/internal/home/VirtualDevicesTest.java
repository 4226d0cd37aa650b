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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.derapi.internal.api.Kind;
import org.openhab.binding.derapi.internal.handler.DerapiVendorHandler;
import org.openhab.binding.derapi.internal.listing.Found;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.hub.clouds.derapi.DerapiDemo;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.LastPageToken;

/**
 * The binding on the simulated Derapi in virtual mode, over real sockets: no vendor's credentials are needed.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class VirtualDevicesTest {
    private static final Instant START = Instant.parse("2026-10-24T10:07:00Z");
    private static final String SITE = DerapiDemo.siteId(DerapiVendor.VIRTUAL);
    private static final String INVERTER = DerapiDemo.inverterId(DerapiVendor.VIRTUAL);
    private static final String BATTERY = DerapiDemo.batteryId(DerapiVendor.VIRTUAL);

    @TempDir
    Path folder = Path.of("");
    private @Nullable SimulatedDerapi world;

    private SimulatedDerapi world() {
        return Objects.requireNonNull(world);
    }

    @BeforeEach
    void begin() {
        world = new SimulatedDerapi(START, folder);
    }

    @AfterEach
    void end() throws Exception {
        world().close();
    }

    private ThingUID site() {
        return world().home.addDevice(THING_TYPE_SITE, DerapiHome.vendor("virtual"), SITE, Map.of());
    }

    @Test
    void sitesInvertersAndBatteriesAreFoundWithTheirNames() {
        world().virtual();
        ThingUID vendor = world().home.addVendor("virtual", Map.of());
        List<Found> told = new ArrayList<>();
        world().home.handler(vendor, DerapiVendorHandler.class).addListener(listing -> told.addAll(listing.found()));

        assertThat(world().home.status(DerapiHome.ACCOUNT)).isEqualTo("ONLINE NONE");
        assertThat(world().home.status(vendor)).isEqualTo("ONLINE NONE");
        assertThat(told).containsExactly(new Found(Kind.SITE, SITE, "Site 1"),
                new Found(Kind.INVERTER, INVERTER, "Virtual inverter"),
                new Found(Kind.BATTERY, BATTERY, "Virtual battery"));
    }

    @Test
    void aSiteShowsEnergyOfSunAndBatteryAndTheStateOfCharge() {
        world().virtual();
        world().home.addVendor("virtual", Map.of());
        ThingUID site = site();
        world().time.advance(Duration.ofHours(3));

        DerapiHome home = world().home;
        assertThat(home.status(site)).isEqualTo("ONLINE NONE");
        assertThat(home.state(site, CHANNEL_STORAGE_STATE_OF_CHARGE)).isInstanceOf(QuantityType.class);
        assertThat(home.state(site, CHANNEL_STORAGE_CAPACITY)).isEqualTo(new QuantityType<>("10 kWh"));
        assertThat(home.state(site, CHANNEL_PLACE_ZONE)).isEqualTo(new StringType("Europe/Berlin"));
        assertThat(home.state(site, CHANNEL_SOLAR_POWER)).isInstanceOf(QuantityType.class);
        assertThat(home.state(site, CHANNEL_SOLAR_TODAY)).isInstanceOf(QuantityType.class);
        for (String channel : List.of(CHANNEL_SOLAR_QUARTER_HOUR, CHANNEL_SOLAR_HOUR, CHANNEL_SOLAR_DAY,
                CHANNEL_SOLAR_MONTH, CHANNEL_STORAGE_CHARGED_QUARTER_HOUR, CHANNEL_STORAGE_DISCHARGED_DAY)) {
            assertThat(home.series(site, channel)).as(channel).isNotNull();
            assertThat(home.state(site, channel)).as(channel).isInstanceOf(QuantityType.class);
        }
    }

    /** Their site is no Thing of this home, so that nobody has learnt its zone. */
    @Test
    void edgeCase14anInverterAndABatteryOfASiteThatIsNotThereShowWhatTheyReport() {
        world().virtual();
        ThingUID vendor = world().home.addVendor("virtual", Map.of());
        ThingUID inverter = world().home.addDevice(THING_TYPE_INVERTER, vendor, INVERTER, Map.of());
        ThingUID battery = world().home.addDevice(THING_TYPE_BATTERY, vendor, BATTERY, Map.of());
        world().time.advance(Duration.ofHours(1));

        DerapiHome home = world().home;
        assertThat(home.status(inverter)).isEqualTo("ONLINE NONE");
        assertThat(home.state(inverter, CHANNEL_PRODUCTION_RECENT)).isInstanceOf(QuantityType.class);
        assertThat(home.state(inverter, CHANNEL_PRODUCTION_LIFETIME_SINCE)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.property(inverter, Thing.PROPERTY_SERIAL_NUMBER)).isEqualTo("V-1");
        assertThat(home.state(inverter, CHANNEL_SOLAR_QUARTER_HOUR)).isInstanceOf(QuantityType.class);
        assertThat(home.state(battery, CHANNEL_STORAGE_MODE)).isInstanceOf(StringType.class);
        assertThat(home.state(battery, CHANNEL_DEVICE_REPORTED_AT)).isInstanceOf(DateTimeType.class);
        assertThat(home.states(battery)).doesNotContainKey(CHANNEL_SOLAR_POWER);
    }

    @Test
    void aRestartAsksForNothingThatIsFresh() {
        world().virtual();
        world().home.addVendor("virtual", Map.of());
        ThingUID site = site();
        world().time.advance(Duration.ofMinutes(5));
        int before = world().cloud.requests().count("/sites/" + SITE);
        world().home.restart();
        world().time.advance(Duration.ofMinutes(2));

        assertThat(world().cloud.requests().count("/sites/" + SITE)).isEqualTo(before);
        assertThat(world().home.status(site)).isEqualTo("ONLINE NONE");
        assertThat(world().home.state(site, CHANNEL_STORAGE_STATE_OF_CHARGE)).isInstanceOf(QuantityType.class);
    }

    @Test
    void edgeCase1aTokenThatExpiresInMidPollIsRenewedOnce() {
        world().virtual();
        world().home.addVendor("virtual", Map.of());
        ThingUID site = site();
        for (int status : new int[]{ 401, 403 }) {
            world().cloud.setSwitches(world().cloud.switches().with("expiredTokenStatus", status));
            world().time.advance(Duration.ofMinutes(10));
            int tokens = world().cloud.requests().count("/oauth2/token");
            world().cloud.expireDerapiTokens();
            world().time.advance(Duration.ofMinutes(20));

            assertThat(world().home.status(site)).as("%s", status).isEqualTo("ONLINE NONE");
            assertThat(world().cloud.requests().count("/oauth2/token") - tokens).as("%s", status).isEqualTo(1);
        }
        assertThat(world().home.statuses(DerapiHome.ACCOUNT)).noneMatch(status -> status.startsWith("OFFLINE"));
    }

    @ParameterizedTest
    @EnumSource(LastPageToken.class)
    void edgeCase4allPagesAreReadHoweverTheLastIsMarked(LastPageToken last) {
        world().cloud.setSwitches(world().cloud.switches().with("maxPageSize", 7).with("lastPageToken", last));
        world().virtual();
        world().home.addVendor("virtual", Map.of());
        ThingUID site = site();
        world().time.advance(Duration.ofHours(1));

        TimeSeries series = Objects.requireNonNull(world().home.series(site, CHANNEL_SOLAR_QUARTER_HOUR));
        assertThat(series.size()).isGreaterThan(120);
        assertThat(world().home.status(site)).isEqualTo("ONLINE NONE");
    }

    @Test
    void edgeCase4pagesThatDoNotEndAreABadAnswer() {
        world().cloud.setSwitches(
                world().cloud.switches().with("maxPageSize", 7).with("repeatPageToken", true));
        world().virtual();
        ThingUID vendor = world().home.addVendor("virtual", Map.of());
        assertThat(world().home.status(vendor))
                .isEqualTo("OFFLINE COMMUNICATION_ERROR @text/offline.bad-answer [\"sites\"]");
        assertThat(world().cloud.requests().count()).isLessThan(10);
    }

    /** Without an answer, too: yesterday's energy is not today's, and the power of hours ago is not the present one. */
    @Test
    void theDayThatRunsEndsAtMidnightOfThePlaceAndThePowerGrowsOld() {
        world().virtual();
        world().home.addVendor("virtual", Map.of());
        ThingUID site = site();
        world().time.advanceTo(Instant.parse("2026-10-24T20:30:00Z"));
        world().cloud.outages().fail(DerapiVendor.VIRTUAL, "down", 502);
        world().time.advanceTo(Instant.parse("2026-10-24T21:59:59Z"));
        assertThat(world().home.state(site, CHANNEL_SOLAR_TODAY)).isInstanceOf(QuantityType.class);
        assertThat(world().home.state(site, CHANNEL_SOLAR_POWER)).isInstanceOf(QuantityType.class);
        world().time.advanceTo(Instant.parse("2026-10-24T22:00:01Z"));
        assertThat(world().home.state(site, CHANNEL_SOLAR_TODAY)).isEqualTo(UnDefType.UNDEF);
        world().time.advance(Duration.ofHours(3));
        assertThat(world().home.state(site, CHANNEL_SOLAR_POWER)).isEqualTo(UnDefType.UNDEF);
    }

    @ParameterizedTest
    @ValueSource(ints = { 502, 504 })
    void edgeCase17aFaultKeepsTheLastValuesAndPasses(int status) {
        world().virtual();
        world().home.addVendor("virtual", Map.of());
        ThingUID site = site();
        State charge = world().home.state(site, CHANNEL_STORAGE_STATE_OF_CHARGE);
        world().cloud.outages().fail(DerapiVendor.VIRTUAL, "down", status);
        world().time.advance(Duration.ofMinutes(40));

        assertThat(world().home.status(site))
                .isEqualTo("OFFLINE COMMUNICATION_ERROR @text/offline.server-error [\"" + status + "\"]");
        assertThat(world().home.state(site, CHANNEL_STORAGE_STATE_OF_CHARGE)).isEqualTo(charge);
        world().cloud.outages().clear();
        world().time.advance(Duration.ofHours(2));
        assertThat(world().home.status(site)).isEqualTo("ONLINE NONE");
    }

    @Test
    void edgeCase17aDeviceThatWasKnownIsGone() {
        world().virtual();
        ThingUID vendor = world().home.addVendor("virtual", Map.of());
        ThingUID never = world().home.addDevice(THING_TYPE_BATTERY, vendor, "batt-aaaaaaaaaaaaaaaa", Map.of());
        ThingUID site = site();
        assertThat(world().home.status(never)).isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.not-found");
        world().cloud.fleet().remove(SITE);
        world().time.advance(Duration.ofMinutes(40));

        assertThat(world().home.status(site)).isEqualTo("OFFLINE GONE @text/offline.gone");
    }

    @Test
    void aWrongSecretIsSaidAtTheAccount() {
        world().account("virtual", DerapiDemo.VIRTUAL_CLIENT, "wrong");
        ThingUID vendor = world().home.addVendor("virtual", Map.of());
        world().time.advance(Duration.ofHours(12));

        assertThat(world().home.status(DerapiHome.ACCOUNT))
                .isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.client-refused");
        assertThat(world().home.status(vendor)).isEqualTo("OFFLINE BRIDGE_OFFLINE");
        assertThat(world().cloud.requests().count()).as("no storm").isBetween(1, 3);
    }

    @Test
    void aVendorThatTheModeDoesNotShowIsSaid() {
        world().virtual();
        ThingUID tesla = world().home.addVendor("tesla", Map.of());
        assertThat(world().home.status(tesla))
                .isEqualTo("OFFLINE CONFIGURATION_ERROR @text/offline.config-mode-virtual [\"Tesla\"]");
    }

    @Test
    void whatIsKeptGoesWithTheThing() {
        world().virtual();
        world().home.addVendor("virtual", Map.of());
        ThingUID site = site();
        assertThat(world().home.storage.values.keySet()).anyMatch(key -> key.contains(site.getAsString()));
        world().home.removeThing(site);
        assertThat(world().home.storage.values.keySet()).noneMatch(key -> key.contains(site.getAsString()));
        assertThat(world().home.removed).contains(site.getAsString());
    }
}
