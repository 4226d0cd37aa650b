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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.AdminResource;
import org.openhab.energy.hub.clouds.derapi.access.VendorQuotas;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /__admin/quotas}: GET shows how often Derapi has called each vendor and how often beyond its limits, DELETE
 * begins anew.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class QuotasResource implements AdminResource {

    private final VendorQuotas quotas;

    public QuotasResource(VendorQuotas quotas) {
        this.quotas = quotas;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        switch (method) {
            case "GET" -> {
            }
            case "DELETE" -> quotas.clear();
            default -> throw new UnsupportedOperationException();
        }
        JsonObject all = new JsonObject();
        for (DerapiVendor vendor : DerapiVendor.values()) {
            JsonObject json = new JsonObject();
            json.addProperty("calls", quotas.calls(vendor));
            json.addProperty("refused", quotas.refused(vendor));
            all.add(vendor.id(), json);
        }
        return all;
    }
}
