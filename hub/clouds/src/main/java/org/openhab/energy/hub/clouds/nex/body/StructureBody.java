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
package org.openhab.energy.hub.clouds.nex.body;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nex.rest.NexDirectory;
import org.openhab.energy.hub.clouds.nex.setup.EmptyDatum;
import org.openhab.energy.hub.clouds.nex.setup.ListShape;
import org.openhab.energy.hub.clouds.nex.setup.NexController;
import org.openhab.energy.hub.clouds.nex.setup.NexDevice;
import org.openhab.energy.hub.clouds.nex.setup.NexPoint;
import org.openhab.energy.hub.clouds.nex.setup.NexSignal;
import org.openhab.energy.hub.clouds.nex.setup.NexSwitches;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * Writes controllers, devices, data points and their newest values. The controller's fields are the documented ones; those of devices and data points
 * are not documented and follow them. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class StructureBody {
    private static final Instant ACTIVATED = Instant.parse("2017-04-26T23:28:15Z");

    private final Supplier<NexSwitches> switches;
    private final InstantSource clock;

    public StructureBody(Supplier<NexSwitches> switches, InstantSource clock) {
        this.switches = switches;
        this.clock = clock;
    }

    public JsonElement controllers(List<NexController> controllers) {
        return list("Controllers", controllers.stream().map(this::controller).toList());
    }

    public JsonObject controller(NexController controller) {
        NexSwitches current = switches.get();
        JsonObject json = new JsonObject();
        json.addProperty("ControllerID", controller.id());
        json.addProperty("Name", controller.name());
        optional(json, "Description", "Made-up controller");
        optional(json, "Brand", "NEX");
        optional(json, "Model", "DMS4080");
        optional(json, "Revision", "110");
        optional(json, "SoftwareVersion", "1.2");
        optional(json, "FirmwareVersion", "1.0");
        optional(json, "DatabaseVersion", "1.0");
        optional(json, "SerialNumber", "000987654321");
        optional(json, "ActivationDate", current.times().write(ACTIVATED));
        optional(json, "RegistrationDate", current.times().write(ACTIVATED));
        json.addProperty("AccountID", 123456789);
        json.addProperty("SiteID", 6789);
        json.addProperty("MinimumUpdateTier", 2);
        json.addProperty("WatchdogDate", current.times().write(stamp(controller)));
        optional(json, "Modified", current.times().write(ACTIVATED));
        return json;
    }

    public JsonElement devices(long controller, List<NexDevice> devices) {
        return list("Devices", devices.stream().map(device -> device(controller, device)).toList());
    }

    public JsonObject device(NexDirectory.Place place) {
        return device(place.controller().id(), place.device());
    }

    private JsonObject device(long controller, NexDevice device) {
        JsonObject json = new JsonObject();
        json.addProperty("DeviceID", device.id());
        json.addProperty("ControllerID", controller);
        json.addProperty("Name", device.name());
        optional(json, "Description", "Made-up device");
        return json;
    }

    public JsonElement points(long device, List<NexPoint> points) {
        return list("DataPoints", points.stream().map(point -> point(device, point)).toList());
    }

    public JsonObject point(NexDirectory.Spot spot) {
        return point(spot.device().id(), spot.point());
    }

    private JsonObject point(long device, NexPoint point) {
        NexSwitches current = switches.get();
        JsonObject json = new JsonObject();
        json.addProperty(current.pointId(), point.id());
        json.addProperty("DeviceID", device);
        json.addProperty("Name", point.name());
        optional(json, "Description", "Made-up data point");
        if (!current.unitField().isEmpty()) {
            json.addProperty(current.unitField(), point.unit());
        }
        return json;
    }

    /** The newest value, as old as the controller's last delivery. */
    public HttpResponse live(NexDirectory.Spot spot) {
        NexSwitches current = switches.get();
        NexPoint point = spot.point();
        JsonObject json = new JsonObject();
        json.addProperty(current.pointId(), point.id());
        if (point.signal() != NexSignal.NOTHING) {
            json.add("Value", AggregateBody.number(
                    point.signal().at(spot.controller().delivered(clock.instant()), point.id()), current));
            json.addProperty("DateTime", current.times().write(stamp(spot.controller())));
            return HttpResponse.json(200, json);
        }
        if (current.emptyDatum() == EmptyDatum.NULLS) {
            json.add("Value", JsonNull.INSTANCE);
            json.add("DateTime", JsonNull.INSTANCE);
            return HttpResponse.json(200, json);
        }
        return switch (current.emptyDatum()) {
            case NO_CONTENT -> HttpResponse.of(204, "application/json", "");
            case EMPTY_BODY -> HttpResponse.of(200, "application/json", "");
            default -> {
                JsonObject error = new JsonObject();
                error.addProperty("error", "no_data");
                yield HttpResponse.json(404, error);
            }
        };
    }

    private Instant stamp(NexController controller) {
        return controller.delivered(clock.instant()).plus(switches.get().clockAhead());
    }

    private void optional(JsonObject json, String name, String value) {
        if (switches.get().nulls()) {
            json.add(name, JsonNull.INSTANCE);
        } else {
            json.addProperty(name, value);
        }
    }

    private JsonElement list(String name, List<JsonObject> objects) {
        JsonArray array = new JsonArray();
        new ArrayList<>(objects).forEach(array::add);
        ListShape shape = switches.get().lists();
        if (shape == ListShape.SINGLE && objects.size() == 1) {
            return objects.get(0);
        }
        if (shape == ListShape.ARRAY || shape == ListShape.SINGLE && !objects.isEmpty()) {
            return array;
        }
        JsonObject body = new JsonObject();
        if (shape == ListShape.NAMED) {
            body.addProperty("Count", objects.size());
        }
        body.add(shape == ListShape.NAMED ? name : "Items", array);
        return body;
    }
}
