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
package org.openhab.energy.hub.clouds.derapi.join;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.credentials.CredentialStore;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.join.JoinSession.JoinVendor;
import org.openhab.energy.hub.clouds.derapi.rest.Call;
import org.openhab.energy.hub.clouds.derapi.rest.StrictJson;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.Generation;
import org.openhab.energy.hub.clouds.derapi.setup.VendorApp;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * Reads the vendors that a session or a flow is to offer, with the application's credentials: inline, or by the id of
 * stored ones.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class JoinVendors {

    private final CredentialStore credentials;

    JoinVendors(CredentialStore credentials) {
        this.credentials = credentials;
    }

    /**
     * Reads {@code vendors} of a body; each vendor once at most.
     *
     * @throws DerapiProblem 400 naming the place
     */
    List<JoinVendor> read(Call call, StrictJson body) {
        List<JoinVendor> vendors = new ArrayList<>();
        for (StrictJson entry : body.objects("vendors")) {
            JoinVendor vendor = one(call, entry);
            if (vendors.stream().anyMatch(item -> item.vendor() == vendor.vendor())) {
                throw entry.invalid("vendor: '" + vendor.vendor().id() + "' is there twice");
            }
            vendors.add(vendor);
        }
        if (vendors.isEmpty()) {
            throw body.invalid("vendors: [] is too short");
        }
        return vendors;
    }

    /**
     * Reads generation 1's body: a map of vendors.
     */
    List<JoinVendor> readMap(StrictJson body) {
        List<JoinVendor> vendors = new ArrayList<>();
        body.entries().forEach(entry -> {
            DerapiVendor vendor = vendor(body, entry.getKey());
            if (entry.getValue() instanceof JsonObject app) {
                StrictJson inline = new StrictJson("body." + entry.getKey(), app).only("client_id", "client_secret",
                        "api_key");
                vendors.add(new JoinVendor(vendor, new VendorApp(vendor, inline.text("client_id"),
                        inline.text("client_secret"), inline.optionalText("api_key").orElse(""), false, List.of())));
            } else if (entry.getValue() instanceof JsonNull && vendor.entry() == DerapiVendor.Entry.KEY) {
                vendors.add(new JoinVendor(vendor, null));
            } else {
                throw body.invalid(entry.getKey() + ": client_id and client_secret are required");
            }
        });
        return vendors;
    }

    boolean isMap(Call call, StrictJson body) {
        return call.switches().generation() == Generation.GEN1 && !body.has("vendors");
    }

    private static DerapiVendor vendor(StrictJson place, String id) {
        return DerapiVendor.of(id)
                .orElseThrow(() -> place.invalid("vendor: '" + id + "' is not one of the vendors"));
    }

    private JoinVendor one(Call call, StrictJson entry) {
        DerapiVendor vendor = vendor(entry, entry.text("vendor"));
        if (vendor.entry() != DerapiVendor.Entry.CONSENT) {
            entry.only("vendor");
            return new JoinVendor(vendor, null);
        }
        if (vendor == DerapiVendor.ENPHASEVPP) {
            entry.only("vendor", "credentials", "partnerAppCredentials", "programID");
            app(call, DerapiVendor.ENPHASE, vendor, entry.object("partnerAppCredentials"));
            entry.text("programID");
        } else {
            entry.only("vendor", "credentials");
        }
        return new JoinVendor(vendor, app(call, vendor, vendor, entry.object("credentials")));
    }

    /** Inline keys or a reference; the partner application may be stored as Enphase's. */
    private VendorApp app(Call call, DerapiVendor stored, DerapiVendor vendor, StrictJson json) {
        if (json.has("credentialsID")) {
            String id = json.only("credentialsID").text("credentialsID");
            return credentials.app(call.client().id(), id, vendor)
                    .or(() -> credentials.app(call.client().id(), id, stored)).orElseThrow(() -> json
                            .invalid("credentialsID: there are no credentials of '" + vendor.id() + "' with this id"));
        }
        if (vendor.isEnphase()) {
            json.only("clientID", "clientSecret", "apiKey");
            json.text("apiKey");
        } else {
            json.only("clientID", "clientSecret");
        }
        return new VendorApp(vendor, json.text("clientID"), json.text("clientSecret"),
                json.optionalText("apiKey").orElse(""), false, List.of());
    }
}
