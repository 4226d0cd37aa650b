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
package org.openhab.energy.hub.clouds;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /__admin/clock}: reads and moves the simulated clock. A write is one of {@code {"now": instant}},
 * {@code {"freeze": instant}}, {@code {"advance": duration}}, {@code {"reset": true}}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ClockResource implements AdminResource {

    private final SimulatedClock clock;

    public ClockResource(SimulatedClock clock) {
        this.clock = clock;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        switch (method) {
            case "GET" -> {
            }
            case "PUT" -> move(body);
            default -> throw new UnsupportedOperationException();
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("now", clock.instant().toString());
        answer.addProperty("local", clock.instant().atZone(clock.getZone()).toOffsetDateTime().toString());
        answer.addProperty("zone", clock.getZone().getId());
        return answer;
    }

    private void move(JsonElement body) {
        if (body instanceof JsonObject change && change.size() == 1) {
            if (change.has("now")) {
                clock.set(JsonText.instant(change, "now"));
                return;
            } else if (change.has("freeze")) {
                clock.freeze(JsonText.instant(change, "freeze"));
                return;
            } else if (change.has("advance")) {
                clock.advance(JsonText.duration(change, "advance"));
                return;
            } else if (change.has("reset")) {
                clock.reset();
                return;
            }
        }
        throw new IllegalArgumentException("one of 'now', 'freeze', 'advance', 'reset' is expected");
    }
}
