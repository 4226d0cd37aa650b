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

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;

import com.google.gson.JsonObject;

/**
 * The token endpoint of a Keycloak realm: client credentials in the form, and the errors of its source code. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class KeycloakRealm {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Supplier<NovasenseSwitches> switches;
    private final Supplier<String> secret;
    private final AccessTokens tokens;

    /**
     * @param secret the secret that is right now; it may be rotated
     */
    KeycloakRealm(Supplier<NovasenseSwitches> switches, Supplier<String> secret, AccessTokens tokens) {
        this.switches = switches;
        this.secret = secret;
        this.tokens = tokens;
    }

    HttpResponse answer(HttpRequest request) {
        if (!NovasenseDemo.TOKEN_PATH.equals(request.path())) {
            return request.path().startsWith("/realms/")
                    ? json(404, "{\"error\":\"Realm does not exist\"}")
                    : json(404, "{\"error\":\"RESTEASY003210: Could not find resource for full path: "
                            + request.path().replace("\"", "") + "\"}");
        }
        if (!"POST".equals(request.method())) {
            return json(405, "{\"error\":\"RESTEASY003650: No resource method found for " + request.method() + "\"}");
        }
        if (!FORM.equals(request.mediaType())) {
            return json(415, "{\"error\":\"RESTEASY003065: Cannot consume content type\"}");
        }
        Map<String, List<String>> form = request.formParameters();
        if (form.values().stream().anyMatch(values -> values.size() > 1)) {
            return json(400, TokenRefusal.error("invalid_request", "duplicated parameter"));
        }
        String grant = request.formField("grant_type");
        if (grant.isEmpty()) {
            return json(400, TokenRefusal.error("invalid_request", "Missing form parameter: grant_type"));
        }
        if (!"client_credentials".equals(grant)) {
            return json(400, TokenRefusal.error("unsupported_grant_type", "Unsupported grant_type"));
        }
        return credentials(request.formField("client_id"), request.formField("client_secret"));
    }

    private HttpResponse credentials(String client, String given) {
        NovasenseSwitches now = switches.get();
        boolean known = NovasenseDemo.CLIENT.equals(client);
        if (!known || !secret.get().equals(given)) {
            return badClient(now.keycloak(), known);
        }
        TokenRefusal refusal = now.refusal();
        if (refusal != TokenRefusal.NONE) {
            String type = refusal.body().startsWith("{") ? "application/json" : "text/html";
            return HttpResponse.of(refusal.status(), type, refusal.body());
        }
        JsonObject body = new JsonObject();
        body.addProperty("access_token", tokens.issue(now.tokenLifetime()));
        body.addProperty("expires_in", now.tokenLifetime().toSeconds());
        body.addProperty("refresh_expires_in", now.refreshTokenSent() ? 1800 : 0);
        if (now.refreshTokenSent()) {
            body.addProperty("refresh_token", tokens.issue(now.tokenLifetime()));
        }
        body.addProperty("token_type", "Bearer");
        body.addProperty("not-before-policy", 0);
        body.addProperty("scope", "api-external-audience profile email");
        return HttpResponse.json(200, body).withHeader("Pragma", "no-cache");
    }

    private static HttpResponse badClient(KeycloakAge age, boolean known) {
        return switch (age) {
            case CURRENT -> json(401, TokenRefusal.error(known ? "unauthorized_client" : "invalid_client",
                    "Invalid client or Invalid client credentials"));
            case OLD -> json(400, TokenRefusal.error("unauthorized_client",
                    known ? "Invalid client credentials" : "INVALID_CREDENTIALS: Invalid client credentials"));
            case VERY_OLD -> json(400, TokenRefusal.error("invalid_client", "Could not find client"));
        };
    }

    private static HttpResponse json(int status, String body) {
        return HttpResponse.of(status, "application/json", body);
    }
}
