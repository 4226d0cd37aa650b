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
package org.openhab.energy.hub.clouds.derapi.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.derapi.access.VendorDirectory;
import org.openhab.energy.hub.clouds.derapi.error.OAuthProblem;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.VendorApp;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.oauth.Pkce;

/**
 * A checked request to a vendor's authorize page.
 *
 * @param state to be sent back, empty when none came
 * @param pkce the code challenge, null when none came: no vendor asks for one
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record SignInRequest(VendorApp app, URI redirectUri, String state, String scope, @Nullable Pkce pkce) {

    /**
     * Checks the query.
     *
     * @param derapi Derapi's own redirect URI for this vendor, which every application has
     * @throws OAuthProblem 400, never a redirect
     */
    static SignInRequest of(HttpRequest request, DerapiVendor vendor, VendorDirectory directory, URI derapi) {
        request.queryParameters().forEach((name, values) -> {
            if (values.size() > 1) {
                throw invalid(name + " is there twice");
            }
        });
        if (!"code".equals(value(request, "response_type"))) {
            throw new OAuthProblem(400, "unsupported_response_type", "response_type must be code");
        }
        VendorApp app = directory.app(vendor, value(request, "client_id"))
                .orElseThrow(() -> new OAuthProblem(400, "invalid_client", "client_id is not known"));
        if (app.partner()) {
            throw new OAuthProblem(400, "unauthorized_client", "a partner application has the password grant alone");
        }
        URI redirectUri = redirectUri(request, app, derapi);
        String state = value(request, "state");
        String scope = value(request, "scope");
        if (vendor == DerapiVendor.TESLA && (state.isEmpty() || scope.isEmpty())) {
            throw invalid("scope and state are required");
        }
        return new SignInRequest(app, redirectUri, state, scope, pkce(request));
    }

    private static URI redirectUri(HttpRequest request, VendorApp app, URI derapi) {
        String text = value(request, "redirect_uri");
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw invalid("redirect_uri is no URI");
        }
        boolean ours = uri.equals(derapi);
        boolean vpp = app.vendor() == DerapiVendor.ENPHASEVPP;
        boolean registered = !vpp && uri.getFragment() == null && app.redirectOrigins().stream()
                .anyMatch(origin -> text.startsWith(origin.toString().replaceFirst("/$", "") + "/"));
        if (!ours && !registered) {
            throw invalid("redirect_uri is not registered for this application");
        }
        return uri;
    }

    private static @Nullable Pkce pkce(HttpRequest request) {
        String challenge = value(request, "code_challenge");
        String method = value(request, "code_challenge_method");
        return challenge.isEmpty() ? null : new Pkce(method.isEmpty() ? Pkce.PLAIN : method, challenge);
    }

    private static String value(HttpRequest request, String name) {
        return request.queryParameters().getOrDefault(name, List.of("")).get(0);
    }

    private static OAuthProblem invalid(String description) {
        return new OAuthProblem(400, "invalid_request", description);
    }

    /**
     * The redirect URI with one more parameter, and the state.
     */
    String callback(String name, String value) {
        return SignInRequest.callback(redirectUri, state, name, value);
    }

    /**
     * An address with two more parameters, of which the state is left out when it is empty.
     */
    static String callback(URI address, String state, String name, String value) {
        StringBuilder uri = new StringBuilder(address.toString());
        uri.append(address.getRawQuery() == null ? '?' : '&').append(name).append('=').append(encoded(value));
        if (!state.isEmpty()) {
            uri.append("&state=").append(encoded(state));
        }
        return uri.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
