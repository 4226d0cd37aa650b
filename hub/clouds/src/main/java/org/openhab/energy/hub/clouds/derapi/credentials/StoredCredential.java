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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonObject;

/**
 * Vendor credentials that Derapi keeps for a client.
 *
 * @param client whose they are
 * @param name empty for none
 * @param values the secret properties
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record StoredCredential(String id, String client, String name, CredentialType type, Map<String, String> values) {

    StoredCredential {
        values = Map.copyOf(values);
    }

    /**
     * As Derapi writes it.
     *
     * @param secrets whether the secret properties are shown
     */
    JsonObject written(boolean secrets) {
        JsonObject credentials = new JsonObject();
        credentials.addProperty("vendor", type.vendor());
        credentials.addProperty("type", type.type());
        if (secrets) {
            type.properties().forEach(property -> credentials.addProperty(property, values.get(property)));
        }
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("name", name);
        json.add("credentials", credentials);
        return json;
    }

    @Override
    public String toString() {
        return "StoredCredential[" + id + "]";
    }
}
