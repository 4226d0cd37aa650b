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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /__admin/requests}: GET shows what was asked and counts it by path, DELETE forgets it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class RequestsResource implements AdminResource {

    private final RequestLog log;

    public RequestsResource(RequestLog log) {
        this.log = log;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        switch (method) {
            case "GET" -> {
            }
            case "DELETE" -> log.clear();
            default -> throw new UnsupportedOperationException();
        }
        JsonObject counts = new JsonObject();
        log.countsByPath().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(entry -> counts.addProperty(entry.getKey(), entry.getValue()));
        JsonArray requests = new JsonArray();
        log.list().forEach(request -> requests.add(write(request)));
        JsonObject answer = new JsonObject();
        answer.addProperty("total", log.count());
        answer.add("counts", counts);
        answer.add("requests", requests);
        return answer;
    }

    private static JsonObject write(LoggedRequest request) {
        JsonObject json = new JsonObject();
        json.addProperty("at", request.at().toString());
        json.addProperty("method", request.method());
        json.addProperty("path", request.path());
        json.addProperty("query", request.query());
        json.addProperty("status", request.status());
        FaultKind fault = request.fault();
        if (fault != null) {
            json.addProperty("fault", fault.code());
        }
        return json;
    }
}
