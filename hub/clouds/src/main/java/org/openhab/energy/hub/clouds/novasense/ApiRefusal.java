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
package org.openhab.energy.hub.clouds.novasense;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.http.HttpResponse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * A request that the API refuses, worded as FastAPI does.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String detail;

    private ApiRefusal(int status, JsonElement detail) {
        super("refused with " + status);
        this.status = status;
        this.detail = JsonText.write(detail);
    }

    static ApiRefusal of(int status, String detail) {
        return new ApiRefusal(status, new JsonPrimitive(detail));
    }

    /** A parameter that is missing or wrong. */
    static ApiRefusal parameter(String name, String message) {
        JsonArray place = new JsonArray();
        place.add("query");
        place.add(name);
        JsonObject fault = new JsonObject();
        fault.add("loc", place);
        fault.addProperty("msg", message);
        fault.addProperty("type", "value_error");
        JsonArray faults = new JsonArray();
        faults.add(fault);
        return new ApiRefusal(422, faults);
    }

    HttpResponse response() {
        return HttpResponse.of(status, "application/json", "{\"detail\":" + detail + "}");
    }
}
