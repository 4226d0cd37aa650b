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
package org.openhab.energy.hub.clouds.derapi.virtual;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.rest.StrictJson;
import org.openhab.energy.hub.clouds.derapi.rest.Times;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedBattery;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedInverter;
import org.openhab.energy.hub.clouds.derapi.setup.SimulatedSite;

/**
 * Reads virtual sites and devices. Every property is optional; what is missing is made up. What a device has measured
 * is the simulation's own: production and time of a report are checked and not used.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class VirtualBody {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Duration HISTORY = Duration.ofDays(30);

    private VirtualBody() {
    }

    /**
     * A site.
     *
     * @throws DerapiProblem 400 naming the place
     */
    static SimulatedSite site(StrictJson body, String vendorId, String owner, Instant now) {
        body.only("name", "location", "locationUTCOffset", "operationalSince");
        Instant since = body.optionalText("operationalSince")
                .map(text -> Times.read("body.operationalSince", text).toInstant()).orElse(now.minus(HISTORY));
        ZoneId zone = body.number("locationUTCOffset").map(hours -> offset(body, hours)).orElse(ZONE);
        double latitude = 55.8;
        double longitude = -4.3;
        if (body.has("location")) {
            StrictJson location = body.object("location").only("currentUTCOffset", "lat", "lon", "timezone");
            ZoneId fixed = offset(location, location.number("currentUTCOffset")
                    .orElseThrow(() -> location.invalid("'currentUTCOffset' is a required property")));
            zone = location.optionalText("timezone").map(id -> zone(location, id)).orElse(fixed);
            latitude = location.number("lat").orElse(latitude);
            longitude = location.number("lon").orElse(longitude);
        }
        return new SimulatedSite(DerapiVendor.VIRTUAL, vendorId, owner, body.optionalText("name").orElse("Site 1"),
                since.isAfter(now) ? now : since).withPlace(zone, latitude, longitude);
    }

    private static ZoneId offset(StrictJson place, double hours) {
        try {
            return ZoneOffset.ofTotalSeconds((int) Math.round(hours * 3600));
        } catch (DateTimeException e) {
            throw place.invalid("the offset must be between -18 and 18");
        }
    }

    private static ZoneId zone(StrictJson place, String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw place.invalid("timezone: '" + id + "' is no time zone");
        }
    }

    /**
     * A battery, with 20 % when nothing is said. It rests until now.
     */
    static SimulatedBattery battery(StrictJson body, String vendorId, Instant now) {
        body.only("name", "siteID", "reportedAt", "model", "serialNumber", "nameplateKwh", "mode",
                "stateOfChargePercent");
        checkReported(body);
        double capacity = body.number("nameplateKwh").orElse(10.0);
        if (capacity <= 0) {
            throw body.invalid("nameplateKwh: must be more than 0");
        }
        double percent = body.number("stateOfChargePercent").orElse(20.0);
        if (percent < 0 || percent > 100) {
            throw body.invalid("stateOfChargePercent: must be between 0 and 100");
        }
        String mode = body.oneOf("mode", SimulatedBattery.SELF_CONSUMPTION, SimulatedBattery.SAVINGS,
                SimulatedBattery.BACKUP).orElse(SimulatedBattery.SELF_CONSUMPTION);
        return new SimulatedBattery(vendorId, body.optionalText("model").orElse("Virtual Battery"),
                body.optionalText("serialNumber").orElse("V" + vendorId),
                body.optionalText("name").orElse("Virtual battery"), capacity, capacity / 2).withMode(mode)
                .withFirstPercent(percent).restingUntil(now);
    }

    /**
     * An inverter of 8 kW.
     */
    static SimulatedInverter inverter(StrictJson body, String vendorId) {
        body.only("siteID", "reportedAt", "model", "serialNumber", "name", "recentProduction", "lifetimeProduction");
        checkReported(body);
        body.optionalObject("recentProduction").ifPresent(recent -> production(recent, false));
        boolean start = body.optionalObject("lifetimeProduction").map(lifetime -> production(lifetime, true))
                .orElse(false);
        return new SimulatedInverter(vendorId, body.optionalText("model").orElse("Virtual Inverter"),
                body.optionalText("serialNumber").orElse("V" + vendorId),
                body.optionalText("name").orElse("Virtual inverter"), 8, List.of(), start, Set.of());
    }

    private static void checkReported(StrictJson body) {
        body.optionalText("reportedAt").ifPresent(text -> Times.read("body.reportedAt", text));
    }

    /** Whether the production has a start. */
    private static boolean production(StrictJson json, boolean nullable) {
        json.only("kwh", "start");
        if (json.number("kwh").isEmpty()) {
            throw json.invalid("'kwh' is a required property");
        }
        if (nullable && json.has("start") && json.json().get("start").isJsonNull()) {
            return false;
        }
        Times.read(json.place() + ".start", json.text("start"));
        return true;
    }
}
