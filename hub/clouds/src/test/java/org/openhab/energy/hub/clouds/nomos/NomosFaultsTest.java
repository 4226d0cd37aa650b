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
package org.openhab.energy.hub.clouds.nomos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openhab.energy.hub.clouds.nomos.NomosUser.fields;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.hub.clouds.Fault;
import org.openhab.energy.hub.clouds.FaultKind;
import org.openhab.energy.hub.clouds.LoggedRequest;

/**
 * Every fault as a client meets it.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosFaultsTest {

    private static final String ALL = "/subscriptions";
    private static final String ONE = ALL + "/" + NomosDemo.KEY_SUBSCRIPTION;

    private final NomosCloud cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private final NomosUser user = new NomosUser(cloud);
    private String token = "";

    @BeforeEach
    void signIn() {
        token = user.keyToken();
        cloud.requests().clear();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource({ "401, 401, UNAUTHORIZED", "403, 403, FORBIDDEN", "429, 429, TOO_MANY_REQUESTS",
            "500, 500, INTERNAL_SERVER_ERROR" })
    void anErrorComesInTheVendorsEnvelopeAsOftenAsAskedFor(String kind, int status, String code) {
        cloud.faults().add(new Fault(ALL, FaultKind.of(kind), 2));

        assertThat(user.get(ALL, token).status()).isEqualTo(status);
        assertThat(user.get("/plans", token).status()).isEqualTo(200);
        assertThat(user.get(ONE, token).text("code")).isEqualTo(code);
        assertThat(user.get(ALL, token).status()).isEqualTo(200);
        assertThat(cloud.faults().list()).isEmpty();
        assertThat(cloud.requests().matching(request -> request.fault() != null)).extracting(LoggedRequest::status)
                .containsExactly(status, status);
    }

    @Test
    void a429HasRetryAfterOnlyWhenGiven() {
        cloud.faults().always(ALL, FaultKind.TOO_MANY_REQUESTS);
        assertThat(user.get(ALL, token).header("retry-after")).isEmpty();
        cloud.faults().replace(List.of(
                new Fault(ALL, FaultKind.TOO_MANY_REQUESTS, 1).withRetryAfter(Duration.ofSeconds(30))));
        Answer answer = user.get(ALL, token);
        assertThat(answer.header("retry-after")).isEqualTo("30");
        assertThat(answer.text("message")).isEqualTo("Wait 30 seconds before retrying.");
    }

    @Test
    void aGatewayAnswersHtml() {
        cloud.faults().once(ALL, FaultKind.BAD_GATEWAY);
        Answer answer = user.get(ALL, token);
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.header("content-type")).isEqualTo("text/html");
        assertThat(answer.body()).contains("<h1>502 Bad Gateway</h1>");
    }

    @Test
    void aTruncatedAnswerIsCorrectHttpButNoJson() {
        cloud.faults().once(ONE, FaultKind.TRUNCATED);
        Answer answer = user.get(ONE, token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"object\":\"subscription\"");
        assertThatThrownBy(answer::json).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCutOffAnswerEndsInTheMidst() {
        cloud.faults().once(ONE, FaultKind.CUT_OFF);
        assertThatThrownBy(() -> user.get(ONE, token)).isInstanceOf(UncheckedIOException.class);
        assertThat(user.get(ONE, token).status()).isEqualTo(200);
    }

    @Test
    void wrongTypesAreJsonOfAnotherShape() {
        cloud.faults().once(ALL, FaultKind.WRONG_TYPES);
        Answer answer = user.get(ALL, token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("object").getAsJsonPrimitive().isNumber()).isTrue();
        assertThat(answer.json().get("has_more").getAsJsonPrimitive().isString()).isTrue();
        assertThat(answer.json().get("items").isJsonObject()).isTrue();
    }

    @Test
    void aSlowDripIsWholeInTheEnd() {
        cloud.faults().add(new Fault(ALL, FaultKind.SLOW_DRIP, 1).withDelay(Duration.ofMillis(1)));
        assertThat(user.get(ALL, token).items()).hasSize(2);
    }

    @Test
    void latencyGivesTheRightAnswerLater() {
        cloud.faults().add(new Fault(ALL, FaultKind.LATENCY, 1).withDelay(Duration.ofMillis(20)));
        assertThat(user.get(ALL, token).items()).hasSize(2);
        assertThat(cloud.requests().list()).extracting(LoggedRequest::fault).containsExactly(FaultKind.LATENCY);
    }

    @Test
    void aSlowAnswerDoesNotHoldUpOthersAndEndsWithTheCloud() throws Exception {
        cloud.faults().add(new Fault(ONE, FaultKind.SLOW_DRIP, 1).withDelay(Duration.ofHours(1)));
        try (Socket socket = open("GET " + ONE)) {
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            assertThat(user.get(ALL, token).status()).isEqualTo(200);
            cloud.close();
            assertThatThrownBy(() -> {
                if (socket.getInputStream().readAllBytes().length < 2000) {
                    throw new IOException("ended early");
                }
            }).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aResetConnectionIsResetNotClosed() throws Exception {
        cloud.faults().once(ALL, FaultKind.RESET);
        try (Socket socket = open("GET " + ALL)) {
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        assertThat(cloud.requests().list()).extracting(LoggedRequest::status).containsExactly(0);
    }

    private Socket open(String requestLine) throws IOException {
        Socket socket = new Socket("127.0.0.1", cloud.baseUri().getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write((requestLine + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void aLostAnswerHasTakenEffect() {
        String refresh = user.consentTokens().text("refresh_token");
        cloud.faults().once("/oauth/token", FaultKind.LOST_ANSWER);

        assertThatThrownBy(() -> user.refresh(refresh)).isInstanceOf(UncheckedIOException.class);

        assertThat(user.refresh(refresh).status()).isEqualTo(401);
    }

    @Test
    void aStarStandsForOneSegment() {
        cloud.faults().always("/subscriptions/*/prices", FaultKind.SERVER_ERROR);
        assertThat(user.get(ONE, token).status()).isEqualTo(200);
        assertThat(user.get(ONE + "/prices?start=2026-06-01&end=2026-06-01", token).status()).isEqualTo(500);
        cloud.faults().clear();
        assertThat(user.get(ONE + "/prices?start=2026-06-01&end=2026-06-01", token).status()).isEqualTo(200);
    }

    @Test
    void theTokenEndpointFailsInItsOwnEnvelopeToo() {
        cloud.faults().once("/oauth/token", FaultKind.UNAUTHORIZED);
        Answer answer = user.token(NomosDemo.KEY_CLIENT, NomosDemo.KEY_SECRET,
                fields("grant_type", "client_credentials"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().has("error")).isFalse();
    }

    @Test
    void anOutageLastsFromOneInstantToAnother() {
        Instant from = Instant.parse("2026-06-10T00:00:00Z");
        cloud.faults().add(Fault.outage(FaultKind.UNAVAILABLE, from, from.plus(Duration.ofDays(3)))
                .withRetryAfter(Duration.ofMinutes(5)));
        cloud.clock().freeze(from.minusSeconds(1));
        String token = user.keyToken();
        assertThat(user.get(ALL, token).status()).isEqualTo(200);
        cloud.clock().freeze(from);
        assertThat(user.get(ALL, token).status()).isEqualTo(503);
        assertThat(user.get("/oauth/token").header("retry-after")).isEqualTo("300");
        cloud.clock().freeze(from.plus(Duration.ofDays(3)));
        assertThat(user.get("/health").status()).isEqualTo(200);

        Answer put = user.admin("PUT", "faults",
                "{\"path\":\"/\",\"kind\":\"503\",\"from\":\"2026-06-13T01:00:00Z\",\"until\":\"2026-06-13T02:00:00Z\"}");
        assertThat(put.body()).contains("\"from\":\"2026-06-13T01:00:00Z\",\"until\":\"2026-06-13T02:00:00Z\"");
        assertThat(user.get("/health").status()).isEqualTo(200);
        cloud.clock().advance(Duration.ofHours(1));
        assertThat(user.get("/health").status()).isEqualTo(503);
    }
}
