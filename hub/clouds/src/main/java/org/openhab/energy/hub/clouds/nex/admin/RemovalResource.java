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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.AdminResource;
import org.openhab.energy.hub.clouds.nex.rest.NexDirectory;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /__admin/removed}: what was taken out of the account. POST {@code {"id":1101}} takes something out, DELETE puts all back.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class RemovalResource implements AdminResource {
    private final NexDirectory directory;

    public RemovalResource(NexDirectory directory) {
        this.directory = directory;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        switch (method) {
            case "GET" -> {
            }
            case "POST" -> {
                if (!(body instanceof JsonObject object) || !object.has("id")) {
                    throw new IllegalArgumentException("'id' is missing");
                }
                try {
                    directory.remove(object.get("id").getAsLong());
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException("'id' must be a number", e);
                }
            }
            case "DELETE" -> directory.restore();
            default -> throw new UnsupportedOperationException();
        }
        JsonArray removed = new JsonArray();
        directory.removed().stream().sorted().forEach(removed::add);
        return removed;
    }
}
