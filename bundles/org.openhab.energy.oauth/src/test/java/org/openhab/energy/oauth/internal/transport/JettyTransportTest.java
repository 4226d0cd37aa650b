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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/**
 * @author openHAB Energy - Initial contribution
 */
class JettyTransportTest {
    private final HttpClient client = new HttpClient();
    private final JettyTransport transport = new JettyTransport(client);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        client.start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop(0);
        threads.shutdownNow();
        client.stop();
    }

    private CloudRequest get(HttpHandler handler) {
        server.createContext("/x", handler);
        return CloudRequest.get("data",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x?secret-query=1"));
    }

    private static CloudRequest within(CloudRequest request, Duration timeout) {
        return new CloudRequest(request.kind(), request.method(), request.uri(), request.headers(), request.body(),
                timeout);
    }

    private static HttpHandler answering(int status, byte[] body, Map<String, String> headers) {
        return exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    @Test
    void textIsUtf8BothWays() throws Exception {
        AtomicReference<String> received = new AtomicReference<>();
        CloudRequest request = get(exchange -> {
            received.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type"));
            answering(200, "{\"ort\":\"Köln €\"}".getBytes(StandardCharsets.UTF_8), Map.of()).handle(exchange);
        });
        CloudResponse response = transport.send(CloudRequest
                .post("data", request.uri(), new CloudRequest.Body("application/json", "{\"a\":\"Ä\"}")));
        assertThat(response.body()).isEqualTo("{\"ort\":\"Köln €\"}");
        assertThat(received.get()).isEqualTo("{\"a\":\"Ä\"} application/json");
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() throws Exception {
        CloudResponse response = transport
                .send(get(answering(307, new byte[0], Map.of("Location", "http://127.0.0.1:1/other"))));
        assertThat(response.status()).isEqualTo(307);
        assertThat(response.header("location")).isEqualTo("http://127.0.0.1:1/other");
    }

    @Test
    void anAnswer401IsAnAnswerWithAndWithoutAChallenge() throws Exception {
        byte[] body = "{\"code\":\"UNAUTHORIZED\"}".getBytes(StandardCharsets.UTF_8);
        CloudRequest bare = get(answering(401, body, Map.of()));
        assertThat(transport.send(bare).status()).isEqualTo(401);
        assertThat(transport.send(bare).body()).isEqualTo("{\"code\":\"UNAUTHORIZED\"}");
        server.removeContext("/x");
        CloudRequest challenged = get(answering(401, body, Map.of("WWW-Authenticate", "Basic realm=\"x\"")));
        assertThat(transport.send(challenged).body()).isEqualTo("{\"code\":\"UNAUTHORIZED\"}");
    }

    @Test
    void anAnswerThatIsTooLargeIsRefused() {
        byte[] large = new byte[JettyTransport.BODY_LIMIT + 1];
        CloudRequest request = get(answering(200, large, Map.of()));
        assertThatThrownBy(() -> transport.send(request)).isInstanceOf(ProtocolException.class)
                .hasMessageContaining("larger");
    }

    @Test
    void anAnswerOfTheLargestSizePasses() throws Exception {
        byte[] large = new byte[JettyTransport.BODY_LIMIT];
        java.util.Arrays.fill(large, (byte) 'x');
        assertThat(transport.send(get(answering(200, large, Map.of()))).body()).hasSize(large.length);
    }

    @Test
    void aCutAnswerIsATroubleOfTheConnection() {
        CloudRequest request = get(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[10]);
            exchange.close();
        });
        assertThat(failure(request)).isInstanceOf(WaitException.class).returns(StatusText.UNREACHABLE,
                CloudException::textKey);
    }

    @Test
    void silenceEndsWithTheRequestsTime() {
        CountDownLatch never = new CountDownLatch(1);
        CloudRequest request = within(get(exchange -> hold(never)), Duration.ofMillis(200));
        assertThat(failure(request)).isInstanceOf(WaitException.class).returns(StatusText.TIMEOUT,
                CloudException::textKey);
        never.countDown();
    }

    @Test
    void aSlowDripEndsWithTheRequestsTimeToo() {
        CountDownLatch never = new CountDownLatch(1);
        CloudRequest request = within(get(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            hold(never);
        }), Duration.ofMillis(300));
        assertThat(failure(request)).returns(StatusText.TIMEOUT, CloudException::textKey);
        never.countDown();
    }

    @Test
    void aClosedPortIsUnreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        CloudRequest request = CloudRequest.get("data", URI.create("http://127.0.0.1:" + port + "/x?secret-query=1"));
        assertThat(failure(request)).returns(StatusText.UNREACHABLE, CloudException::textKey);
    }

    @Test
    void anUnknownHostIsUnreachable() {
        // Whatever the names' servers here make of an unknown one
        client.setSocketAddressResolver((host, port, promise) -> promise.failed(new UnknownHostException(host)));
        assertThat(failure(CloudRequest.get("data", URI.create("http://nowhere.invalid/x?secret-query=1"))))
                .returns(StatusText.UNREACHABLE, CloudException::textKey);
    }

    @Test
    void anInterruptEndsTheCall() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        CloudRequest request = get(exchange -> {
            arrived.countDown();
            hold(never);
        });
        AtomicReference<Thread> thread = new AtomicReference<>();
        Future<Class<?>> call = threads.submit(() -> {
            thread.set(Thread.currentThread());
            try {
                transport.send(request);
                return null;
            } catch (InterruptedException e) {
                return e.getClass();
            }
        });
        arrived.await();
        thread.get().interrupt();
        assertThat(call.get()).isEqualTo(InterruptedException.class);
        never.countDown();
    }

    /** The failure, whose whole stack trace must not show the query. */
    private CloudException failure(CloudRequest request) {
        CloudException e = catchThrowableOfType(CloudException.class, () -> transport.send(request));
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("secret-query");
        return e;
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
