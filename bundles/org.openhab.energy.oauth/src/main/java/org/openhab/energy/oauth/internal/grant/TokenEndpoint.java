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
package org.openhab.energy.oauth.internal.grant;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.ClientAuthentication;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.transport.StatusTransport;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

import com.google.gson.JsonObject;

/**
 * Asks a cloud for tokens: by a form or a JSON object, the client authenticated as the account's token rules say.
 * <p>
 * RFC 6749 section 2.3.1 would have client ID and secret form-encoded before Base64. Nomos documents plain {@code base64(client_id:client_secret)}, and
 * for identifiers and secrets of letters, digits, {@code -}, {@code .} and {@code _} both are the same; we send them plain.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class TokenEndpoint {
    /** Kind of these calls in the counters. */
    public static final String KIND = "token";

    private final AccountSettings settings;
    private final Transport transport;
    private final Clock clock;

    /**
     * @param transport carries the calls; gives every answer back, whatever its status
     */
    public TokenEndpoint(AccountSettings settings, Transport transport, Clock clock) {
        this.settings = settings;
        this.transport = transport;
        this.clock = clock;
    }

    /** {@return tokens for a code that a browser brought (RFC 6749 section 4.1.3, RFC 7636 section 4.5)} */
    public TokenAnswer exchange(String code, Pkce proof, URI redirectUri) throws CloudException, InterruptedException {
        return askFirst(TokenRefusal.OF_CODE, Map.of("grant_type", "authorization_code", "code", code, "redirect_uri",
                redirectUri.toString(), "code_verifier", proof.verifier()));
    }

    /** {@return new tokens for a refresh token (RFC 6749 section 6)} */
    public TokenAnswer refresh(String refreshToken) throws CloudException, InterruptedException {
        return ask(TokenRefusal.OF_REFRESH, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** {@return tokens for the client's own key (RFC 6749 section 4.4)} */
    public TokenAnswer clientCredentials() throws CloudException, InterruptedException {
        return askFirst(TokenRefusal.OF_CLIENT, Map.of("grant_type", "client_credentials"));
    }

    /** {@return tokens for a user's name and password (RFC 6749 section 4.3)} */
    public TokenAnswer password(String username, ClientSecret password) throws CloudException, InterruptedException {
        return askFirst(TokenRefusal.OF_PASSWORD,
                Map.of("grant_type", "password", "username", username, "password", password.value()));
    }

    private TokenAnswer askFirst(TokenRefusal refusal, Map<String, String> fields)
            throws CloudException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(settings.tokens().parameters());
        return ask(refusal, all);
    }

    private TokenAnswer ask(TokenRefusal refusal, Map<String, String> fields)
            throws CloudException, InterruptedException {
        Map<String, String> complete = new LinkedHashMap<>(fields);
        String secret = settings.clientSecret().value();
        ClientAuthentication client = settings.grant() instanceof Grant.PasswordJson
                ? ClientAuthentication.JSON
                : settings.tokens().client();
        boolean basic = client == ClientAuthentication.BASIC && !secret.isEmpty();
        if (!basic) {
            complete.put("client_id", settings.clientId());
            if (!secret.isEmpty()) {
                complete.put("client_secret", secret);
            }
        }
        CloudRequest request = CloudRequest.post(KIND, settings.tokenEndpoint(),
                client == ClientAuthentication.JSON
                        ? json(complete)
                        : new CloudRequest.Body(FormBody.TYPE, FormBody.of(complete)));
        for (Map.Entry<String, String> header : settings.headers().entrySet()) {
            request = request.withHeader(header.getKey(), header.getValue());
        }
        request = request.withHeader("Accept", "application/json");
        if (basic) {
            String pair = settings.clientId() + ":" + secret;
            request = request.withHeader("Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        CloudResponse response = transport.send(request);
        if (response.isSuccess()) {
            return TokenAnswerParser.parse(response.body(), settings.tokens().longestLife());
        }
        WaitException wait = StatusTransport.patience(request, response, clock);
        throw wait != null ? wait : refusal.of(request, response);
    }

    private static CloudRequest.Body json(Map<String, String> fields) {
        JsonObject json = new JsonObject();
        fields.forEach(json::addProperty);
        return new CloudRequest.Body("application/json", json.toString());
    }
}
