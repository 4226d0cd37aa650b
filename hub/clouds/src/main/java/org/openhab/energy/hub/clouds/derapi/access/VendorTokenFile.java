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
package org.openhab.energy.hub.clouds.derapi.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Keeps the vendors' tokens over a restart of the demo, so that a newcomer need not consent again. Digests only, no
 * token. Without a file nothing is kept. Guarded by its {@link VendorTokens}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VendorTokenFile {

    /**
     * What is kept of a token.
     *
     * @param usedAt when a refresh token was used, null for never
     */
    record Kept(TokenSubject subject, Instant expires, @Nullable Instant usedAt) {
    }

    private final Logger logger = LoggerFactory.getLogger(VendorTokenFile.class);
    private final @Nullable Path path;

    /**
     * @param path where to keep them, or null for nowhere
     */
    public VendorTokenFile(@Nullable Path path) {
        this.path = path;
    }

    /**
     * Fills both maps, by digest.
     */
    void read(Map<String, Kept> access, Map<String, Kept> refresh) {
        Path file = path;
        if (file == null || !Files.exists(file)) {
            return;
        }
        try {
            JsonObject json = JsonText.readObject(Files.readString(file));
            read(json.get("access"), access);
            read(json.get("refresh"), refresh);
        } catch (IOException | IllegalArgumentException e) {
            logger.warn("{} is unreadable; the simulated vendors start without earlier consents", file);
            access.clear();
            refresh.clear();
        }
    }

    private static void read(@Nullable JsonElement element, Map<String, Kept> tokens) {
        if (!(element instanceof JsonArray list)) {
            throw new IllegalArgumentException("a list is expected");
        }
        for (JsonElement item : list) {
            if (!(item instanceof JsonObject json)) {
                throw new IllegalArgumentException("a token is expected");
            }
            DerapiVendor vendor = DerapiVendor.of(JsonText.text(json, "vendor"))
                    .orElseThrow(() -> new IllegalArgumentException("a vendor is expected"));
            TokenSubject subject = new TokenSubject(vendor, JsonText.text(json, "app"), JsonText.text(json, "login"),
                    JsonText.text(json, "scope"), JsonText.text(json, "audience"));
            tokens.put(JsonText.text(json, "digest"), new Kept(subject, JsonText.instant(json, "expires"),
                    json.has("usedAt") ? JsonText.instant(json, "usedAt") : null));
        }
    }

    void write(Map<String, Kept> access, Map<String, Kept> refresh) {
        Path file = path;
        if (file == null) {
            return;
        }
        JsonObject json = new JsonObject();
        json.add("access", written(access));
        json.add("refresh", written(refresh));
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Path fresh = Files.createTempFile(directory, "clouds", ".tmp");
            Files.write(fresh, JsonText.write(json).getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            logger.warn("{} cannot be written; consents of the simulated vendors end with them: {}", file,
                    e.getMessage());
        }
    }

    private static JsonArray written(Map<String, Kept> tokens) {
        JsonArray list = new JsonArray();
        tokens.forEach((digest, token) -> {
            JsonObject json = new JsonObject();
            json.addProperty("digest", digest);
            json.addProperty("vendor", token.subject().vendor().id());
            json.addProperty("app", token.subject().app());
            json.addProperty("login", token.subject().login());
            json.addProperty("scope", token.subject().scope());
            json.addProperty("audience", token.subject().audience());
            json.addProperty("expires", token.expires().toString());
            Instant usedAt = token.usedAt();
            if (usedAt != null) {
                json.addProperty("usedAt", usedAt.toString());
            }
            list.add(json);
        });
        return list;
    }
}
