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
package org.openhab.binding.derapi.internal.api;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Whose energy is asked for.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum IntervalSource {
    INVERTER(Kind.INVERTER, "intervals"),
    BATTERY(Kind.BATTERY, "intervals"),
    SITE_SOLAR(Kind.SITE, "solar-intervals"),
    SITE_BATTERY(Kind.SITE, "battery-intervals");

    private final Kind kind;
    private final String path;

    IntervalSource(Kind kind, String path) {
        this.kind = kind;
        this.path = path;
    }

    String pathOf(String id) {
        return kind.pathOf(id) + "/" + path;
    }

    /** {@return whether it is a battery's} */
    public boolean isStorage() {
        return this == BATTERY || this == SITE_BATTERY;
    }
}
