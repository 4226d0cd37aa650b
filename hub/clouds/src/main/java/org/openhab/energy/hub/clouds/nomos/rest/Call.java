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

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.nomos.oauth.Grant;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

/**
 * One authorised request.
 *
 * @param path the path's segments
 * @param filters whether filters have an effect
 * @param now when it came
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record Call(HttpRequest request, List<String> path, Grant grant, NomosVersion version, boolean filters, Instant now) {

    Call {
        path = List.copyOf(path);
    }

    /**
     * The id in {@code /collection/{id}...}.
     */
    String id() {
        return path.get(1);
    }

    boolean atLeast(NomosVersion other) {
        return version.atLeast(other);
    }
}
