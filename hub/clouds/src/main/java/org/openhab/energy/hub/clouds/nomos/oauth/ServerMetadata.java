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
package org.openhab.energy.hub.clouds.nomos.oauth;

import java.net.URI;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.oauth.Pkce;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The authorization server's metadata (RFC 8414) as Nomos' live one lists it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ServerMetadata {

    private ServerMetadata() {
    }

    public static JsonObject of(URI baseUri) {
        JsonObject json = new JsonObject();
        json.addProperty("issuer", baseUri.toString());
        json.addProperty("authorization_endpoint", baseUri + "/oauth/authorize");
        json.addProperty("token_endpoint", baseUri + "/oauth/token");
        json.add("response_types_supported", list("code"));
        json.add("grant_types_supported", list("authorization_code", "refresh_token", "client_credentials"));
        json.add("token_endpoint_auth_methods_supported", list("client_secret_basic"));
        json.add("code_challenge_methods_supported", list(Pkce.S256, Pkce.PLAIN));
        return json;
    }

    private static JsonArray list(String... values) {
        JsonArray list = new JsonArray();
        Arrays.stream(values).forEach(list::add);
        return list;
    }
}
