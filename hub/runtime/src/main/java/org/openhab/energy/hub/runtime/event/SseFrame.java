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
package org.openhab.energy.hub.runtime.event;

import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonObject;

/**
 * Server-sent events on the wire (WHATWG HTML, "Server-sent events"), named as openHAB names them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SseFrame {

    /** Seconds between two signs of life. */
    public static final int ALIVE_SECONDS = 10;

    private SseFrame() {
    }

    public static byte[] message(HubEvent event) {
        JsonObject data = new JsonObject();
        data.addProperty("topic", event.topic());
        data.addProperty("payload", event.payload());
        data.addProperty("type", event.type());
        return frame("message", data.toString());
    }

    public static byte[] alive() {
        JsonObject data = new JsonObject();
        data.addProperty("type", "ALIVE");
        data.addProperty("interval", ALIVE_SECONDS);
        return frame("alive", data.toString());
    }

    /** A data text with line breaks becomes several data lines, which the receiver joins again. */
    static byte[] frame(String name, String data) {
        StringBuilder frame = new StringBuilder("event: ").append(name).append('\n');
        data.lines().forEach(line -> frame.append("data: ").append(line).append('\n'));
        return frame.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
