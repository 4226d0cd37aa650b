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
package org.openhab.energy.oauth.internal.budget;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.Quota;
import org.openhab.energy.oauth.internal.vault.DurableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Keeps an account's {@link Usage} over a restart, as plain JSON: it holds nothing secret. A file that cannot be read is as good as none.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class UsageFile {
    private final Logger logger = LoggerFactory.getLogger(UsageFile.class);
    private final Path file;

    /**
     * @param folder where the files of all accounts are
     * @param name the account's file name, free of characters that a file system minds
     */
    public UsageFile(Path folder, String name) {
        file = folder.resolve(name + ".json");
    }

    @Nullable
    Usage read() {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)).getAsJsonObject();
            Map<String, Integer> calls = new TreeMap<>();
            for (Map.Entry<String, JsonElement> call : json.getAsJsonObject("calls").entrySet()) {
                calls.put(call.getKey(), call.getValue().getAsInt());
            }
            Instant since = instant(json, "pausedSince");
            Instant until = instant(json, "pausedUntil");
            Pause pause = since == null || until == null
                    ? null
                    : new Pause(since, until, json.has("banned") && json.get("banned").getAsBoolean());
            return new Usage(LocalDate.parse(json.get("day").getAsString()), calls, instant(json, "lastSuccess"),
                    pause, spans(json));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | RuntimeException e) {
            // Gson tells of a wrong shape by half a dozen kinds of exception.
            logger.warn("Call counters in {} cannot be read and start anew: {}", file, e.toString());
            return null;
        }
    }

    void write(Usage usage) {
        JsonObject json = new JsonObject();
        json.addProperty("day", usage.day().toString());
        JsonObject calls = new JsonObject();
        new TreeMap<>(usage.calls()).forEach(calls::addProperty);
        json.add("calls", calls);
        put(json, "lastSuccess", usage.lastSuccess());
        Pause pause = usage.pause();
        put(json, "pausedSince", pause == null ? null : pause.since());
        put(json, "pausedUntil", pause == null ? null : pause.until());
        if (pause != null && pause.banned()) {
            json.addProperty("banned", true);
        }
        JsonObject spans = new JsonObject();
        new TreeMap<>(usage.spans()).forEach((span, count) -> {
            JsonObject kept = new JsonObject();
            kept.addProperty("start", count.start().toString());
            kept.addProperty("calls", count.calls());
            spans.add(span.name(), kept);
        });
        json.add("spans", spans);
        try {
            DurableFile.write(file, json.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            logger.warn("Call counters cannot be kept in {}: {}", file, e.toString());
        }
    }

    /** Deletes the file. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            logger.warn("Call counters in {} cannot be deleted: {}", file, e.toString());
        }
    }

    private static Map<Quota.Span, SpanCount> spans(JsonObject json) {
        Map<Quota.Span, SpanCount> spans = new EnumMap<>(Quota.Span.class);
        if (json.get("spans") instanceof JsonObject kept) {
            for (Map.Entry<String, JsonElement> span : kept.entrySet()) {
                JsonObject count = span.getValue().getAsJsonObject();
                spans.put(Quota.Span.valueOf(span.getKey()),
                        new SpanCount(LocalDate.parse(count.get("start").getAsString()),
                                count.get("calls").getAsInt()));
            }
        }
        return spans;
    }

    private static @Nullable Instant instant(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || value.isJsonNull() ? null : Instant.parse(value.getAsString());
    }

    private static void put(JsonObject json, String name, @Nullable Instant time) {
        if (time != null) {
            json.addProperty(name, time.toString());
        }
    }
}
