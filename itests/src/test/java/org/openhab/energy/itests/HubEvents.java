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
package org.openhab.energy.itests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Listens to the hub's event stream (server-sent events).
 *
 * @author openHAB Energy - Initial contribution
 */
final class HubEvents implements AutoCloseable {

    private final List<JsonObject> events = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;

    private HubEvents(Stream<String> lines) {
        this.lines = lines;
    }

    /** Listens: all that happens after this call returns is seen. */
    static HubEvents listen(URI hub) throws Exception {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpResponse<Stream<String>> response = http
                .sendAsync(HttpRequest.newBuilder(hub.resolve("/rest/events")).build(), BodyHandlers.ofLines())
                .get(20, TimeUnit.SECONDS);
        HubEvents stream = new HubEvents(response.body());
        CompletableFuture.runAsync(stream::read);
        return stream;
    }

    private void read() {
        lines.filter(line -> line.startsWith("data:"))
                .map(line -> JsonParser.parseString(line.substring(5)).getAsJsonObject()).forEach(events::add);
    }

    /** The payloads of events with this topic, so far. */
    List<JsonObject> payloads(String topic) {
        return events.stream().filter(event -> event.has("topic") && topic.equals(event.get("topic").getAsString()))
                .map(event -> JsonParser.parseString(event.get("payload").getAsString()).getAsJsonObject()).toList();
    }

    @Override
    public void close() {
        lines.close();
    }
}
