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
package org.openhab.energy.hub.clouds.nomos.rest;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

/**
 * A path, a method and the versions that have them.
 *
 * @param template e.g. {@code /subscriptions/{id}/usage}
 * @param since the first version that has it
 * @param until the last version that has it
 * @param hint the path that other versions have instead, empty for none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record Route(String method, String template, NomosVersion since, NomosVersion until, String hint, Endpoint endpoint) {

    /** A route that all versions have. */
    static Route always(String template, Endpoint endpoint) {
        return new Route("GET", template, NomosVersion.CHUCKY, NomosVersion.CURIE, "", endpoint);
    }

    /** A route that came with a version. */
    static Route since(NomosVersion version, String template, Endpoint endpoint) {
        return new Route("GET", template, version, NomosVersion.CURIE, "", endpoint);
    }

    /** A route that curie has under another name. */
    static List<Route> renamed(String method, String before, String curie, Endpoint endpoint) {
        return List.of(new Route(method, before, NomosVersion.CHUCKY, NomosVersion.EDISON, curie, endpoint),
                new Route(method, curie, NomosVersion.CURIE, NomosVersion.CURIE, before, endpoint));
    }

    boolean has(NomosVersion version) {
        return version.atLeast(since) && until.atLeast(version);
    }

    boolean matches(List<String> path) {
        String[] steps = template.substring(1).split("/");
        if (steps.length != path.size()) {
            return false;
        }
        for (int i = 0; i < steps.length; i++) {
            if ("{id}".equals(steps[i]) ? path.get(i).isEmpty() : !steps[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
