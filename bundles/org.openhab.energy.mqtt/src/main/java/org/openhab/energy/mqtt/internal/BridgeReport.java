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

import java.time.Duration;
import java.util.Collection;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ThingSnapshot;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Tells of the publisher itself: what it is ({@code bridge/info}) and how it is doing ({@code bridge/health}). Never a password, nor a user name.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class BridgeReport {
    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private final MqttSettings settings;
    private final String version;

    BridgeReport(MqttSettings settings, String version) {
        this.settings = settings;
        this.version = version;
    }

    String info(Collection<ThingSnapshot> things) {
        JsonObject mqtt = new JsonObject();
        mqtt.addProperty("version", "3.1.1");
        mqtt.addProperty("server", settings.uri().replaceFirst("^tcp:", "mqtt:").replaceFirst("^ssl:", "mqtts:"));
        mqtt.addProperty("client_id", settings.clientId());
        mqtt.addProperty("base", settings.base());
        JsonObject config = new JsonObject();
        Options options = settings.options();
        config.addProperty("compact_prices", options.compactPrices());
        config.addProperty("nordpool_prices", options.nordpoolPrices());
        config.addProperty("home_assistant_prefix", options.discoveryPrefix());
        config.addProperty("homie_prefix", options.homiePrefix());
        config.addProperty("allow_commands", options.allowCommands());
        config.addProperty("maximum_packet_size", settings.limits().packetBytes());
        config.addProperty("messages_per_second", settings.limits().messagesPerSecond());
        JsonArray list = new JsonArray();
        for (ThingSnapshot thing : things) {
            JsonObject row = new JsonObject();
            row.addProperty("id", thing.id());
            row.addProperty("uid", thing.uid());
            row.addProperty("label", thing.label());
            row.addProperty("model", thing.model());
            list.add(row);
        }
        JsonObject os = new JsonObject();
        os.addProperty("version", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        os.addProperty("java_version", System.getProperty("java.version"));
        JsonObject json = new JsonObject();
        json.addProperty("version", version);
        json.add("os", os);
        json.add("mqtt", mqtt);
        json.add("config", config);
        json.add("things", list);
        return GSON.toJson(json);
    }

    String health(Health health) {
        JsonObject process = new JsonObject();
        Runtime runtime = Runtime.getRuntime();
        process.addProperty("uptime_s", health.uptime().toSeconds());
        process.addProperty("memory_used_mb", rounded((runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE));
        process.addProperty("memory_limit_mb", rounded(runtime.maxMemory() / MEBIBYTE));
        JsonObject mqtt = new JsonObject();
        mqtt.addProperty("connected", health.connectedSince() != null);
        mqtt.add("connected_since", Payload.time(health.connectedSince()));
        mqtt.addProperty("connections", health.traffic().connections());
        mqtt.addProperty("queued", health.queued());
        mqtt.addProperty("published", health.traffic().published());
        mqtt.addProperty("received", health.traffic().received());
        mqtt.addProperty("dropped", health.traffic().dropped());
        JsonArray skipped = new JsonArray();
        health.skipped().forEach(skipped::add);
        mqtt.add("too_large", skipped);
        JsonObject things = new JsonObject();
        for (ThingSnapshot thing : health.things()) {
            JsonObject row = new JsonObject();
            row.addProperty("online", thing.online());
            row.addProperty("stale", thing.stale());
            row.add("fetched_at", Payload.time(thing.fetchedAt()));
            things.add(thing.id(), row);
        }
        JsonObject json = new JsonObject();
        json.add("response_time_ms", millis(health.responseTime()));
        json.add("process", process);
        json.add("mqtt", mqtt);
        json.add("things", things);
        return GSON.toJson(json);
    }

    private static JsonElement millis(@Nullable Duration time) {
        return time == null ? JsonNull.INSTANCE : new JsonPrimitive(time.toMillis());
    }

    private static double rounded(double mebibytes) {
        return Math.round(mebibytes * 10) / 10.0;
    }
}
