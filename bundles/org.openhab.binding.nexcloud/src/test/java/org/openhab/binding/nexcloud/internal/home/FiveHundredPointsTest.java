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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.energy.hub.clouds.LoggedRequest;
import org.openhab.energy.hub.clouds.nex.NexDemo;
import org.openhab.energy.hub.clouds.nex.setup.NexDevice;

/**
 * A start with five hundred data points, all of which are wanted, newest values, hours and days. The requests are counted where they arrive.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class FiveHundredPointsTest extends CloudTest {
    private static final int CAP = 60;

    @Test
    void edgeCase15_aStartWithFiveHundredPointsStaysBelowTheCapInEveryMinute() {
        restart(List.of(NexDemo.large(500)));
        NexHome home = home();
        NexDemo.large(500).devices().stream().map(NexDevice::id).forEach(id -> home.with(id, Map.of()));
        home.start();
        home.advance("PT1H");

        List<LoggedRequest> log = cloud.requests().list();
        print(log);
        assertThat(most(log)).as("calls in any sixty seconds").isLessThanOrEqualTo(CAP);
        assertThat(log).allSatisfy(request -> assertThat(request.status()).isEqualTo(200));
        assertThat(home.calls(".*/Token")).isEqualTo(1);
        assertThat(home.accountStatus()).startsWith("ONLINE");
        assertThat(home.calls(".*/DataPoint/[0-9]+/DayData")).isEqualTo(500);
        for (int point = 100_000; point < 100_500; point++) {
            assertThat(home.state("day-" + point)).as("day of %s", point).isNotNull();
            assertThat(home.state("hour-" + point)).as("hour of %s", point).isNotNull();
            assertThat(home.state("live-" + point)).as("newest value of %s", point).isNotNull();
        }
    }

    @Test
    void moreThanMayBeCalledIsToldAndNothingStarves() {
        restart(List.of(NexDemo.large(50)));
        NexHome home = home(Map.of("callsPerMinute", 2));
        NexDemo.large(50).devices().stream().map(NexDevice::id).forEach(id -> home.with(id, Map.of()));
        home.start();
        home.advance("PT3H");

        assertThat(home.accountStatus()).startsWith("ONLINE NONE @text/online.behind [\"");
        assertThat(most(cloud.requests().list())).isLessThanOrEqualTo(2);
        assertThat(home.states.keySet().stream().filter(channel -> channel.startsWith("live-"))).hasSize(50);
    }

    private static int most(List<LoggedRequest> log) {
        Deque<Instant> window = new ArrayDeque<>();
        int most = 0;
        for (LoggedRequest request : log) {
            window.addLast(request.at());
            while (!window.getFirst().isAfter(request.at().minus(Duration.ofMinutes(1)))) {
                window.removeFirst();
            }
            most = Math.max(most, window.size());
        }
        return most;
    }

    private static void print(List<LoggedRequest> log) {
        Map<Long, Map<String, Long>> minutes = log.stream()
                .collect(Collectors.groupingBy(
                        request -> Duration.between(NexHome.START, request.at()).toMinutes(), TreeMap::new,
                        Collectors.groupingBy(FiveHundredPointsTest::kind, TreeMap::new, Collectors.counting())));
        StringBuilder text = new StringBuilder("500 data points, calls per minute since the start:\n");
        minutes.forEach((minute, kinds) -> text.append(String.format("%3d  %3d  %s%n", minute,
                kinds.values().stream().mapToLong(Long::longValue).sum(), kinds)));
        text.append("most in any sixty seconds: ").append(most(log)).append(", allowed: ").append(CAP)
                .append(", in all: ").append(log.size());
        System.out.println(text);
    }

    private static String kind(LoggedRequest request) {
        return request.path().replaceFirst(".*/([A-Za-z]+).*", "$1");
    }
}
