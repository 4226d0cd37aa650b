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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Reads controllers, devices and data points. Only the controller's fields are documented; the others are looked up under the names that follow from
 * them. An object without an identifier is left out. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class StructureParser {

    private StructureParser() {
    }

    static List<Controller> controllers(JsonElement body) {
        Map<Long, Controller> controllers = new LinkedHashMap<>();
        for (JsonObject object : ListBody.objects(body)) {
            Fields fields = new Fields(object);
            Long id = fields.identifier("ControllerID", "ID");
            if (id != null) {
                controllers.put(id, new Controller(id, name(fields, "Controller", id),
                        (fields.text("Brand") + " " + fields.text("Model")).trim(), fields.text("FirmwareVersion"),
                        fields.time("WatchdogDate", "Watchdog")));
            }
        }
        return new ArrayList<>(controllers.values());
    }

    static List<Device> devices(JsonElement body, long controller) {
        Map<Long, Device> devices = new LinkedHashMap<>();
        for (JsonObject object : ListBody.objects(body)) {
            Fields fields = new Fields(object);
            Long id = fields.identifier("DeviceID", "ID");
            if (id != null) {
                devices.put(id, new Device(id, controller, name(fields, "Device", id)));
            }
        }
        return new ArrayList<>(devices.values());
    }

    static List<DataPoint> points(JsonElement body) {
        Map<Long, DataPoint> points = new LinkedHashMap<>();
        for (JsonObject object : ListBody.objects(body)) {
            Fields fields = new Fields(object);
            Long id = fields.identifier("DataPointID", "DataPointIdID", "ID");
            if (id != null) {
                points.put(id, new DataPoint(id, name(fields, "Data Point", id),
                        fields.text("Unit", "Units", "UnitSymbol", "UnitName", "UnitOfMeasure", "EngineeringUnit")));
            }
        }
        return new ArrayList<>(points.values());
    }

    private static String name(Fields fields, String kind, long id) {
        String name = fields.text("Name");
        String text = name.isEmpty() ? fields.text("Description") : name;
        return text.isEmpty() ? kind + " " + id : text;
    }
}
