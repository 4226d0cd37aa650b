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
package org.openhab.binding.derapi.internal.home;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.vendor.Vendor;
import org.openhab.binding.derapi.internal.vendor.Vendors;
import org.openhab.binding.derapi.internal.vendor.Way;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * One cell of the table of vendors and ways in. Join counts twice: by a session, and by a flow.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record WayCell(Vendor vendor, String way) {

    /** {@return the table, derived from what the code knows} */
    static Stream<WayCell> all() {
        return Vendors.known().stream().flatMap(vendor -> vendor.ways().stream().flatMap(way -> way == Way.JOIN
                // A session asks for an application or a key, and who is virtual has neither.
                ? (vendor.isVirtual() ? Stream.of("flow") : Stream.of("session", "flow"))
                : Stream.of(way.word())).map(way -> new WayCell(vendor, way)));
    }

    DerapiVendor simulated() {
        return DerapiVendor.of(vendor.id()).orElseThrow(() -> new AssertionError("The simulator lacks " + vendor.id()));
    }

    /** {@return the value of the parameter {@code way}} */
    String word() {
        return way.equals("session") || way.equals("flow") ? "join" : way;
    }

    /** {@return further settings that make the way this one} */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        if (way.equals("flow")) {
            settings.put("redirectUri", SimulatedDerapi.HUB + "/energy/callback/derapi-" + vendor.id());
        }
        return settings;
    }

    @Override
    public String toString() {
        return vendor.id() + " by " + way;
    }
}
