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
package org.openhab.energy.hub.clouds.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.JsonText;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Makes secrets and compares them. Only digests of tokens are kept anywhere.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Secrets {

    private final RandomGenerator random;

    public Secrets(RandomGenerator random) {
        this.random = random;
    }

    /**
     * As many random bytes in lower-case hex.
     */
    public String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    /**
     * A code of six digits.
     */
    public String sixDigits() {
        return String.format("%06d", random.nextInt(1_000_000));
    }

    /**
     * An access token that looks like a JWT; clients are to treat it as opaque, and so do the clouds.
     */
    public String accessToken(String subject, Instant issuedAt, Instant expiresAt) {
        return accessToken(subject, issuedAt, expiresAt, "");
    }

    /**
     * The same with a claim {@code scp}, which Tesla has.
     *
     * @param scope scopes separated by blanks, empty for no claim
     */
    public String accessToken(String subject, Instant issuedAt, Instant expiresAt, String scope) {
        JsonObject header = new JsonObject();
        header.addProperty("alg", "HS256");
        header.addProperty("typ", "JWT");
        JsonObject claims = new JsonObject();
        claims.addProperty("sub", subject);
        claims.addProperty("iat", issuedAt.getEpochSecond());
        claims.addProperty("exp", expiresAt.getEpochSecond());
        claims.addProperty("jti", hex(8));
        if (!scope.isEmpty()) {
            JsonArray scopes = new JsonArray();
            List.of(scope.split(" ")).forEach(scopes::add);
            claims.add("scp", scopes);
        }
        return part(header) + "." + part(claims) + "." + base64(bytes(32));
    }

    private static String part(JsonObject json) {
        return base64(JsonText.write(json).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * Base64 for URLs, without padding (RFC 4648 section 5).
     */
    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * What is kept of a token.
     */
    public static String digest(String secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /**
     * Compares without telling by its duration where the texts differ.
     */
    public static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
