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
package org.openhab.energy.hub.clouds.nex.rest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.nex.NexCloudOptions;
import org.openhab.energy.hub.clouds.nex.setup.NexSwitches;
import org.openhab.energy.hub.clouds.oauth.Secrets;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Issues user tokens for a JSON or form request and knows which are good. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NexTokens {
    private final NexCloudOptions options;
    private final InstantSource clock;
    private final Secrets secrets;
    private final Supplier<NexSwitches> switches;
    /** When each token ends, by its digest. */
    private final Map<String, Instant> ends = new HashMap<>();

    public NexTokens(NexCloudOptions options, InstantSource clock, Secrets secrets, Supplier<NexSwitches> switches) {
        this.options = options;
        this.clock = clock;
        this.secrets = secrets;
        this.switches = switches;
    }

    /**
     * Answers a request for a token.
     *
     * @throws NexRefusal when something is missing or wrong
     */
    public JsonObject issue(HttpRequest request) {
        if (!"POST".equals(request.method())) {
            throw new NexRefusal(405, "method_not_allowed");
        }
        JsonObject body = "application/json".equals(request.mediaType())
                ? JsonText.readObject(request.bodyText())
                : ofForm(request);
        NexSwitches current = switches.get();
        if (!"password".equals(text(body, "grant_type"))) {
            throw new NexRefusal(400, "unsupported_grant_type");
        }
        if (!Secrets.equal(options.clientId(), text(body, "client_id"))
                || !Secrets.equal(options.clientSecret(), text(body, "client_secret"))) {
            throw new NexRefusal(current.loginRefusal(), "invalid_client");
        }
        if (!Secrets.equal(options.username(), text(body, "username"))
                || !Secrets.equal(options.password(), text(body, "password"))) {
            throw new NexRefusal(current.loginRefusal(), "invalid_grant");
        }
        if (!"user".equals(text(body, "scope"))) {
            throw new NexRefusal(400, "invalid_scope");
        }
        return issue(current);
    }

    private synchronized JsonObject issue(NexSwitches current) {
        String token = secrets.hex(20);
        if (current.oneTokenOnly()) {
            ends.clear();
        }
        ends.put(Secrets.digest(token), clock.instant().plus(current.tokenLife()));
        JsonObject answer = new JsonObject();
        answer.addProperty("access_token", token);
        if (!current.expiresIn().isEmpty()) {
            answer.add("expires_in", JsonParser.parseString(current.expiresIn()));
        }
        answer.addProperty("token_type", "Bearer");
        answer.addProperty("scope", "user");
        return answer;
    }

    /** {@return whether the request carries a good token in a way that is taken} */
    public synchronized boolean isGood(HttpRequest request) {
        NexSwitches current = switches.get();
        Optional<String> bearer = request.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7)).map(value -> value.substring(7).trim());
        Optional<String> parameter = request.queryParameter("access_token");
        Optional<String> token = current.queryToken() && parameter.isPresent()
                ? parameter
                : current.headerToken() ? bearer : Optional.empty();
        return token.map(value -> ends.get(Secrets.digest(value))).filter(end -> clock.instant().isBefore(end))
                .isPresent();
    }

    /** Ends all tokens. */
    public synchronized void endAll() {
        ends.clear();
    }

    private static JsonObject ofForm(HttpRequest request) {
        JsonObject body = new JsonObject();
        request.formParameters().forEach((name, values) -> body.addProperty(name, values.get(0)));
        return body;
    }

    private static String text(JsonObject body, String name) {
        JsonElement value = body.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
