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
package org.openhab.energy.hub.clouds.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes answers to one connection in the manner asked for. Used by the connection's thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ResponseWriter {

    private static final int DRIP_BYTES = 16;

    private static final Map<Integer, String> REASONS = Map.ofEntries(Map.entry(200, "OK"),
            Map.entry(204, "No Content"),
            Map.entry(302, "Found"), Map.entry(303, "See Other"), Map.entry(304, "Not Modified"),
            Map.entry(307, "Temporary Redirect"), Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"), Map.entry(402, "Payment Required"), Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"), Map.entry(405, "Method Not Allowed"), Map.entry(409, "Conflict"),
            Map.entry(422, "Unprocessable Entity"), Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"), Map.entry(502, "Bad Gateway"));

    private final OutputStream out;
    private final InstantSource clock;

    ResponseWriter(OutputStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /**
     * Sends the answer, unless its manner is a reset.
     *
     * @return whether the connection may carry another request
     */
    boolean write(HttpRequest request, Delivery delivery) throws IOException, InterruptedException {
        boolean keepAlive = delivery.manner() != Delivery.Manner.CUT_OFF
                && !"close".equalsIgnoreCase(request.header("connection").orElse(""));
        byte[] body = delivery.response().body();
        boolean silent = "HEAD".equals(request.method());
        out.write(head(delivery.response(), body.length, keepAlive));
        switch (delivery.manner()) {
            case WHOLE -> out.write(body, 0, silent ? 0 : body.length);
            case CUT_OFF -> out.write(body, 0, silent ? 0 : body.length / 2);
            case DRIP -> drip(body, silent ? Duration.ZERO : delivery.pause());
            case RESET -> throw new IllegalArgumentException("a reset has no answer");
        }
        out.flush();
        return keepAlive;
    }

    private void drip(byte[] body, Duration pause) throws IOException, InterruptedException {
        for (int at = 0; at < body.length; at += DRIP_BYTES) {
            out.flush();
            Thread.sleep(pause.toMillis());
            out.write(body, at, Math.min(DRIP_BYTES, body.length - at));
        }
    }

    private byte[] head(HttpResponse response, int length, boolean keepAlive) {
        StringBuilder head = new StringBuilder(256);
        head.append("HTTP/1.1 ").append(response.status()).append(' ')
                .append(REASONS.getOrDefault(response.status(), "Status")).append("\r\n");
        head.append("Date: ")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)))
                .append("\r\n");
        response.headers().forEach((name, value) -> head.append(name).append(": ")
                .append(value.replace('\r', ' ').replace('\n', ' ')).append("\r\n"));
        head.append("Content-Length: ").append(length).append("\r\n");
        head.append("Connection: ").append(keepAlive ? "keep-alive" : "close").append("\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
