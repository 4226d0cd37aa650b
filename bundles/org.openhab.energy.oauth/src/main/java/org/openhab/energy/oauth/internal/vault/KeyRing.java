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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The keys of one account that its owner has typed, encrypted in the vault beside the tokens ({@code <name>.keys}).
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class KeyRing {
    private static final String AUDIENCE = "audience";
    private static final String KEYS = "keys";

    private final Logger logger = LoggerFactory.getLogger(KeyRing.class);
    private final Path file;
    private final String account;
    private final RecordCipher cipher;

    KeyRing(Path folder, String account, RecordCipher cipher) {
        file = folder.resolve(TokenVault.fileName(account) + ".keys");
        // Another name than the tokens' records have, so that one cannot be put in the other's place.
        this.account = account + "#keys";
        this.cipher = cipher;
    }

    /**
     * {@return the keys; none if there are none for that audience} A record that cannot be read is set aside.
     *
     * @param audience whom the keys are for
     */
    public Map<String, String> read(String audience) {
        Map<String, String> keys = new TreeMap<>();
        try {
            String plain = new String(cipher.decrypt(account, Files.readAllBytes(file)), StandardCharsets.UTF_8);
            JsonObject json = JsonParser.parseString(plain).getAsJsonObject();
            if (json.get(AUDIENCE).getAsString().equals(audience)) {
                json.getAsJsonObject(KEYS).entrySet()
                        .forEach(key -> keys.put(key.getKey(), key.getValue().getAsString()));
            }
            return keys;
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (UnreadableException | JsonParseException | IllegalStateException e) {
            // The text of a parser's exception may quote the content.
            logger.warn("The stored keys in {} cannot be read. The file is set aside", file);
            setAside();
            return Map.of();
        } catch (IOException e) {
            logger.warn("The stored keys in {} cannot be read: {}", file, e.toString());
            return Map.of();
        }
    }

    /** Keeps these keys in place of those before them. */
    public void write(String audience, Map<String, String> keys) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty(AUDIENCE, audience);
        JsonObject values = new JsonObject();
        keys.forEach(values::addProperty);
        json.add(KEYS, values);
        DurableFile.write(file, cipher.encrypt(account, json.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Deletes the keys. */
    public void delete() throws IOException {
        DurableFile.delete(file);
    }

    private void setAside() {
        try {
            SetAside.move(file);
        } catch (IOException e) {
            logger.warn("{} cannot be set aside: {}", file, e.toString());
        }
    }
}
