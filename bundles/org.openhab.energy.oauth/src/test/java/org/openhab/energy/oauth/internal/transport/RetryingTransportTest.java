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
package org.openhab.energy.oauth.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudRequest.Body;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * @author openHAB Energy - Initial contribution
 */
class RetryingTransportTest {
    private static final URI PLACE = URI.create("https://api.example/x");

    private final Deque<CloudException> failures = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private int calls;
    private final RetryingTransport transport = new RetryingTransport(request -> {
        calls++;
        CloudException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        return new CloudResponse(200, Map.of(), "");
    }, pauses::add, new Random(1));

    private static WaitException wait(Duration time, String key) {
        return new WaitException("m", null, time, key);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2 })
    void aGetSurvivesTwoFailuresOfTheConnection(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            failures.add(wait(null, StatusText.UNREACHABLE));
        }
        assertThat(transport.send(CloudRequest.get("data", PLACE)).status()).isEqualTo(200);
        assertThat(calls).isEqualTo(count + 1);
        assertThat(pauses).hasSize(count).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) <= 0)
                .allMatch(pause -> pause.compareTo(Duration.ofMillis(150)) >= 0);
    }

    @Test
    void theThirdFailureIsTold() {
        for (int i = 0; i < 3; i++) {
            failures.add(wait(null, StatusText.SERVER_ERROR));
        }
        assertThatThrownBy(() -> transport.send(CloudRequest.get("data", PLACE))).isInstanceOf(WaitException.class);
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void whatMustNotBeRepeatedIsNot() {
        for (CloudException once : List.of(wait(Duration.ofSeconds(1), StatusText.RATE_LIMITED),
                wait(Duration.ofSeconds(1), StatusText.SERVER_ERROR), wait(null, StatusText.TIMEOUT),
                new AbsentException("m", null, StatusText.NOT_FOUND))) {
            calls = 0;
            failures.add(once);
            assertThatThrownBy(() -> transport.send(CloudRequest.get("data", PLACE))).isSameAs(once);
            assertThat(calls).isEqualTo(1);
        }
        failures.add(wait(null, StatusText.UNREACHABLE));
        calls = 0;
        assertThatThrownBy(() -> transport.send(CloudRequest.post("data", PLACE, new Body("text/plain", "x"))))
                .isInstanceOf(WaitException.class);
        assertThat(calls).isEqualTo(1);
    }
}
