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
package org.openhab.binding.nexcloud.internal.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.nexcloud.internal.home.CloudTest;
import org.openhab.binding.nexcloud.internal.home.NexHome;
import org.openhab.energy.hub.clouds.Fault;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.nex.NexDemo;

import com.google.gson.JsonParser;

/**
 * Past data by the action, on real sockets.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class NexActionsTest extends CloudTest {

    private static Map<String, Object> history(NexHome home, @Nullable String channel, @Nullable String from,
            @Nullable String to, @Nullable String resolution) {
        NexActions actions = new NexActions();
        actions.setThingHandler(home.device(NexDemo.METER));
        return actions.history(channel, time(from), time(to), resolution);
    }

    private static @Nullable ZonedDateTime time(@Nullable String text) {
        return text == null ? null : Instant.parse(text).atZone(ZoneOffset.UTC);
    }

    @Test
    void minutesComeOnDemandOnlyAndGoToTheNewestValuesChannel() {
        NexHome home = meter();
        Object now = home.state("live-1103");

        Map<String, Object> answer = history(home, "live-1103", "2026-06-09T09:00:00Z", "2026-06-09T10:00:00Z",
                "minute");

        assertThat(answer).containsEntry("count", 60).containsEntry("calls", 1).containsEntry("channel", "live-1103")
                .containsEntry("first", "2026-06-09T09:00:00Z").containsEntry("last", "2026-06-09T09:59:00Z")
                .doesNotContainKey("error");
        assertThat((BigDecimal) answer.get("minimum")).isBetween(new BigDecimal(230), new BigDecimal(245));
        assertThat(JsonParser.parseString(String.valueOf(answer.get("values"))).getAsJsonArray()).hasSize(60)
                .allSatisfy(value -> assertThat(value.getAsJsonObject().keySet()).contains("start", "value", "min",
                        "max"));
        assertThat(home.series.get("live-1103").getStates()).hasSize(60);
        assertThat(home.state("live-1103")).as("what the channel shows now").isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(strings = { "live-1102", "day-1102", "1102", "nexcloud:device:home:11:hour-1102", " live-1102 " })
    void aDataPointIsNamedByAnyOfItsChannels(String channel) {
        NexHome home = meter();
        assertThat(history(home, channel, "2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z", "day"))
                .containsEntry("count", 31).containsEntry("channel", "day-1102").containsEntry("calls", 2);
    }

    @Test
    void withoutTimesItIsSinceYesterdayByTheHour() {
        NexHome home = meter();
        assertThat(history(home, "live-1102", null, null, null)).containsEntry("count", 35)
                .containsEntry("channel", "hour-1102").containsEntry("first", "2026-06-09T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({ "live-9999,,,hour,hint.no-such-point", "watchdog,,,hour,hint.channel", ",,,hour,hint.channel",
            "live-1101,,,week,hint.resolution",
            "live-1101,2026-06-10T09:00:00Z,2026-06-10T08:00:00Z,hour,hint.empty-span",
            "live-1101,2027-06-10T09:00:00Z,2027-06-11T08:00:00Z,hour,hint.empty-span",
            "live-1101,2020-06-10T09:00:00Z,,minute,hint.too-much" })
    void edgeCase11_whatCannotBeAnsweredSaysWhyAndMakesNoCall(@Nullable String channel, @Nullable String from,
            @Nullable String to, String resolution, String hint) {
        NexHome home = meter();
        long before = cloud.requests().count();
        assertThat(String.valueOf(history(home, channel, from, to, resolution).get("error"))).startsWith(hint);
        assertThat(cloud.requests().count()).isEqualTo(before);
    }

    @Test
    void aFailureIsTold() {
        NexHome home = meter();
        cloud.faults().add(new Fault("/v1.0/DataPoint/1101/HourData", FaultKind.FORBIDDEN, 0));
        assertThat(String.valueOf(history(home, "live-1101", null, null, "hour").get("error")))
                .startsWith("offline.forbidden");
    }

    @Test
    void withoutAnAccountItSaysSo() {
        NexHome home = home(Map.of("clientId", "")).with(NexDemo.METER, Map.of()).start();
        assertThat(String.valueOf(history(home, "live-1101", null, null, "hour").get("error")))
                .startsWith("hint.not-connected");
    }
}
