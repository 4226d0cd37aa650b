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

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.access.Access;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiClient;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.http.HttpRequest;

/**
 * One call of a client that has proven who it is.
 *
 * @param path the path's segments, decoded
 * @param now the moment that the whole answer is for
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Call(HttpRequest request, List<String> path, DerapiClient client, Access access, DerapiSwitches switches,
        Spelling spelling, Instant now) {

    /**
     * The second segment.
     */
    public String id() {
        return path.get(1);
    }

    public Optional<String> parameter(String name) {
        return request.queryParameter(name);
    }

    /**
     * The vendor that the query asks for.
     *
     * @throws DerapiProblem 400 when there is no such vendor
     */
    public Optional<DerapiVendor> vendor() {
        return parameter("vendor").map(id -> DerapiVendor.of(id)
                .orElseThrow(() -> DerapiProblem.invalid("query: vendor: '" + id + "' is not one of the vendors")));
    }

    /**
     * A parameter that is true or false, false when it is missing.
     *
     * @throws DerapiProblem 400 when it is something else
     */
    public boolean flag(String name) {
        String value = parameter(name).orElse("false");
        if (!"true".equals(value) && !"false".equals(value)) {
            throw DerapiProblem.invalid("query: " + name + ": '" + value + "' is not of type 'boolean'");
        }
        return "true".equals(value);
    }
}
