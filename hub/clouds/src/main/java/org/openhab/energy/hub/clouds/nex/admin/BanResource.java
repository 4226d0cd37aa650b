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
package org.openhab.energy.hub.clouds.nex.admin;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.AdminResource;
import org.openhab.energy.hub.clouds.nex.rest.NexCeiling;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /__admin/ban}: PUT {@code {"time":"PT1H"}} bans every caller, DELETE ends it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class BanResource implements AdminResource {
    private final NexCeiling ceiling;

    public BanResource(NexCeiling ceiling) {
        this.ceiling = ceiling;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        switch (method) {
            case "PUT" -> ceiling.ban(time(body));
            case "DELETE" -> ceiling.ban(Duration.ZERO);
            default -> throw new UnsupportedOperationException();
        }
        return body;
    }

    private static Duration time(JsonElement body) {
        try {
            if (body instanceof JsonObject object && object.has("time")) {
                return Duration.parse(object.get("time").getAsString());
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'time' must be a duration like PT1H", e);
        }
        throw new IllegalArgumentException("'time' is missing");
    }
}
