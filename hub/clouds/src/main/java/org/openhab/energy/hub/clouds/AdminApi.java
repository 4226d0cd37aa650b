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
package org.openhab.energy.hub.clouds;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The switches of a simulated cloud as JSON below {@code /__admin/}. Answers to loopback clients only, and to a
 * loopback {@code Host} only, so that no page in a browser can reach it under a name of its own; writes need a JSON
 * content type, which another origin's page cannot send unasked. Never shows a secret.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AdminApi {

    public static final String PREFIX = "/__admin/";

    private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Map<String, AdminResource> resources = new TreeMap<>();

    public AdminApi(Map<String, AdminResource> resources) {
        this.resources.putAll(resources);
    }

    /**
     * Answers a request whose path starts with {@link #PREFIX}.
     */
    public HttpResponse answer(HttpRequest request) {
        if (!request.remote().isLoopbackAddress() || !isLocalHost(request.header("host").orElse(""))) {
            return message(403, "the admin API answers to this machine only");
        }
        String name = request.path().substring(PREFIX.length());
        if (name.isEmpty()) {
            JsonArray names = new JsonArray();
            resources.keySet().forEach(names::add);
            return HttpResponse.json(200, names);
        }
        AdminResource resource = resources.get(name);
        if (resource == null) {
            return message(404, "no such switch; there are " + String.join(", ", resources.keySet()));
        }
        boolean writes = !"GET".equals(request.method());
        if (writes && request.body().length > 0 && !"application/json".equals(request.mediaType())) {
            return message(400, "Content-Type must be application/json");
        }
        if (writes && request.header("origin").isPresent()) {
            return message(403, "the admin API takes no writes from pages");
        }
        try {
            JsonElement body = request.body().length == 0 ? new JsonObject() : JsonText.read(request.bodyText());
            return HttpResponse.json(200, resource.carryOut(request.method(), body));
        } catch (IllegalArgumentException e) {
            return message(400, String.valueOf(e.getMessage()));
        } catch (UnsupportedOperationException e) {
            return message(405, request.method() + " is not for " + request.path());
        }
    }

    private static boolean isLocalHost(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        return LOCAL_HOSTS.contains(name);
    }

    private static HttpResponse message(int status, String text) {
        JsonObject json = new JsonObject();
        json.addProperty("message", text);
        return HttpResponse.json(status, json);
    }
}
