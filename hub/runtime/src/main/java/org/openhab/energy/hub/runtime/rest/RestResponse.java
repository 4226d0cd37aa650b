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
package org.openhab.energy.hub.runtime.rest;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * An answer, free of any servlet.
 *
 * @param contentType empty when there is no body
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record RestResponse(int status, String contentType, String body, Map<String, String> headers) {

    public static RestResponse json(int status, JsonElement body) {
        return new RestResponse(status, "application/json", body.toString(), Map.of());
    }

    public static RestResponse json(JsonElement body) {
        return json(200, body);
    }

    public static RestResponse text(String body) {
        return new RestResponse(200, "text/plain;charset=utf-8", body, Map.of());
    }

    public static RestResponse ok() {
        return status(200);
    }

    /** Without a body. */
    public static RestResponse status(int status) {
        return new RestResponse(status, "", "", Map.of());
    }

    /** An error in openHAB's form. */
    public static RestResponse error(int status, String message) {
        return json(status, errorBody(status, message));
    }

    /** An error that shows the object it is about as well, as openHAB does for a conflict. */
    public static RestResponse error(int status, String message, JsonElement entity) {
        JsonObject body = errorBody(status, message);
        body.add("entity", entity);
        return json(status, body);
    }

    public RestResponse withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new RestResponse(status, contentType, body, more);
    }

    private static JsonObject errorBody(int status, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("message", message);
        error.addProperty("http-code", status);
        JsonObject body = new JsonObject();
        body.add("error", error);
        return body;
    }
}
