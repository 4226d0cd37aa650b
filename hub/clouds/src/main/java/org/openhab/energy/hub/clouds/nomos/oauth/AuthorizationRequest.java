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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.nomos.error.FieldError;
import org.openhab.energy.hub.clouds.nomos.error.NomosErrorCode;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.GrantType;
import org.openhab.energy.hub.clouds.nomos.setup.NomosClient;
import org.openhab.energy.hub.clouds.oauth.Pkce;

/**
 * A checked {@code GET /oauth/authorize}.
 *
 * @param client id of the client
 * @param state to be sent back, or null when none came
 * @param pkce the code challenge, or null when none came
 * @param flow {@code login}, {@code signup}, or empty for the normal flow
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record AuthorizationRequest(String client, URI redirectUri, @Nullable String state, @Nullable Pkce pkce,
        String flow) {

    private static final Set<String> KNOWN = Set.of("response_type", "client_id", "redirect_uri", "scope", "state",
            "code_challenge", "code_challenge_method", "flow_type");

    /**
     * Checks the query.
     *
     * @throws NomosException 400 naming each wrong parameter; never a redirect
     */
    public static AuthorizationRequest of(HttpRequest request, Directory directory) {
        Map<String, List<String>> query = request.queryParameters();
        List<FieldError> errors = new ArrayList<>();
        for (String required : List.of("response_type", "client_id", "redirect_uri")) {
            if (!query.containsKey(required)) {
                errors.add(new FieldError("invalid_type", required,
                        "Invalid input: expected string, received undefined"));
            }
        }
        query.forEach((name, values) -> {
            if (KNOWN.contains(name) && values.size() > 1) {
                errors.add(new FieldError("invalid_type", name, "Invalid input: expected string, received array"));
            }
        });
        if (errors.isEmpty()) {
            checkValues(query, directory, errors);
        }
        if (!errors.isEmpty()) {
            FieldError first = errors.get(0);
            throw new NomosException(NomosErrorCode.BAD_REQUEST,
                    first.code() + " in '" + first.field() + "': " + first.message(), errors);
        }
        return new AuthorizationRequest(value(query, "client_id"), URI.create(value(query, "redirect_uri")),
                query.containsKey("state") ? value(query, "state") : null, pkce(query), value(query, "flow_type"));
    }

    private static void checkValues(Map<String, List<String>> query, Directory directory, List<FieldError> errors) {
        checkOneOf(query, "response_type", Set.of("code"), errors);
        checkOneOf(query, "code_challenge_method", Set.of(Pkce.S256, Pkce.PLAIN), errors);
        checkOneOf(query, "flow_type", Set.of("login", "signup"), errors);
        if (query.containsKey("code_challenge_method") && !query.containsKey("code_challenge")) {
            errors.add(new FieldError("invalid_type", "code_challenge",
                    "Invalid input: expected string, received undefined"));
        }
        NomosClient client = directory.client(value(query, "client_id")).orElse(null);
        if (client == null || !client.grants().contains(GrantType.AUTHORIZATION_CODE)) {
            errors.add(new FieldError("invalid_value", "client_id", "Invalid input: unknown client"));
        } else if (!isAllowed(client, value(query, "redirect_uri"))) {
            errors.add(new FieldError("invalid_value", "redirect_uri",
                    "Invalid input: redirect URI is not registered for this client"));
        }
    }

    private static void checkOneOf(Map<String, List<String>> query, String name, Set<String> allowed,
            List<FieldError> errors) {
        if (query.containsKey(name) && !allowed.contains(value(query, name))) {
            errors.add(new FieldError("invalid_value", name, "Invalid input: expected one of " + allowed));
        }
    }

    private static boolean isAllowed(NomosClient client, String redirectUri) {
        try {
            return client.allowsRedirect(URI.create(redirectUri));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable Pkce pkce(Map<String, List<String>> query) {
        String challenge = value(query, "code_challenge");
        // RFC 7636 section 4.3: the method is plain when it is not named.
        String method = query.containsKey("code_challenge_method")
                ? value(query, "code_challenge_method")
                : Pkce.PLAIN;
        return challenge.isEmpty() ? null : new Pkce(method, challenge);
    }

    private static String value(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of("")).get(0);
    }

    /**
     * The redirect URI with parameters added, and with the state when one came.
     */
    String callback(Map<String, String> parameters) {
        StringBuilder uri = new StringBuilder(redirectUri.toString());
        String separator = redirectUri.getRawQuery() == null ? "?" : "&";
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(name + "=" + encoded(value)));
        String echoed = state;
        if (echoed != null) {
            pairs.add("state=" + encoded(echoed));
        }
        return pairs.isEmpty() ? uri.toString() : uri.append(separator).append(String.join("&", pairs)).toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "AuthorizationRequest[" + client + "]";
    }
}
