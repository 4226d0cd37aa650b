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
package org.openhab.energy.hub.clouds.derapi.rest;

import java.net.URI;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetDevice;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetSite;
import org.openhab.energy.hub.clouds.derapi.setup.Generation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * How one generation of the API spells ids, list items and keys. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Spelling(Generation generation, URI baseUri) {

    public String id(FleetSite site) {
        return generation == Generation.GEN1 ? site.vendor().id() + ":" + site.setup().vendorId() : site.id();
    }

    public String id(FleetDevice device) {
        return generation == Generation.GEN1
                ? device.site().vendor().id() + ":" + device.vendorId()
                : device.id();
    }

    /**
     * An element of a list: the whole address, or an object with the id.
     */
    public JsonElement item(String collection, String id) {
        if (generation == Generation.GEN1) {
            return new JsonPrimitive(baseUri.resolve("/" + collection + "/" + id).toString());
        }
        JsonObject item = new JsonObject();
        item.addProperty("id", id);
        return item;
    }

    public boolean isThird() {
        return generation == Generation.GEN3;
    }

    /**
     * An answer with its keys as this generation has them: {@code solar-inverters} for {@code solarInverters}.
     */
    public JsonElement keys(JsonElement json) {
        if (generation != Generation.GEN1) {
            return json;
        }
        if (json instanceof JsonObject object) {
            JsonObject spelt = new JsonObject();
            object.entrySet().forEach(field -> spelt.add(kebab(field.getKey()), keys(field.getValue())));
            return spelt;
        }
        if (json instanceof JsonArray array) {
            JsonArray spelt = new JsonArray();
            array.forEach(element -> spelt.add(keys(element)));
            return spelt;
        }
        return json;
    }

    private static String kebab(String key) {
        return key.replaceAll("([a-z])([A-Z]+)", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
