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

import java.net.http.HttpResponse;
import java.util.List;

import org.openhab.energy.hub.clouds.JsonText;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * An answer as tests look at it.
 *
 * @author openHAB Energy - Initial contribution
 */
public record DerapiReply(HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public JsonObject json() {
        return JsonText.readObject(response.body());
    }

    public String text(String field) {
        return json().get(field).getAsString();
    }

    public double number(String field) {
        return json().get(field).getAsDouble();
    }

    public JsonArray list(String field) {
        return json().getAsJsonArray(field);
    }

    public List<JsonObject> objects(String field) {
        return list(field).asList().stream().map(element -> element.getAsJsonObject()).toList();
    }

    /** The ids of a list of objects. */
    public List<String> ids(String field) {
        return objects(field).stream().map(item -> item.get("id").getAsString()).toList();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
