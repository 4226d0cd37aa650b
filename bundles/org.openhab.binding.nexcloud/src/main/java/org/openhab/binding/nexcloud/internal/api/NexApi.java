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
package org.openhab.binding.nexcloud.internal.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The calls that read from NEX, version 1.0 of its API; nothing is ever written or deleted. Each is one request. Blocks; thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NexApi {
    private final Transport transport;
    private final String root;

    /**
     * @param transport the account's chain
     * @param base address below which {@code /Controller} lies, such as {@code https://nexcloud.io/v1.0}
     */
    public NexApi(Transport transport, URI base) {
        this.transport = transport;
        this.root = base.toString().replaceFirst("/+$", "");
    }

    /** {@return all controllers of the account} */
    public List<Controller> controllers() throws CloudException, InterruptedException {
        return StructureParser.controllers(get("controllers", "/Controller"));
    }

    /** {@return the devices of a controller} */
    public List<Device> devices(long controller) throws CloudException, InterruptedException {
        return StructureParser.devices(get("devices", "/Controller/" + controller + "/Device"), controller);
    }

    /** {@return the data points of a device}
     *
     * @throws org.openhab.energy.oauth.error.AbsentException when there is no such device any more
     */
    public List<DataPoint> points(long device) throws CloudException, InterruptedException {
        return StructureParser.points(get("points", "/Device/" + device + "/DataPoint"));
    }

    /** {@return the newest value of a data point; without value and time when it never received any}
     *
     * @throws org.openhab.energy.oauth.error.AbsentException when there is no such data point, or none with data
     */
    public LiveDatum live(long point) throws CloudException, InterruptedException {
        CloudResponse response = send("live", "/DataPoint/" + point + "/LiveDatum");
        return response.body().isBlank() ? LiveDatum.NONE : LiveParser.read(json(response, "live"));
    }

    /**
     * The aggregates of a span in order of their periods. Whether the bounds are inclusive is not documented.
     *
     * @throws IllegalArgumentException unless the span begins before it ends
     */
    public List<Aggregate> aggregates(long point, Resolution resolution, Instant from, Instant until)
            throws CloudException, InterruptedException {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A span must begin before it ends: " + from + ", " + until);
        }
        return AggregateParser.read(get(resolution.name().toLowerCase(Locale.ROOT),
                "/DataPoint/" + point + "/" + resolution.path() + "?startdate=" + from.toEpochMilli() + "&enddate="
                        + until.toEpochMilli()));
    }

    private JsonElement get(String kind, String path) throws CloudException, InterruptedException {
        CloudResponse response = send(kind, path);
        return response.status() == 204 ? new JsonArray() : json(response, kind);
    }

    private CloudResponse send(String kind, String path) throws CloudException, InterruptedException {
        return transport.send(CloudRequest.get(kind, URI.create(root + path)).withHeader("Accept", "application/json"));
    }

    /** A gateway's page may come with a status of success. */
    private static JsonElement json(CloudResponse response, String kind) throws ProtocolException {
        String type = response.header("Content-Type");
        if (type != null && type.toLowerCase(Locale.ROOT).matches(".*(html|xml).*")) {
            throw new ProtocolException("The answer to " + kind + " is a page and no data", null,
                    StatusText.BAD_ANSWER);
        }
        try {
            JsonElement body = JsonParser.parseString(response.body());
            if (body.isJsonArray() || body.isJsonObject()) {
                return body;
            }
            throw new ProtocolException("The answer to " + kind + " is neither a list nor an object", null,
                    StatusText.BAD_ANSWER);
        } catch (JsonParseException e) {
            // The parser's message quotes what it met.
            throw new ProtocolException("The answer to " + kind + " is no JSON", null, StatusText.BAD_ANSWER);
        }
    }
}
