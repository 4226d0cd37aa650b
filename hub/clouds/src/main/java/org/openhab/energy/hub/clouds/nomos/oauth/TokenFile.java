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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Keeps token families over a restart of the demo, so that a newcomer need not consent again. Digests only, no token.
 * Without a file nothing is kept. Guarded by its {@link TokenStore}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class TokenFile {

    private final Logger logger = LoggerFactory.getLogger(TokenFile.class);
    private final @Nullable Path path;

    /**
     * @param path where to keep them, or null for nowhere
     */
    public TokenFile(@Nullable Path path) {
        this.path = path;
    }

    List<TokenFamily> read() {
        List<TokenFamily> families = new ArrayList<>();
        Path file = path;
        if (file != null && Files.exists(file)) {
            try {
                JsonElement json = JsonText.read(Files.readString(file));
                if (!(json instanceof JsonArray all)) {
                    throw new IllegalArgumentException("a list is expected");
                }
                all.forEach(element -> families.add(family(element)));
            } catch (IOException | IllegalArgumentException e) {
                logger.warn("{} is unreadable; the simulated cloud starts without earlier consents", file);
                families.clear();
            }
        }
        return families;
    }

    void write(Collection<TokenFamily> families) {
        Path file = path;
        if (file == null) {
            return;
        }
        JsonArray all = new JsonArray();
        families.forEach(family -> all.add(json(family)));
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Path fresh = Files.createTempFile(directory, "clouds", ".tmp");
            Files.write(fresh, JsonText.write(all).getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            logger.warn("{} cannot be written; consents of the simulated cloud end with it: {}", file, e.getMessage());
        }
    }

    private static JsonObject json(TokenFamily family) {
        JsonArray rotated = new JsonArray();
        family.rotated.forEach(rotated::add);
        JsonObject access = new JsonObject();
        family.accessTokens.forEach((digest, expires) -> access.addProperty(digest, expires.toString()));
        JsonObject json = new JsonObject();
        json.addProperty("id", family.id);
        json.addProperty("client", family.grant.client());
        json.addProperty("customer", family.grant.customer());
        json.addProperty("scope", family.grant.scope());
        json.addProperty("version", family.grant.version().label());
        json.addProperty("consent", family.grant.consent());
        json.addProperty("refresh", family.refresh);
        json.addProperty("refreshExpires", family.refreshExpires.toString());
        json.addProperty("revoked", family.revoked);
        json.add("rotated", rotated);
        json.add("access", access);
        return json;
    }

    private static TokenFamily family(JsonElement element) {
        if (!(element instanceof JsonObject json) || !(json.get("rotated") instanceof JsonArray rotated)
                || !(json.get("access") instanceof JsonObject access)) {
            throw new IllegalArgumentException("a token family is expected");
        }
        Grant grant = new Grant(JsonText.text(json, "client"),
                json.get("customer") instanceof JsonPrimitive ? JsonText.text(json, "customer") : null,
                JsonText.text(json, "scope"),
                NomosVersion.of(JsonText.text(json, "version")).orElse(NomosVersion.CURIE),
                JsonText.flag(json, "consent"));
        TokenFamily family = new TokenFamily(JsonText.text(json, "id"), grant, JsonText.text(json, "refresh"),
                JsonText.instant(json, "refreshExpires"));
        family.revoked = JsonText.flag(json, "revoked");
        rotated.forEach(digest -> family.rotated.add(digest.getAsString()));
        access.keySet().forEach(digest -> family.accessTokens.put(digest, JsonText.instant(access, digest)));
        return family;
    }
}
