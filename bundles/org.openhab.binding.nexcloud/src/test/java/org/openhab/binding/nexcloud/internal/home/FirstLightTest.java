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
package org.openhab.binding.nexcloud.internal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.types.TimeSeries;
import org.openhab.energy.hub.clouds.nex.NexDemo;
import org.openhab.energy.hub.clouds.nex.setup.NexController;
import org.openhab.energy.hub.clouds.nex.setup.NexDevice;
import org.openhab.energy.hub.clouds.nex.setup.NexPoint;
import org.openhab.energy.hub.clouds.nex.setup.NexProfile;
import org.openhab.energy.hub.clouds.nex.setup.NexSignal;

/**
 * From an account to values on channels.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class FirstLightTest extends CloudTest {

    private static double power(String at) {
        return NexSignal.POWER.at(Instant.parse(at), NexDemo.TOTAL_POWER);
    }

    @Test
    void aDeviceGetsChannelsAndValuesOfItsDataPoints() {
        NexHome home = meter();

        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.status(NexDemo.METER)).isEqualTo("ONLINE NONE");
        assertThat(home.thing(NexDemo.METER).getChannels()).hasSize(41);
        assertThat(home.channel(NexDemo.METER, "live-1101").getAcceptedItemType()).isEqualTo("Number:Power");
        assertThat(home.state("live-1101")).isInstanceOfSatisfying(QuantityType.class, state -> {
            assertThat(state.getUnit()).hasToString("W");
            assertThat(state.doubleValue()).isBetween(700.0, 4100.0);
        });
        assertThat(home.state("time-1101")).isInstanceOf(DateTimeType.class);
        assertThat(home.state("hour-1101"))
                .isEqualTo(last(home.series.get("hour-1101")));
        assertThat(home.series.get("day-1101").getStates()).hasSize(27);
        assertThat(home.state("watchdog")).isInstanceOf(DateTimeType.class);
        assertThat(home.thing(NexDemo.METER).getProperties()).containsEntry("controller", "Workshop")
                .containsEntry("dataPoints", "10");
    }

    private static Object last(TimeSeries series) {
        return series.getStates().reduce((one, other) -> other).orElseThrow().state();
    }

    @ParameterizedTest
    @EnumSource(NexProfile.class)
    void everyProfileOfTheCloudGivesTheSameValues(NexProfile profile) {
        set(profile.switches());
        NexHome home = home(Map.of("tokenCarrier", profile == NexProfile.HEADER_ONLY ? "header" : "query"))
                .with(NexDemo.METER, Map.of("dayZone", profile.switches().dayZone()))
                .with(NexDemo.PLANT_ROOM, Map.of()).start();
        home.advance("PT2M");

        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.status(NexDemo.METER)).isEqualTo("ONLINE NONE");
        assertThat(home.status(NexDemo.PLANT_ROOM)).isEqualTo("ONLINE NONE");
        assertThat(number(home, "live-1101")).isEqualTo(power("2026-06-10T10:21:00Z"), within(200));
        assertThat(number(home, "hour-1101")).isBetween(700.0, 4100.0);
        assertThat(home.series.get("hour-1101").getStates().count())
                .isGreaterThanOrEqualTo(profile == NexProfile.UNTIDY ? 38 : 47);
        assertThat(home.series.get("day-1101").getStates().count())
                .isGreaterThanOrEqualTo(profile == NexProfile.UNTIDY ? 21 : 26);
        assertThat(home.state("live-1306")).hasToString("UNDEF");
        home.advance("PT1H30M");
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.state("live-1101")).isInstanceOf(QuantityType.class);
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    private static double number(NexHome home, String channel) {
        Object state = home.state(channel);
        return state instanceof QuantityType<?> quantity
                ? quantity.doubleValue()
                : state instanceof DecimalType decimal ? decimal.doubleValue() : Double.NaN;
    }

    @Test
    void onlyLinkedChannelsAreRead() {
        NexHome home = home().with(NexDemo.METER, Map.of("points", "linked")).start();
        home.advance("PT1H");
        assertThat(home.status(NexDemo.METER)).isEqualTo("ONLINE NONE @text/online.nothing-linked");
        assertThat(home.calls(".*/(LiveDatum|HourData|DayData)")).isZero();

        home.link(NexDemo.METER, "live-1101");
        home.link(NexDemo.METER, "day-1103");
        home.advance("PT1H");

        assertThat(home.calls(".*/DataPoint/1101/LiveDatum")).isBetween(4L, 5L);
        assertThat(home.calls(".*/DataPoint/1103/DayData")).isEqualTo(1);
        assertThat(home.calls(".*/(LiveDatum|HourData|DayData)")).isLessThanOrEqualTo(6);
        assertThat(home.status(NexDemo.METER)).isEqualTo("ONLINE NONE");

        home.unlink(NexDemo.METER, "live-1101");
        long before = home.calls(".*/LiveDatum");
        home.advance("PT2H");
        assertThat(home.calls(".*/LiveDatum")).isEqualTo(before);
    }

    @Test
    void aDataPointWhoseNumberBeginsLikeAnothersIsReadAllTheSame() {
        restart(List.of(new NexController(1, "Site", List.of(new NexDevice(5, "Meter",
                List.of(new NexPoint(110, "Linked", "V", NexSignal.VOLTAGE),
                        new NexPoint(11, "Not linked", "V", NexSignal.VOLTAGE)))))));
        NexHome home = home().with(5, Map.of("points", "linked")).start();
        home.advance("PT1M");
        home.link(5, "live-110");
        home.advance("PT1H");
        assertThat(home.calls(".*/DataPoint/110/LiveDatum")).isBetween(4L, 5L);
        assertThat(home.calls(".*/DataPoint/11/.*")).isZero();
    }

    @Test
    void theLiveIntervalIsNeverBelowAMinute() {
        NexHome home = home().with(NexDemo.WEATHER, Map.of("points", "linked", "liveInterval", 5)).start();
        home.advance("PT1M");
        home.link(NexDemo.WEATHER, "live-1201");
        long before = home.calls(".*/LiveDatum");
        home.advance("PT10M");
        assertThat(home.calls(".*/LiveDatum") - before).isBetween(9L, 10L);
    }

    @Test
    void aDayOfReadingAsksNoMoreThanThePolicySays() {
        NexHome home = meter();
        cloud.requests().clear();
        home.advance("P1D");

        assertThat(home.calls(".*/LiveDatum")).as("ten data points, four times an hour").isBetween(950L, 970L);
        assertThat(home.calls(".*/HourData")).isBetween(235L, 245L);
        assertThat(home.calls(".*/DayData")).isEqualTo(10);
        assertThat(home.calls(".*/MinuteData")).isZero();
        assertThat(home.calls("/v1.0/Controller")).isBetween(95L, 97L);
        assertThat(home.calls("/v1.0/Controller/1/Device")).isEqualTo(1);
        assertThat(home.calls("/v1.0/Device/11/DataPoint")).isEqualTo(1);
        assertThat(cloud.requests().list()).allSatisfy(request -> assertThat(request.status()).isEqualTo(200));
    }

    @Test
    void afterARestartTheLastValuesAreThereAtOnce() {
        NexHome home = meter();
        Object value = home.state("live-1101");
        cloud.close();

        home.restart();

        assertThat(home.state("live-1101")).isEqualTo(value);
        assertThat(home.status(NexDemo.METER)).startsWith("ONLINE");
        assertThat(home.snapshots.get(NexHome.uid(NexDemo.METER).getAsString())).isNotNull();
    }

    @Test
    void theFeedHasReadingsWithTheirOwnTime() {
        NexHome home = meter();
        var snapshot = home.snapshots.get(NexHome.uid(NexDemo.METER).getAsString());
        assertThat(snapshot).isNotNull();
        assertThat(snapshot.online()).isTrue();
        assertThat(snapshot.channels().get("live-1101")).isNotNull().satisfies(
                reading -> assertThat(reading.measuredAt()).isBetween(NexHome.START.minusSeconds(60), time.now()));
    }
}
