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
package org.openhab.energy.hub.clouds.nomos;

import java.net.http.HttpResponse;

import org.openhab.energy.hub.clouds.JsonText;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * An answer as tests look at it.
 *
 * @author openHAB Energy - Initial contribution
 */
public record Answer(HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public JsonObject json() {
        return JsonText.readObject(response.body());
    }

    public JsonArray items() {
        return json().getAsJsonArray("items");
    }

    public String text(String field) {
        return json().get(field).getAsString();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
