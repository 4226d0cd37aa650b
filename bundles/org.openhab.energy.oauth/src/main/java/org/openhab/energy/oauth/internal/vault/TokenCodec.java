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
package org.openhab.energy.oauth.internal.vault;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Turns a {@link TokenSet} into the bytes that the vault encrypts, and back.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class TokenCodec {

    private TokenCodec() {
    }

    static byte[] encode(TokenSet tokens) {
        JsonObject json = new JsonObject();
        json.addProperty("audience", tokens.audience());
        json.addProperty("access", tokens.accessToken());
        json.addProperty("refresh", tokens.refreshToken());
        json.addProperty("obtained", tokens.obtained().toString());
        json.addProperty("expires", tokens.expires().toString());
        json.addProperty("scope", tokens.scope());
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static TokenSet decode(byte[] plain) throws UnreadableException {
        try {
            JsonObject json = JsonParser.parseString(new String(plain, StandardCharsets.UTF_8)).getAsJsonObject();
            return new TokenSet(text(json, "audience"), text(json, "access"), optional(json, "refresh"),
                    Instant.parse(text(json, "obtained")), Instant.parse(text(json, "expires")),
                    optional(json, "scope"));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | DateTimeException e) {
            // The cause's text may quote the content, so it is left out.
            throw new UnreadableException("the content is no token record");
        }
    }

    private static String text(JsonObject json, String name) throws UnreadableException {
        String value = optional(json, name);
        if (value == null) {
            throw new UnreadableException("the record lacks " + name);
        }
        return value;
    }

    private static @Nullable String optional(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }
}
