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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.TestClock;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * @author openHAB Energy - Initial contribution
 */
class StatusTransportTest {
    private static final CloudRequest REQUEST = CloudRequest.get("data", URI.create("https://api.example/x?secret=1"));
    private static final String ENVELOPE = "{\"code\":\"BAD_REQUEST\",\"message\":\"Hauptstr. 1\",\"requestId\":\"r-7\"}";

    private final TestClock clock = new TestClock("2026-11-21T10:00:00Z");

    private CloudException failure(int status, Map<String, String> headers, String body) {
        StatusTransport transport = new StatusTransport(request -> new CloudResponse(status, headers, body), clock);
        return catchThrowableOfType(CloudException.class, () -> transport.send(REQUEST));
    }

    @ParameterizedTest
    @CsvSource({ "400, ProtocolException, offline.bad-answer", "401, AuthorisationException, offline.client-refused",
            "402, ConfigurationException, offline.forbidden", "403, ConfigurationException, offline.forbidden",
            "404, AbsentException, offline.not-found", "410, AbsentException, offline.not-found",
            "405, ProtocolException, offline.bad-answer", "409, ProtocolException, offline.bad-answer",
            "422, ProtocolException, offline.bad-answer", "302, ProtocolException, offline.bad-answer",
            "304, ProtocolException, offline.bad-answer", "408, WaitException, offline.timeout",
            "429, WaitException, offline.rate-limited", "500, WaitException, offline.server-error",
            "502, WaitException, offline.server-error", "503, WaitException, offline.server-error",
            "504, WaitException, offline.server-error", "599, WaitException, offline.server-error" })
    void everyStatusSaysHowToReact(int status, String type, String key) {
        CloudException e = failure(status, Map.of(), ENVELOPE);
        assertThat(e.getClass().getSimpleName()).isEqualTo(type);
        assertThat(e.textKey()).isEqualTo(key);
        assertThat(e.getMessage()).contains("GET api.example/x", Integer.toString(status), "BAD_REQUEST", "r-7")
                .doesNotContain("secret", "Hauptstr");
    }

    @ParameterizedTest
    @CsvSource({ "402", "403", "404", "410" })
    void aPageInPlaceOfAnAnswerIsNoWordOfTheCloud(int status) {
        CloudException e = failure(status, Map.of(), "\n<!DOCTYPE html><title>Not here</title>");
        assertThat(e).isInstanceOf(ProtocolException.class).returns("offline.bad-answer", CloudException::textKey);
        assertThat(failure(status, Map.of(), "")).as("a bare status is").isNotInstanceOf(ProtocolException.class);
        assertThat(failure(401, Map.of(), "<html>")).as("and so is what means the token")
                .isInstanceOf(AuthorisationException.class);
    }

    @Test
    void aSuccessPasses() throws Exception {
        StatusTransport transport = new StatusTransport(request -> new CloudResponse(204, Map.of(), ""), clock);
        assertThat(transport.send(REQUEST).status()).isEqualTo(204);
    }

    @Test
    void aStatusThatTheRequestNamesAsAnAnswerPassesWithItsHeaders() throws Exception {
        StatusTransport transport = new StatusTransport(
                request -> new CloudResponse(302, Map.of("Location", "https://files.example/1"), ""), clock);
        CloudRequest asking = REQUEST.withAnswers(Set.of(302)).withHeader("Accept", "*/*");

        assertThat(transport.send(asking).header("location")).isEqualTo("https://files.example/1");
        assertThat(asking.isAnsweredBy(301)).isFalse();
        assertThat(catchThrowableOfType(CloudException.class, () -> transport.send(REQUEST))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "429 | 30 | | PT30S", "429 | ' 120 ' | | PT2M", "429 | 0 | | PT0S",
            "429 | | | PT1M", "429 | soon | | PT1M", "429 | -5 | | PT1M", "429 | 99999999999 | | PT24H",
            "429 | 999999 | | PT24H", "503 | 10 | | PT10S", "503 | | | ", "500 | 10 | | ",
            "429 | Sat, 21 Nov 2026 10:05:00 GMT | | PT5M", "429 | Sat, 21 Nov 2026 09:00:00 GMT | | PT0S",
            // A hub whose clock is an hour wrong waits as the cloud meant it.
            "503 | Sat, 21 Nov 2026 11:05:00 GMT | Sat, 21 Nov 2026 11:00:00 GMT | PT5M",
            "429 | Sat, 21 Nov 2026 09:05:00 GMT | Sat, 21 Nov 2026 09:00:00 GMT | PT5M" })
    void theWaitingTimeIsReadInEveryShape(int status, String retryAfter, String date, Duration expected) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (retryAfter != null) {
            headers.put("retry-after", retryAfter);
        }
        if (date != null) {
            headers.put("Date", date);
        }
        WaitException e = (WaitException) failure(status, headers, "");
        assertThat(e.retryAfter()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "1, 1", "60, 1", "61, 2", "3600, 60" })
    void minutesAreRoundedUp(long seconds, String minutes) {
        assertThat(failure(429, Map.of("Retry-After", Long.toString(seconds)), "").textArguments())
                .containsExactly(minutes);
    }
}
