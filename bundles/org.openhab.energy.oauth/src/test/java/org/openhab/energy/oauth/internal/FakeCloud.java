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
package org.openhab.energy.oauth.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.openhab.energy.oauth.internal.grant.Pkce;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A cloud on a real socket: {@code /token} issues tokens and rotates refresh tokens, revoking the whole family when one is used twice; {@code /data}
 * wants a bearer token. Answers can be put in front of the real ones.
 *
 * @author openHAB Energy - Initial contribution
 */
public final class FakeCloud implements AutoCloseable {
    public static final String CLIENT = "client-1";
    public static final String SECRET = "s3cret-of-client";

    /** An answer that is given instead of the real one. */
    public record Canned(int status, String contentType, String body, Map<String, String> headers, boolean cutOff) {
        public static Canned json(int status, String body) {
            return new Canned(status, "application/json", body, Map.of(), false);
        }

        public static Canned html(int status) {
            return new Canned(status, "text/html", "<html><body>Gateway</body></html>", Map.of(), false);
        }

        public static Canned cut() {
            return new Canned(200, "application/json", "{\"access_token\":\"half", Map.of(), true);
        }

        public Canned with(String name, String value) {
            return new Canned(status, contentType, body, Map.of(name, value), cutOff);
        }
    }

    public final List<Map<String, String>> tokenCalls = new CopyOnWriteArrayList<>();
    public final List<String> dataCalls = new CopyOnWriteArrayList<>();
    public final ConcurrentLinkedQueue<Canned> tokenAnswers = new ConcurrentLinkedQueue<>();
    public final ConcurrentLinkedQueue<Canned> dataAnswers = new ConcurrentLinkedQueue<>();
    /** Every secret that was ever issued or used. */
    public final Set<String> secrets = ConcurrentHashMap.newKeySet();
    public volatile long life = 3600;
    public volatile boolean lenient;
    /** While set, token calls are handled (tokens rotate) but wait for this before they are answered. */
    public volatile CountDownLatch tokenGate;
    /** While set, data calls wait for this before they are looked at. */
    public volatile CountDownLatch dataGate;

    private final Set<String> bearers = ConcurrentHashMap.newKeySet();
    private final Set<String> refreshTokens = new HashSet<>();
    private final Set<String> usedRefreshTokens = new HashSet<>();
    private final Map<String, String> codes = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private int serial;

    public FakeCloud() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/token", this::token);
        server.createContext("/data", this::data);
        server.start();
        secrets.add(SECRET);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Issues a code as the sign-in page would. */
    public synchronized String issueCode(String challenge) {
        String code = "code-" + ++serial + "-abcdefghij";
        codes.put(code, challenge);
        secrets.add(code);
        return code;
    }

    /** The owner takes the consent back. */
    public synchronized void revokeAll() {
        usedRefreshTokens.addAll(refreshTokens);
        refreshTokens.clear();
        bearers.clear();
    }

    /** Access tokens end at once, refresh tokens stay. */
    public void endAccessTokens() {
        bearers.clear();
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> fields = new HashMap<>();
        for (String field : body.split("&")) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals),
                    URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
        }
        fields.put("(authorization)", String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        fields.put("(type)", String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")));
        fields.put("(version)", String.valueOf(exchange.getRequestHeaders().getFirst("X-API-Version")));
        tokenCalls.add(fields);
        for (String name : List.of("code_verifier", "refresh_token")) {
            if (fields.containsKey(name)) {
                secrets.add(fields.get(name));
            }
        }
        Canned canned = tokenAnswers.poll();
        if (canned != null) {
            send(exchange, canned);
            return;
        }
        Canned answer = issue(fields);
        pass(tokenGate);
        send(exchange, answer);
    }

    private static void pass(CountDownLatch gate) {
        if (gate != null) {
            try {
                gate.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized Canned issue(Map<String, String> fields) {
        String basic = "Basic " + java.util.Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(fields.get("(authorization)"))) {
            return unauthorized();
        }
        switch (fields.getOrDefault("grant_type", "")) {
            case "client_credentials" :
                return fresh();
            case "authorization_code" :
                String challenge = codes.remove(fields.get("code"));
                if (challenge == null || !challenge.equals(new Pkce(fields.get("code_verifier")).challenge())) {
                    return Canned.json(400, "{\"code\":\"BAD_REQUEST\",\"message\":\"code\",\"requestId\":\"r-1\"}");
                }
                return fresh();
            case "refresh_token" :
                String used = fields.get("refresh_token");
                if (refreshTokens.remove(used) || lenient && usedRefreshTokens.contains(used)) {
                    usedRefreshTokens.add(used);
                    return fresh();
                }
                if (usedRefreshTokens.contains(used)) {
                    revokeAll();
                }
                return unauthorized();
            default :
                return Canned.json(400, "{\"error\":\"unsupported_grant_type\"}");
        }
    }

    private Canned fresh() {
        String access = "access-" + ++serial + "-0123456789";
        String refresh = "refresh-" + serial + "-0123456789";
        bearers.add(access);
        refreshTokens.add(refresh);
        secrets.add(access);
        secrets.add(refresh);
        return Canned.json(200, "{\"access_token\":\"" + access + "\",\"token_type\":\"Bearer\",\"expires_in\":" + life
                + ",\"refresh_token\":\"" + refresh + "\",\"scope\":\"read:*\"}");
    }

    private static Canned unauthorized() {
        return Canned.json(401, "{\"code\":\"UNAUTHORIZED\",\"message\":\"no\",\"requestId\":\"r-2\"}");
    }

    private void data(HttpExchange exchange) throws IOException {
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        dataCalls.add(authorization);
        pass(dataGate);
        Canned canned = dataAnswers.poll();
        if (canned != null) {
            send(exchange, canned);
        } else if (authorization.startsWith("Bearer ") && bearers.contains(authorization.substring(7))) {
            send(exchange, Canned.json(200, "{\"price\":\"0,25 €\"}"));
        } else {
            send(exchange, unauthorized());
        }
    }

    private static void send(HttpExchange exchange, Canned answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), answer.cutOff() ? body.length + 100 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
