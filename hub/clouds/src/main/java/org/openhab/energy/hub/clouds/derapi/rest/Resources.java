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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.error.ProblemKind;
import org.openhab.energy.hub.clouds.http.HttpResponse;

/**
 * Routes calls by method and path.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Resources {

    private record Route(String method, String[] pattern, Endpoint endpoint) {

        boolean matches(List<String> path) {
            if (path.size() != pattern.length) {
                return false;
            }
            for (int i = 0; i < pattern.length; i++) {
                if (!"*".equals(pattern[i]) && !pattern[i].equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Route> routes = new ArrayList<>();

    public Resources(Visible visible) {
        ListEndpoints lists = new ListEndpoints(visible);
        add("GET /sites", lists::sites);
        add("GET /sites/*", lists::site);
        add("GET /solar-inverters", lists::inverters);
        add("GET /solar-inverters/*", lists::inverter);
        add("GET /batteries", lists::batteries);
        add("GET /batteries/*", lists::battery);
        IntervalEndpoints intervals = new IntervalEndpoints(visible);
        add("GET /sites/*/solar-intervals", intervals::siteSolar);
        add("GET /sites/*/battery-intervals", intervals::siteBattery);
        add("GET /solar-inverters/*/intervals", intervals::inverter);
        add("GET /batteries/*/intervals", intervals::battery);
    }

    /**
     * Adds a route before the server starts.
     *
     * @param route method, blank, path in which {@code *} stands for one segment
     */
    public void add(String route, Endpoint endpoint) {
        String[] parts = route.split(" ");
        routes.add(new Route(parts[0], parts[1].substring(1).split("/"), endpoint));
    }

    /**
     * A path's segments, decoded.
     */
    public static List<String> segments(String path) {
        return Arrays.stream(path.substring(1).split("/", -1))
                .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8)).toList();
    }

    /**
     * The right answer.
     *
     * @throws DerapiProblem for every other answer
     */
    public HttpResponse answer(Call call) {
        List<Route> here = routes.stream().filter(route -> route.matches(call.path())).toList();
        if (here.isEmpty()) {
            throw DerapiProblem.notFound("There is no such path");
        }
        return here.stream().filter(route -> route.method().equals(call.request().method())).findFirst()
                .orElseThrow(() -> new DerapiProblem(ProblemKind.METHOD_NOT_ALLOWED,
                        call.request().method() + " is not for this path"))
                .endpoint().answer(call);
    }
}
