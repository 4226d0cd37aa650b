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
package org.openhab.energy.hub.clouds.nex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A client of the simulated NEX over a real socket.
 *
 * @author openHAB Energy - Initial contribution
 */
final class NexClient {
    private final NexCloud cloud;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    NexClient(NexCloud cloud) {
        this.cloud = cloud;
    }

    static JsonObject login(String secret, String password) {
        JsonObject body = new JsonObject();
        body.addProperty("grant_type", "password");
        body.addProperty("client_id", NexDemo.CLIENT_ID);
        body.addProperty("client_secret", secret);
        body.addProperty("username", NexDemo.USERNAME);
        body.addProperty("password", password);
        body.addProperty("scope", "user");
        return body;
    }

    HttpResponse<String> token(JsonObject body) {
        return post("/v1.0/Token", "application/json", body.toString());
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(cloud.baseUri().resolve(path)).header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    String token() {
        return json(token(login(NexDemo.CLIENT_SECRET, NexDemo.PASSWORD))).getAsJsonObject().get("access_token")
                .getAsString();
    }

    HttpResponse<String> get(String path, String token) {
        return send(HttpRequest.newBuilder(URI
                .create(cloud.baseUri() + path + (path.contains("?") ? "&" : "?") + "access_token=" + token)));
    }

    HttpResponse<String> getWithHeader(String path, String token) {
        return send(HttpRequest.newBuilder(cloud.baseUri().resolve(path)).header("Authorization", "Bearer " + token));
    }

    static JsonElement json(HttpResponse<String> response) {
        return JsonParser.parseString(response.body());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
