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

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The transport as translated for Jetty 12 does what it does with Jetty 9.4.
 *
 * @author openHAB Energy - Initial contribution
 */
class Jetty12TransportTest {

    private final HttpClient client = new HttpClient();
    private HttpServer server;
    private JettyTransport transport;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        client.start();
        transport = new JettyTransport(client);
    }

    @AfterEach
    void stop() throws Exception {
        server.stop(0);
        client.stop();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void headersAndBodyGoOutAndComeBack() throws Exception {
        server.createContext("/echo", exchange -> {
            exchange.getResponseHeaders().add("X-Seen", exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, 201,
                    exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Content-Type")
                            + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        });

        CloudResponse response = transport.send(CloudRequest
                .post("token", uri("/echo"), new CloudRequest.Body("application/json", "{\"ü\":1}"))
                .withHeader("Authorization", "Bearer t"));

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("POST application/json {\"ü\":1}");
        assertThat(response.headers()).containsEntry("X-seen", "Bearer t");
    }

    @Test
    void refusalWithoutAChallengeIsAnAnswer() throws Exception {
        server.createContext("/", exchange -> answer(exchange, 401, "{\"error\":\"expired\"}"));

        CloudResponse response = transport.send(CloudRequest.get("prices", uri("/")));

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.body()).contains("expired");
    }

    @Test
    void redirectIsNotFollowed() throws Exception {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            answer(exchange, 302, "");
        });

        assertThat(transport.send(CloudRequest.get("prices", uri("/"))).status()).isEqualTo(302);
    }

    @Test
    void answerThatIsTooLargeIsRefused() {
        server.createContext("/", exchange -> answer(exchange, 200, "x".repeat(JettyTransport.BODY_LIMIT + 1)));

        assertThatThrownBy(() -> transport.send(CloudRequest.get("prices", uri("/"))))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void silenceAndRefusedConnectionsAreWaitedFor() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CloudRequest request = new CloudRequest("prices", "GET",
                    URI.create("http://127.0.0.1:" + silent.getLocalPort()), Map.of(), null, Duration.ofMillis(200));
            assertThatThrownBy(() -> transport.send(request)).isInstanceOf(WaitException.class);
        }
        server.stop(0);
        assertThatThrownBy(() -> transport.send(CloudRequest.get("prices", uri("/"))))
                .isInstanceOf(WaitException.class);
    }
}
