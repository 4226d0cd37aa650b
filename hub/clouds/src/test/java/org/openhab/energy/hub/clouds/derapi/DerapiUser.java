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
package org.openhab.energy.hub.clouds.derapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An API client over a real socket: has a Derapi token and vendor headers, sent with every call.
 *
 * @author openHAB Energy - Initial contribution
 */
public final class DerapiUser {

    static final String REDIRECT = "http://127.0.0.1:8080/energy/callback/derapi";
    static final String VERSION = "v2024-09-01";

    private final DerapiCloud cloud;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public DerapiUser(DerapiCloud cloud) {
        this.cloud = cloud;
        with("api-version", VERSION);
    }

    /** A client with a fresh production token. */
    public static DerapiUser production(DerapiCloud cloud) {
        DerapiUser user = new DerapiUser(cloud);
        return user.with("Authorization",
                "Bearer " + user.token(DerapiDemo.CLIENT, DerapiDemo.SECRET).text("access_token"));
    }

    /** A client with a fresh token in virtual mode. */
    public static DerapiUser virtual(DerapiCloud cloud) {
        DerapiUser user = new DerapiUser(cloud);
        return user.with("Authorization",
                "Bearer " + user.token(DerapiDemo.VIRTUAL_CLIENT, DerapiDemo.VIRTUAL_SECRET).text("access_token"));
    }

    public DerapiUser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public DerapiUser without(String header) {
        headers.remove(header);
        return this;
    }

    /** Credentials of Solis' demo customer. */
    public DerapiUser withSolis() {
        return with("X-Authorization-solis", basic(DerapiDemo.SOLIS_KEY_ID, DerapiDemo.SOLIS_KEY_SECRET));
    }

    public DerapiUser withSolarEdge() {
        return with("X-Authorization-solaredge", DerapiDemo.SOLAREDGE_KEY);
    }

    public static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    public static String form(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public DerapiReply send(HttpRequest.Builder request) {
        try {
            return new DerapiReply(http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request without any header of this client. */
    public HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(cloud.baseUri().resolve(path));
    }

    public HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = bare(path);
        headers.forEach(request::header);
        return request;
    }

    public DerapiReply get(String path) {
        return send(to(path));
    }

    public DerapiReply send(String method, String path, String json) {
        return send(to(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    public DerapiReply postForm(String path, String... fields) {
        return send(bare(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    public DerapiReply postForm(String path, String authorization, String[] fields) {
        return send(bare(path).header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    public DerapiReply token(String client, String secret) {
        return postForm("/oauth2/token", basic(client, secret), new String[]{ "grant_type", "client_credentials" });
    }

    public DerapiReply admin(String method, String name, String json) {
        return send(bare("/__admin/" + name).header("Content-Type", "application/json").method(method,
                BodyPublishers.ofString(json)));
    }

    /** The parameters of an address. */
    public static Map<String, String> query(String address) {
        return org.openhab.energy.hub.clouds.http.HttpRequest
                .parameters(String.valueOf(URI.create(address).getRawQuery())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }
}
