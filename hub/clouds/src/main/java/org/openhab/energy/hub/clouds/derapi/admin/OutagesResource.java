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
package org.openhab.energy.hub.clouds.derapi.admin;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.AdminResource;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.derapi.access.VendorOutage;
import org.openhab.energy.hub.clouds.derapi.access.VendorOutages;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * {@code /__admin/outages}: GET shows the vendors that fail, PUT makes one fail or answer again
 * ({@code {"vendor", "text", "status"}} or {@code {"vendor", "restore": true}}), DELETE restores all.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class OutagesResource implements AdminResource {

    private final VendorOutages outages;

    public OutagesResource(VendorOutages outages) {
        this.outages = outages;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        switch (method) {
            case "GET" -> {
            }
            case "PUT" -> put(body.getAsJsonObject());
            case "DELETE" -> outages.clear();
            default -> throw new UnsupportedOperationException();
        }
        JsonObject all = new JsonObject();
        for (Map.Entry<DerapiVendor, VendorOutage> outage : outages.list().entrySet()) {
            JsonObject json = new JsonObject();
            json.addProperty("text", outage.getValue().text());
            json.addProperty("status", outage.getValue().status());
            all.add(outage.getKey().id(), json);
        }
        return all;
    }

    private void put(JsonObject body) {
        DerapiVendor vendor = vendor(body);
        if (body.has("restore") && JsonText.flag(body, "restore")) {
            outages.restore(vendor);
            return;
        }
        int status = 502;
        if (body.has("status")) {
            if (!(body.get("status") instanceof JsonPrimitive value) || !value.isNumber()) {
                throw new IllegalArgumentException("'status' must be a number");
            }
            status = value.getAsInt();
        }
        outages.fail(vendor, JsonText.text(body, "text"), status);
    }

    /**
     * The vendor that a body names.
     *
     * @throws IllegalArgumentException when there is none
     */
    static DerapiVendor vendor(JsonObject body) {
        String id = JsonText.text(body, "vendor");
        return DerapiVendor.of(id).orElseThrow(() -> new IllegalArgumentException("'vendor': there is no " + id));
    }
}
