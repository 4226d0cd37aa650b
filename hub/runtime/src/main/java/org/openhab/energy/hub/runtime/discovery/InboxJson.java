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
package org.openhab.energy.hub.runtime.discovery;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.energy.hub.runtime.rest.JsonValues;

import com.google.gson.JsonObject;

/**
 * An entry of the inbox as openHAB's REST and events show it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class InboxJson {

    private InboxJson() {
    }

    public static JsonObject of(DiscoveryResult result) {
        JsonObject json = new JsonObject();
        JsonValues.add(json, "bridgeUID", result.getBridgeUID());
        json.addProperty("flag", result.getFlag().name());
        json.addProperty("label", result.getLabel());
        json.add("properties", JsonValues.object(result.getProperties()));
        JsonValues.add(json, "representationProperty", result.getRepresentationProperty());
        json.addProperty("thingUID", result.getThingUID().getAsString());
        json.addProperty("thingTypeUID", result.getThingTypeUID().getAsString());
        return json;
    }
}
