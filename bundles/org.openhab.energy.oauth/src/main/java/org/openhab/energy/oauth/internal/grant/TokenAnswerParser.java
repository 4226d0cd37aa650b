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

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Reads a token endpoint's answer with patience for what clouds get wrong (times as text, missing fields) and none for what would hurt: no token, a
 * token type that we cannot use, a token that would break a header.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class TokenAnswerParser {
    /** Assumed when the answer names no life; a 401 tells if it was less. */
    static final Duration ASSUMED_LIFE = Duration.ofMinutes(10);

    private TokenAnswerParser() {
    }

    /**
     * @param longest what a stated life is cut to
     */
    static TokenAnswer parse(String body, Duration longest) throws ProtocolException {
        JsonObject json = object(body);
        String accessToken = text(json, "access_token");
        if (accessToken == null) {
            throw bad("it has no access token");
        }
        String type = text(json, "token_type");
        if (type != null && !"bearer".equalsIgnoreCase(type)) {
            throw bad("its token type is not Bearer");
        }
        return checked(accessToken, text(json, "refresh_token"),
                Objects.requireNonNullElse(text(json, "expires_in"), ""), text(json, "scope"), longest);
    }

    /**
     * @param stated the life in seconds as the cloud states it, empty if it does not
     */
    static TokenAnswer checked(String accessToken, @Nullable String refreshToken, String stated,
            @Nullable String scope, Duration longest) throws ProtocolException {
        if (accessToken.isEmpty() || !isPrintable(accessToken)
                || refreshToken != null && !isPrintable(refreshToken)) {
            throw bad("a token has characters that tokens cannot have");
        }
        return new TokenAnswer(accessToken, refreshToken, life(stated, longest), scope);
    }

    private static JsonObject object(String body) throws ProtocolException {
        String start = body.stripLeading();
        if (start.startsWith("<")) {
            throw bad("it is a page");
        }
        // Gson would take much that is no JSON, such as a bare word.
        if (!start.startsWith("{")) {
            throw bad("it is no JSON object");
        }
        try {
            if (JsonParser.parseString(body) instanceof JsonObject json) {
                return json;
            }
            throw bad("it is no JSON object");
        } catch (JsonParseException e) {
            // Neither the cause nor its text goes on: it may quote the answer.
            throw bad("it is broken JSON");
        }
    }

    private static Duration life(String text, Duration longest) {
        try {
            BigDecimal seconds = new BigDecimal(text.strip());
            return seconds.signum() <= 0
                    ? assumed(longest)
                    : Duration.ofSeconds(seconds.min(BigDecimal.valueOf(longest.toSeconds())).longValue());
        } catch (NumberFormatException e) {
            return assumed(longest);
        }
    }

    private static Duration assumed(Duration longest) {
        return longest.compareTo(ASSUMED_LIFE) < 0 ? longest : ASSUMED_LIFE;
    }

    private static @Nullable String text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null || !value.isJsonPrimitive() || value.getAsString().isEmpty()) {
            return null;
        }
        return value.getAsString();
    }

    private static boolean isPrintable(String token) {
        return token.chars().allMatch(c -> c > 0x20 && c < 0x7F);
    }

    private static ProtocolException bad(String why) {
        return new ProtocolException("The token endpoint's answer cannot be used: " + why, null,
                StatusText.BAD_ANSWER);
    }
}
