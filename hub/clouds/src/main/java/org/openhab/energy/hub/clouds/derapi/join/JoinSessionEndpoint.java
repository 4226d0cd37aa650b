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

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.join.JoinSession.JoinVendor;
import org.openhab.energy.hub.clouds.derapi.rest.Call;
import org.openhab.energy.hub.clouds.derapi.rest.Resources;
import org.openhab.energy.hub.clouds.derapi.rest.StrictJson;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor.Entry;
import org.openhab.energy.hub.clouds.derapi.setup.Generation;
import org.openhab.energy.hub.clouds.derapi.setup.TokenSpelling;
import org.openhab.energy.hub.clouds.derapi.setup.UnfinishedFetch;
import org.openhab.energy.hub.clouds.http.HttpResponse;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Join sessions: start, the vendors to choose from, and the token in the end.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class JoinSessionEndpoint {

    /** A white dot, as small as a logo can be. */
    private static final String LOGO = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

    private final JoinSessions sessions;
    private final JoinVendors vendors;
    private final JoinLinks links;

    JoinSessionEndpoint(JoinSessions sessions, JoinVendors vendors, JoinLinks links) {
        this.sessions = sessions;
        this.vendors = vendors;
        this.links = links;
    }

    void addTo(Resources resources) {
        resources.add("POST /join/session/start", this::start);
        resources.add("GET /join/session/*/vendors", this::vendors);
        resources.add("GET /join/session/*/fetch-token", this::fetch);
    }

    private HttpResponse start(Call call) {
        StrictJson body = StrictJson.body(call.request());
        boolean stores = false;
        List<JoinVendor> offered;
        if (vendors.isMap(call, body)) {
            offered = vendors.readMap(body);
        } else {
            body.only("storeCredentials", "vendors");
            stores = body.flag("storeCredentials")
                    .orElseThrow(() -> body.invalid("'storeCredentials' is a required property"));
            offered = vendors.read(call, body);
        }
        if (stores && !call.switches().storedCredentials()) {
            throw DerapiProblem.forbidden("This account does not store vendor credentials");
        }
        String id = sessions.create(call.client().id(), stores, offered).id();
        JsonObject json = new JsonObject();
        add(call, json, "sessionID", "session_id", id);
        return HttpResponse.json(200, json);
    }

    private HttpResponse vendors(Call call) {
        JoinSession session = find(call);
        JsonArray list = new JsonArray();
        for (JoinVendor vendor : session.vendors()) {
            JsonObject json = new JsonObject();
            json.addProperty("id", vendor.vendor().id());
            json.addProperty("name", vendor.vendor().label());
            json.addProperty("base64Logo", LOGO);
            if (vendor.vendor().entry() == Entry.CONSENT) {
                json.addProperty("oAuthEndpoint", links.vendor(vendor, session.id()));
            }
            list.add(json);
        }
        return HttpResponse.json(200, list);
    }

    private HttpResponse fetch(Call call) {
        JoinSession session = find(call);
        Optional<JoinToken> token = session.fetch(call.switches().fetchOnce());
        if (token.isEmpty()) {
            if (call.switches().unfinishedFetch() == UnfinishedFetch.EMPTY_OBJECT) {
                return HttpResponse.json(200, new JsonObject());
            }
            throw DerapiProblem.notFound(switch (session.state()) {
                case FAILED -> "The customer did not allow access";
                case FETCHED -> "The token was fetched already";
                default -> "The customer is not done";
            });
        }
        return HttpResponse.json(200, written(call, token.get()));
    }

    private static JsonObject written(Call call, JoinToken token) {
        JsonObject json = new JsonObject();
        json.addProperty("vendor", token.grant().vendor().id());
        add(call, json, "accessToken", "access_token", token.accessToken());
        add(call, json, "refreshToken", "refresh_token", token.refreshToken());
        add(call, json, "expiresIn", "expires_in", Long.toString(token.seconds()));
        String siteId = token.siteId();
        if (siteId != null) {
            add(call, json, "siteID", "site_id", siteId);
        }
        return json;
    }

    private static void add(Call call, JsonObject json, String camel, String snake, String value) {
        TokenSpelling spelling = call.switches().generation() == Generation.GEN1
                ? TokenSpelling.SNAKE
                : call.switches().tokenSpelling();
        if (spelling != TokenSpelling.SNAKE) {
            json.addProperty(camel, value);
        }
        if (spelling != TokenSpelling.CAMEL) {
            json.addProperty(snake, value);
        }
    }

    private JoinSession find(Call call) {
        return sessions.find(call.path().get(2)).filter(session -> session.client().equals(call.client().id()))
                .orElseThrow(() -> DerapiProblem.notFound("There is no such session"));
    }
}
