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
package org.openhab.energy.hub.clouds.novasense;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The made-up client and plants of the simulated portal.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NovasenseDemo {

    public static final String CLIENT = "demo-portal";
    public static final String SECRET = "demo portal+secret%&=";

    /** Path of the simulated sign-in server's token endpoint. */
    public static final String TOKEN_PATH = "/realms/novasense/protocol/openid-connect/token";

    /** Path of the API. */
    public static final String API_PATH = "/v2";

    public static final String FIRST_PLANT = "pv-1001";

    /** An id that a path has to escape. */
    public static final String SECOND_PLANT = "pv 1002/süd";

    private static final List<SolarPlant> PLANTS = List.of(
            new SolarPlant(FIRST_PLANT, "Musterdach Nord", 120, "CHF", 0.11),
            new SolarPlant(SECOND_PLANT, "Musterhalle Süd", 48, "EUR", 0.082),
            new SolarPlant("pv-1003", "Musterhof", 30, "CHF", 0.09));

    private NovasenseDemo() {
    }

    static List<SolarPlant> plants(int count) {
        return PLANTS.subList(0, Math.max(0, Math.min(count, PLANTS.size())));
    }
}
