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
package org.openhab.energy.hub.clouds.derapi.credentials;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.rest.Call;
import org.openhab.energy.hub.clouds.derapi.rest.Page;
import org.openhab.energy.hub.clouds.derapi.rest.Resources;
import org.openhab.energy.hub.clouds.derapi.rest.StrictJson;
import org.openhab.energy.hub.clouds.http.HttpResponse;

import com.google.gson.JsonObject;

/**
 * {@code /vendor-credentials}: list, create, read, change by merge patch (RFC 7396), delete.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CredentialsEndpoint {

    private final CredentialStore store;

    public CredentialsEndpoint(CredentialStore store) {
        this.store = store;
    }

    /**
     * Adds the routes.
     */
    public void addTo(Resources resources) {
        resources.add("GET /vendor-credentials", this::list);
        resources.add("POST /vendor-credentials", this::create);
        resources.add("GET /vendor-credentials/*", call -> answer(call, 200, find(call)));
        resources.add("PATCH /vendor-credentials/*", this::change);
        resources.add("DELETE /vendor-credentials/*", this::delete);
    }

    private HttpResponse list(Call call) {
        requireFeature(call);
        Optional<String> vendor = call.parameter("vendor");
        Optional<String> name = call.parameter("name");
        boolean secrets = call.flag("includeSecrets");
        JsonObject json = new JsonObject();
        Page.add(call, json, "vendorCredentials",
                store.list(call.client().id()).stream()
                        .filter(item -> vendor.isEmpty() || vendor.get().equals(item.type().vendor()))
                        .filter(item -> name.isEmpty() || name.get().equals(item.name()))
                        .map(item -> item.written(secrets)).toList());
        return HttpResponse.json(200, json);
    }

    private HttpResponse create(Call call) {
        requireFeature(call);
        StrictJson body = StrictJson.body(call.request()).only("name", "credentials");
        StrictJson credentials = body.object("credentials");
        CredentialType type = type(credentials);
        return answer(call, 201, store.create(call.client().id(), body.optionalText("name").orElse(""), type,
                values(credentials, type)));
    }

    private HttpResponse change(Call call) {
        StoredCredential old = find(call);
        StrictJson body = StrictJson.body(call.request()).only("name", "credentials");
        boolean unset = body.has("name") && body.json().get("name").isJsonNull();
        String name = unset ? "" : body.optionalText("name").orElse(old.name());
        Map<String, String> values = body.optionalObject("credentials").map(credentials -> merged(old, credentials))
                .orElse(old.values());
        return answer(call, 200, store.put(new StoredCredential(old.id(), old.client(), name, old.type(), values)));
    }

    private static Map<String, String> merged(StoredCredential old, StrictJson changed) {
        for (Map.Entry<String, String> fixed : Map.of("vendor", old.type().vendor(), "type", old.type().type())
                .entrySet()) {
            if (!changed.optionalText(fixed.getKey()).orElse(fixed.getValue()).equals(fixed.getValue())) {
                throw changed.invalid(fixed.getKey() + ": cannot be changed");
            }
        }
        JsonObject whole = new JsonObject();
        old.values().forEach(whole::addProperty);
        whole.addProperty("vendor", old.type().vendor());
        whole.addProperty("type", old.type().type());
        changed.entries().forEach(property -> {
            if (property.getValue().isJsonNull()) {
                whole.remove(property.getKey());
            } else {
                whole.add(property.getKey(), property.getValue());
            }
        });
        return values(new StrictJson(changed.place(), whole), old.type());
    }

    private HttpResponse delete(Call call) {
        store.remove(find(call).id());
        return new HttpResponse(204, Map.of(), new byte[0]);
    }

    private static CredentialType type(StrictJson credentials) {
        String vendor = credentials.text("vendor");
        String type = credentials.text("type");
        return CredentialType.of(vendor, type)
                .orElseThrow(() -> credentials.invalid("there are no credentials '" + type + "' of '" + vendor + "'"));
    }

    private static Map<String, String> values(StrictJson credentials, CredentialType type) {
        credentials.only(type.names());
        Map<String, String> values = new HashMap<>();
        List<String> properties = type.properties();
        properties.forEach(property -> values.put(property, credentials.text(property)));
        return values;
    }

    private StoredCredential find(Call call) {
        requireFeature(call);
        return store.find(call.client().id(), call.id())
                .orElseThrow(() -> DerapiProblem.notFound("There is no " + call.id()));
    }

    private static HttpResponse answer(Call call, int status, StoredCredential credential) {
        return HttpResponse.json(status, credential.written(call.flag("includeSecrets")));
    }

    private static void requireFeature(Call call) {
        if (!call.switches().storedCredentials()) {
            throw DerapiProblem.forbidden("This account does not store vendor credentials");
        }
    }
}
