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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.nomos.error.NomosErrorCode;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.GrantType;
import org.openhab.energy.hub.clouds.nomos.setup.NomosClient;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;
import org.openhab.energy.hub.clouds.nomos.setup.RedirectUriOnToken;
import org.openhab.energy.hub.clouds.nomos.setup.TokenBodies;
import org.openhab.energy.hub.clouds.oauth.Pkce;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * {@code POST /oauth/token}: three grants, HTTP Basic, form or JSON body as the content type says.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class TokenEndpoint {

    private final Directory directory;
    private final TokenStore tokens;
    private final AuthorizationCodes codes;
    private final Supplier<NomosSwitches> switches;

    public TokenEndpoint(Directory directory, TokenStore tokens, AuthorizationCodes codes,
            Supplier<NomosSwitches> switches) {
        this.directory = directory;
        this.tokens = tokens;
        this.codes = codes;
        this.switches = switches;
    }

    /**
     * The API version of a token request that names none: the one its client is pinned to.
     */
    public Optional<NomosVersion> pinnedVersion(HttpRequest request) {
        return ClientAuthentication.claimed(request, directory).map(NomosClient::version);
    }

    /**
     * The token answer.
     *
     * @throws NomosException for every other answer
     */
    public JsonObject answer(HttpRequest request, NomosVersion version) {
        NomosClient client = ClientAuthentication.authenticate(request, directory);
        Map<String, String> fields = fields(request);
        GrantType grant = GrantType.of(required(fields, "grant_type"))
                .orElseThrow(() -> NomosException.badField("invalid_value", "grant_type", "Unknown grant type",
                        "Invalid option: expected one of authorization_code, refresh_token, client_credentials"));
        checkRedirectKey(fields);
        if (grant != GrantType.REFRESH_TOKEN && !client.grants().contains(grant)) {
            throw NomosException.badField("invalid_value", "grant_type", "Not allowed for this client",
                    "Invalid input: this client may not use " + grant.code());
        }
        return write(switch (grant) {
            case AUTHORIZATION_CODE -> redeemed(fields, client);
            case CLIENT_CREDENTIALS -> tokens
                    .issue(new Grant(client.id(), client.customer(), client.scope(), client.version(), false));
            case REFRESH_TOKEN -> tokens.refresh(required(fields, "refresh_token"), client.id())
                    .orElseThrow(() -> NomosException.unauthorized("Invalid or expired refresh token"));
        }, version);
    }

    private void checkRedirectKey(Map<String, String> fields) {
        if (switches.get().redirectUriOnToken() == RedirectUriOnToken.REJECT && fields.containsKey("redirect_uri")) {
            throw NomosException.badField("unrecognized_keys", "", "Unrecognized key: \"redirect_uri\"",
                    "Unrecognized key: \"redirect_uri\"");
        }
    }

    private IssuedTokens redeemed(Map<String, String> fields, NomosClient client) {
        String code = required(fields, "code");
        AuthorizationCodes.Redeemed redeemed = codes.redeem(code, client.id())
                .orElseThrow(() -> codeError("Invalid or expired code"));
        AuthorizationRequest request = redeemed.request();
        Pkce pkce = request.pkce();
        if (pkce != null && !pkce.verifies(fields.getOrDefault("code_verifier", ""))) {
            throw codeError("Invalid code verifier");
        }
        if (switches.get().redirectUriOnToken() == RedirectUriOnToken.REQUIRE
                && !request.redirectUri().toString().equals(fields.get("redirect_uri"))) {
            throw NomosException.badField("invalid_value", "redirect_uri", "Does not match",
                    "Invalid input: not the redirect URI of the authorization request");
        }
        IssuedTokens issued = tokens.issue(new Grant(client.id(), redeemed.customer(),
                switches.get().consentScope(), client.version(), true));
        codes.spent(code, issued.family());
        return issued;
    }

    private NomosException codeError(String message) {
        return new NomosException(NomosErrorCode.ofStatus(switches.get().codeErrorStatus()), message);
    }

    private static JsonObject write(IssuedTokens issued, NomosVersion version) {
        JsonObject json = new JsonObject();
        json.addProperty("access_token", issued.accessToken());
        json.addProperty("token_type", "Bearer");
        json.addProperty("expires_in", issued.lifetime().toSeconds());
        json.addProperty("refresh_token", issued.refreshToken());
        if (version.atLeast(NomosVersion.CURIE)) {
            json.addProperty("scope", issued.grant().scope());
        }
        return json;
    }

    private Map<String, String> fields(HttpRequest request) {
        TokenBodies allowed = switches.get().tokenBodies();
        return switch (request.mediaType()) {
            case "application/x-www-form-urlencoded" -> {
                if (allowed == TokenBodies.JSON) {
                    throw unsupportedBody();
                }
                yield formFields(request);
            }
            case "application/json" -> {
                if (allowed == TokenBodies.FORM) {
                    throw unsupportedBody();
                }
                yield jsonFields(request);
            }
            default -> throw unsupportedBody();
        };
    }

    private static Map<String, String> formFields(HttpRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> field : request.formParameters().entrySet()) {
            if (field.getValue().size() > 1) {
                throw NomosException.badField("invalid_type", field.getKey(), "Expected string, received array",
                        "Invalid input: expected string, received array");
            }
            fields.put(field.getKey(), field.getValue().get(0));
        }
        return fields;
    }

    private static Map<String, String> jsonFields(HttpRequest request) {
        JsonObject json;
        try {
            json = JsonText.readObject(request.bodyText());
        } catch (IllegalArgumentException e) {
            throw new NomosException(NomosErrorCode.BAD_REQUEST, "Malformed JSON in request body");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> field : json.entrySet()) {
            if (!(field.getValue() instanceof JsonPrimitive value) || !value.isString()) {
                throw NomosException.badField("invalid_type", field.getKey(), "Expected string",
                        "Invalid input: expected string");
            }
            fields.put(field.getKey(), value.getAsString());
        }
        return fields;
    }

    private static NomosException unsupportedBody() {
        return new NomosException(NomosErrorCode.BAD_REQUEST, "Unsupported content type of request body");
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null || value.isEmpty()) {
            throw NomosException.missingField(name);
        }
        return value;
    }
}
