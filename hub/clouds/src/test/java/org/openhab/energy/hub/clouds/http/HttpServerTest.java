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
package org.openhab.energy.hub.clouds.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The server's HTTP on the wire.
 *
 * @author openHAB Energy - Initial contribution
 */
class HttpServerTest {

    private final HttpServer server = start(0);

    private static HttpServer start(int port) {
        return HttpServer.start(InetAddress.getLoopbackAddress(), port, "echo", InstantSource.system(), request -> {
            if (request.path().equals("/fail")) {
                throw new IllegalStateException("defect");
            }
            return Delivery.whole(HttpResponse.text(200,
                    request.method() + " " + request.path() + " " + request.query() + " " + request.bodyText()));
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String exchange(String... pieces) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.setSoTimeout(20_000);
            for (String piece : pieces) {
                socket.getOutputStream().write(piece.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void oneConnectionCarriesSeveralRequestsInOrder() throws Exception {
        String answer = exchange("POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc\r\nGET /b?c=d HTTP/1.1\r\n\r\n");
        assertThat(answer).containsSubsequence("POST /a  abc", "GET /b c=d ");
    }

    @Test
    void aRequestMayComeInPiecesAndChunks() throws Exception {
        assertThat(
                exchange("PO", "ST /a HT", "TP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n", "1;x=y\r\nc\r\n",
                        "0\r\n\r\n"))
                .endsWith("POST /a  abc");
    }

    @Test
    void anAbsoluteTargetAndAnExpectedContinueAreUnderstood() throws Exception {
        assertThat(exchange("PUT http://localhost/a?b=c HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n",
                "x"))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK").endsWith("PUT /a b=c x");
    }

    @Test
    void headHasTheLengthAndNoBody() throws Exception {
        assertThat(exchange("HEAD /abc HTTP/1.1\r\n\r\n")).contains("Content-Length: 11").endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "nonsense\r\n\r\n", "GET /a HTTP/2\r\n\r\n", "GET /a HTTP/1.1\r\nno colon\r\n\r\n",
            "GET /a HTTP/1.1\r\nContent-Length: x\r\n\r\n", "GET /a HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            "GET /a HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", "GET /a HTTP/1.1\r\nContent-Length: 9\r\n\r\nshort",
            "GET http://[ HTTP/1.1\r\n\r\n" })
    void whatIsNoHttpIsRefused(String request) throws Exception {
        assertThat(exchange(request)).startsWith("HTTP/1.1 400").contains("Connection: close");
    }

    @Test
    void aDefectIsA500ThatNamesTheSimulator() throws Exception {
        assertThat(exchange("GET /fail HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 500")
                .contains("simulated cloud failed");
    }

    @Test
    void aTakenPortIsNamed() {
        int port = server.address().getPort();
        assertThatThrownBy(() -> start(port)).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("127.0.0.1:" + port).hasMessageContaining("choose another port");
    }

    @Test
    void closingEndsIdleConnectionsAndFreesThePort() throws Exception {
        int port = server.address().getPort();
        try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), port)) {
            idle.setSoTimeout(20_000);
            idle.getOutputStream().write("GET /a HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(idle.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(in.readLine()).isEqualTo("HTTP/1.1 200 OK");
            server.close();
            while (in.read() >= 0) {
                // Reads the rest of the answer up to the end of the connection.
            }
        }
        for (int i = 0; i < 50; i++) {
            start(port).close();
        }
    }
}
