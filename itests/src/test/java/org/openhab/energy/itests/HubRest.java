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
package org.openhab.energy.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The hub's REST interface, in the terms of openHAB's.
 *
 * @author openHAB Energy - Initial contribution
 */
final class HubRest {

    private static final Gson GSON = new Gson();

    private final URI hub;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer. */
    record Answer(int status, String body) {

        JsonElement json() {
            return JsonParser.parseString(body);
        }
    }

    HubRest(URI hub) {
        this.hub = hub;
    }

    Answer get(String path) {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    Answer post(String path, Object json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(GSON.toJson(json)));
    }

    Answer postText(String path, String text) {
        return send("POST", path, "text/plain", BodyPublishers.ofString(text));
    }

    Answer put(String path, Object json) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(GSON.toJson(json)));
    }

    Answer delete(String path) {
        return send("DELETE", path, "", BodyPublishers.noBody());
    }

    /** Status and detail as {@code OFFLINE/CONFIGURATION_PENDING}, or {@code -} if there is no such Thing. */
    String status(String thing) {
        Answer answer = get("/rest/things/" + thing + "/status");
        if (answer.status() != 200) {
            return "-";
        }
        JsonObject status = answer.json().getAsJsonObject();
        return status.get("status").getAsString() + "/" + status.get("statusDetail").getAsString();
    }

    String statusText(String thing) {
        JsonObject status = get("/rest/things/" + thing + "/status").json().getAsJsonObject();
        return status.has("description") ? status.get("description").getAsString() : "";
    }

    JsonArray list(String path) {
        return get(path).json().getAsJsonArray();
    }

    /** Makes an item and links it to a channel. */
    void link(String type, String item, String channel) {
        Answer made = put("/rest/items/" + item, Map.of("type", type, "name", item, "label", item, "tags", List.of()));
        Answer linked = put("/rest/links/" + item + "/" + encode(channel), Map.of());
        if (made.status() / 100 != 2 || linked.status() / 100 != 2) {
            throw new AssertionError(item + ": " + made + ", link: " + linked);
        }
    }

    String itemState(String item) {
        return get("/rest/items/" + item).json().getAsJsonObject().get("state").getAsString();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer send(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.resolve(path)).timeout(Duration.ofSeconds(20))
                .method(method, body);
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
