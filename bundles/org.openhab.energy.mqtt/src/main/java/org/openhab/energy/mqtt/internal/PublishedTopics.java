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
package org.openhab.energy.mqtt.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Keeps the {@link TopicRecord} in a file, whole at every moment: it is written beside, forced to disk and moved into place. Used by one thread at a
 * time.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PublishedTopics {
    private static final String OWNED = "owned";
    private static final String OBSOLETE = "obsolete";
    private static final String NOTES = "notes";

    private final Logger logger = LoggerFactory.getLogger(PublishedTopics.class);
    private final Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private final Path file;

    public PublishedTopics(Path file) {
        this.file = file;
    }

    /** {@return what was saved last; nothing if there is no file or it cannot be read, which is then set aside} */
    TopicRecord load() {
        try {
            if (!exists()) {
                return TopicRecord.EMPTY;
            }
            return parsed(Files.readString(file));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | ClassCastException
                | IOException e) {
            setAside(e);
            return TopicRecord.EMPTY;
        }
    }

    /** {@return whether there is a file} */
    boolean exists() {
        return Files.exists(file);
    }

    /** Removes the file, if there is one. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    void save(TopicRecord topics) throws IOException {
        JsonObject owned = new JsonObject();
        new TreeMap<>(topics.owned()).forEach((owner, names) -> owned.add(owner, array(names)));
        JsonObject json = new JsonObject();
        json.add(OWNED, owned);
        json.add(OBSOLETE, array(topics.obsolete()));
        JsonObject notes = new JsonObject();
        new TreeMap<>(topics.notes()).forEach(notes::addProperty);
        json.add(NOTES, notes);
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(gson.toJson(json).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static TopicRecord parsed(String text) {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        if (!json.has(OWNED) || !json.has(OBSOLETE)) {
            throw new JsonParseException("'owned' or 'obsolete' is missing");
        }
        Map<String, Set<String>> owned = new LinkedHashMap<>();
        json.getAsJsonObject(OWNED).entrySet()
                .forEach(entry -> owned.put(entry.getKey(), names(entry.getValue().getAsJsonArray())));
        Map<String, String> notes = new LinkedHashMap<>();
        if (json.has(NOTES)) {
            json.getAsJsonObject(NOTES).entrySet()
                    .forEach(entry -> notes.put(entry.getKey(), entry.getValue().getAsString()));
        }
        return new TopicRecord(owned, names(json.getAsJsonArray(OBSOLETE)), notes);
    }

    private static Set<String> names(JsonArray array) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonElement name : array) {
            names.add(name.getAsString());
        }
        return names;
    }

    private static JsonArray array(Set<String> names) {
        JsonArray array = new JsonArray();
        new TreeSet<>(names).forEach(array::add);
        return array;
    }

    private void setAside(Exception reason) {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
        logger.warn("The record of published MQTT topics {} cannot be read ({}); it is kept as {}. "
                + "Topics of Things that were removed in the meantime may stay on the broker.", file,
                reason.getMessage(), aside.getFileName());
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            logger.warn("The file {} cannot be moved: {}", file, e.getMessage());
        }
    }
}
