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
import org.openhab.energy.hub.clouds.SwitchBoard;
import org.openhab.energy.hub.clouds.nex.setup.NexProfile;
import org.openhab.energy.hub.clouds.nex.setup.NexSwitches;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * {@code /__admin/profile}: GET lists the profiles, PUT {@code {"profile":"UNTIDY"}} sets the switches of one, DELETE goes back to the start's.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ProfileResource implements AdminResource {
    private final SwitchBoard<NexSwitches> switches;

    public ProfileResource(SwitchBoard<NexSwitches> switches) {
        this.switches = switches;
    }

    @Override
    public JsonElement carryOut(String method, JsonElement body) {
        switch (method) {
            case "GET" -> {
            }
            case "PUT" -> {
                if (!(body instanceof JsonObject object) || !object.has("profile")) {
                    throw new IllegalArgumentException("'profile' is missing");
                }
                switches.set(NexProfile.of(object.get("profile").getAsString()).switches());
            }
            case "DELETE" -> switches.reset();
            default -> throw new UnsupportedOperationException();
        }
        JsonArray names = new JsonArray();
        for (NexProfile profile : NexProfile.values()) {
            names.add(profile.name());
        }
        return names;
    }
}
