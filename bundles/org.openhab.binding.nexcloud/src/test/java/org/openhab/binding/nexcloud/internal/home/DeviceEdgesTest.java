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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.types.TimeSeries;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.hub.clouds.Fault;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.nex.NexDemo;
import org.openhab.energy.hub.clouds.nex.setup.EmptyDatum;

/**
 * What a cloud can do to a device, by the numbers of the list of edge cases.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class DeviceEdgesTest extends CloudTest {

    private static Instant instant(NexHome home, String channel) {
        return ((DateTimeType) Objects.requireNonNull(home.state(channel))).getInstant();
    }

    @ParameterizedTest
    @EnumSource(EmptyDatum.class)
    void edgeCase07_aPointWithoutDataIsUndefAndTheOthersGoOn(EmptyDatum empty) {
        set("emptyDatum", empty);
        NexHome home = home().with(NexDemo.PLANT_ROOM, Map.of()).start();
        home.advance("PT2M");
        assertThat(home.state("live-1306")).hasToString("UNDEF");
        assertThat(home.state("live-1301")).isInstanceOf(QuantityType.class);
        assertThat(home.status(NexDemo.PLANT_ROOM)).isEqualTo("ONLINE NONE");
    }

    @Test
    void edgeCase08_anOldValueKeepsItsTimeAndBecomesUndefWhenItIsTooOld() {
        cloud.put(NexDemo.building().withUpload(Duration.ofMinutes(30)));
        NexHome home = meter();
        assertThat(instant(home, "time-1101")).isEqualTo(Instant.parse("2026-06-10T10:00:00Z"));

        cloud.put(NexDemo.building().withSilentSince(Instant.parse("2026-06-10T10:00:00Z")));
        time.advanceTo(Instant.parse("2026-06-10T10:59:59Z"));
        assertThat(home.state("live-1101")).isInstanceOf(QuantityType.class);
        time.advanceTo(Instant.parse("2026-06-10T11:00:00Z"));

        assertThat(home.state("live-1101")).as("an hour after it was measured").hasToString("UNDEF");
        assertThat(instant(home, "time-1101")).isEqualTo(Instant.parse("2026-06-10T10:00:00Z"));
        home.advance("PT2H");
        assertThat(home.status(NexDemo.METER)).startsWith("ONLINE NONE @text/online.controller-silent [\"2026-06-10");
    }

    @Test
    void edgeCase09_theSameTimeRaisesNoSecondUpdate() {
        cloud.put(NexDemo.building().withUpload(Duration.ofHours(1)));
        NexHome home = home().with(NexDemo.METER, Map.of("liveInterval", 60, "oldest", 180)).start();
        time.advanceTo(Instant.parse("2026-06-10T10:59:00Z"));

        assertThat(home.calls(".*/DataPoint/1101/LiveDatum")).isGreaterThan(30);
        assertThat(home.updates.stream().filter(update -> update.channel().equals("live-1101")
                && update.state() != UnDefType.UNDEF)).hasSize(1);
    }

    @Test
    void edgeCase09_aValueFromTheFutureIsShownWithItsTimeAndStillAges() {
        set("clockAhead", Duration.ofHours(5));
        NexHome home = meter();
        assertThat(home.state("live-1101")).isInstanceOf(QuantityType.class);
        assertThat(instant(home, "time-1101")).isAfter(time.now().plus(Duration.ofHours(4)));
        assertThat(home.status(NexDemo.METER)).isEqualTo("ONLINE NONE @text/online.clock-ahead");

        cloud.put(NexDemo.building().withSilentSince(time.now()));
        home.advance("PT1H20M");

        assertThat(home.state("live-1101")).hasToString("UNDEF");
    }

    @Test
    void edgeCase10_theRunningHourIsLeftOutUnlessItIsWanted() {
        NexHome home = home().with(NexDemo.METER, Map.of())
                .withChannel(NexDemo.METER, "hour-1103", Map.of("running", true)).start();
        home.advance("PT1M");
        assertThat(last(home.series.get("hour-1101"))).isEqualTo(Instant.parse("2026-06-10T09:00:00Z"));
        assertThat(last(home.series.get("hour-1103"))).isEqualTo(Instant.parse("2026-06-10T10:00:00Z"));
        assertThat(last(home.series.get("day-1101"))).isEqualTo(Instant.parse("2026-06-09T00:00:00Z"));
    }

    @Test
    void edgeCase10_anEmptyListOfAggregatesIsUndef() {
        NexHome home = home().with(NexDemo.PLANT_ROOM, Map.of()).start();
        home.advance("PT1M");
        assertThat(home.state("hour-1306")).hasToString("UNDEF");
        assertThat(home.series.get("hour-1306")).isNull();
        assertThat(home.state("day-1306")).hasToString("UNDEF");
    }

    @Test
    void edgeCase10_anHourThatComesLateIsAskedForAgain() {
        cloud.put(NexDemo.building().withUpload(Duration.ofHours(2)));
        NexHome home = meter();
        assertThat(last(home.series.get("hour-1101"))).isEqualTo(Instant.parse("2026-06-10T09:00:00Z"));
        time.advanceTo(Instant.parse("2026-06-10T12:58:00Z"));
        assertThat(last(home.series.get("hour-1101"))).isEqualTo(Instant.parse("2026-06-10T11:00:00Z"));
    }

    private static Instant last(TimeSeries series) {
        return series.getStates().reduce((one, other) -> other).orElseThrow().timestamp();
    }

    @ParameterizedTest
    @CsvSource({ "2026-10-06T00:30:00Z,2026-10-03T14:00:00Z,23", "2027-04-06T00:30:00Z,2027-04-03T13:00:00Z,25" })
    void edgeCase11_theDayOfAClockChangeHasItsOwnLength(String now, String day, int hours) {
        time.advanceTo(Instant.parse(now));
        set("dayZone", "Australia/Sydney");
        NexHome home = home().with(NexDemo.METER, Map.of("dayZone", "Australia/Sydney")).start();
        home.advance("PT1M");

        List<Instant> days = home.series.get("day-1102").getStates().map(entry -> entry.timestamp()).toList();
        int changing = days.indexOf(Instant.parse(day));
        assertThat(days).hasSize(27);
        assertThat(Duration.between(days.get(changing), days.get(changing + 1)).toHours()).isEqualTo(hours);
        assertThat(home.state("day-1102")).as("yesterday is over, however long it was")
                .isInstanceOf(QuantityType.class);
    }

    @Test
    void edgeCase13_aDeviceThatIsGoneSaysSoAndTheOthersGoOn() {
        NexHome home = home().with(NexDemo.METER, Map.of()).with(NexDemo.WEATHER, Map.of()).start();
        home.advance("PT2M");
        cloud.remove(NexDemo.WEATHER);
        home.advance("P1DT1H");

        assertThat(home.status(NexDemo.WEATHER)).isEqualTo("OFFLINE GONE @text/offline.device-gone");
        assertThat(home.state("live-1201")).hasToString("UNDEF");
        assertThat(home.status(NexDemo.METER)).isEqualTo("ONLINE NONE");
        assertThat(home.state("live-1101")).isInstanceOf(QuantityType.class);
    }

    @Test
    void edgeCase13_aDataPointThatIsGoneIsMarkedAndItsChannelStays() {
        NexHome home = meter();
        cloud.remove(1103);
        home.advance("PT30M");

        assertThat(home.state("live-1103")).hasToString("UNDEF");
        assertThat(home.thing(NexDemo.METER).getChannels()).hasSize(41);
        assertThat(home.channel(NexDemo.METER, "live-1103").getProperties()).containsKey("removed");
        assertThat(home.channel(NexDemo.METER, "live-1103").getLabel()).startsWith("label.removed");
        assertThat(home.status(NexDemo.METER)).isEqualTo("ONLINE NONE @text/online.points-removed [\"1\"]");
        long before = home.calls(".*/DataPoint/1103/.*");
        home.advance("P1D");
        assertThat(home.calls(".*/DataPoint/1103/.*")).as("it is not asked for any more").isEqualTo(before);
        assertThat(home.state("live-1101")).isInstanceOf(QuantityType.class);
    }

    @Test
    void edgeCase13_aControllerThatIsGoneTakesOnlyItsDevicesAlong() {
        NexHome home = meter();
        cloud.remove(NexDemo.CONTROLLER);
        home.advance("P1DT1H");
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.status(NexDemo.METER)).isEqualTo("OFFLINE GONE @text/offline.device-gone");
    }

    @Test
    void edgeCase14_whenAPartFailsTheRestIsShownAndTheStatusCounts() {
        NexHome home = meter();
        for (int point = 1101; point <= 1105; point++) {
            cloud.faults().add(new Fault("/v1.0/DataPoint/" + point, FaultKind.FORBIDDEN, 0));
        }
        home.advance("PT1H30M");

        assertThat(home.status(NexDemo.METER))
                .startsWith("ONLINE NONE @text/online.points-failing [\"10\", \"30\"]");
        assertThat(home.state("live-1110")).isInstanceOf(QuantityType.class);
        assertThat(home.state("live-1101")).hasToString("UNDEF");
    }

    @Test
    void edgeCase18_aUnitComesFromTheUserTheFieldOrTheNameAndTheGuessIsShown() {
        NexHome home = home().with(NexDemo.METER, Map.of()).with(NexDemo.WEATHER, Map.of())
                .withChannel(NexDemo.METER, "live-1101", Map.of("unit", "kW"))
                .withChannel(NexDemo.METER, "live-1102", Map.of("unit", "none"))
                .withChannel(NexDemo.METER, "live-1104", Map.of("unit", "florps")).start();
        home.advance("PT1M");

        assertThat(home.channel(NexDemo.METER, "live-1101").getProperties()).containsEntry("unit", "kW")
                .containsEntry("unitFrom", "user");
        assertThat(home.state("live-1102")).isInstanceOf(DecimalType.class);
        assertThat(home.channel(NexDemo.METER, "live-1103").getProperties()).containsEntry("unit", "V")
                .containsEntry("unitFrom", "unit field");
        assertThat(home.state("live-1104")).isInstanceOf(DecimalType.class);
        assertThat(home.status(NexDemo.METER)).isEqualTo("ONLINE NONE @text/online.unit-unknown [\"florps\"]");
        assertThat(home.channel(NexDemo.METER, "live-1110").getProperties()).containsEntry("unit", "kW")
                .containsEntry("unitFrom", "unit in name").containsEntry("kind", "power");
        assertThat(home.channel(NexDemo.WEATHER, "live-1203").getProperties()).containsEntry("unit", "°C")
                .containsEntry("unitFrom", "word in name");
        assertThat(home.channel(NexDemo.WEATHER, "live-1203").getDescription())
                .startsWith("description.word-in-name");
        assertThat(home.channel(NexDemo.WEATHER, "live-1204").getAcceptedItemType()).isEqualTo("Number");
        assertThat(home.state("live-1204")).isInstanceOf(DecimalType.class);
    }
}
