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

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.JsonText;

import com.google.gson.JsonElement;

/**
 * One answer: status, headers and whole body. The server adds {@code Content-Length}, {@code Date} and
 * {@code Connection}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@SuppressWarnings("ArrayRecordComponent")
public record HttpResponse(int status, Map<String, String> headers, byte[] body) {

    public HttpResponse {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public static HttpResponse json(int status, JsonElement json) {
        return of(status, "application/json; charset=utf-8", JsonText.write(json)).withHeader("Cache-Control",
                "no-store");
    }

    public static HttpResponse text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    public static HttpResponse of(int status, String contentType, String body) {
        return new HttpResponse(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A redirect (302 or 303) with an empty body.
     */
    public static HttpResponse redirect(int status, String location) {
        return new HttpResponse(status, Map.of("Location", location, "Cache-Control", "no-store"), new byte[0]);
    }

    public HttpResponse withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new HttpResponse(status, changed, body);
    }

    public HttpResponse withBody(byte[] changed) {
        return new HttpResponse(status, headers, changed);
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
