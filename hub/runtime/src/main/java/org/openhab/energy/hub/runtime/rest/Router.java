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
package org.openhab.energy.hub.runtime.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.JsonParseException;

/**
 * Finds who answers a request. A path is written with names in braces, such as {@code things/{uid}/config}; a fixed segment goes before a named one.
 *
 * Filled once, then read by any thread.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class Router {

    /**
     * Answers a request.
     *
     * @author openHAB Energy - Initial contribution
     */
    @FunctionalInterface
    public interface Handler {
        RestResponse handle(RestRequest request, Map<String, String> variables);
    }

    private record Route(String method, List<String> pattern, Handler handler) {
    }

    private final Logger logger = LoggerFactory.getLogger(Router.class);
    private final List<Route> routes = new ArrayList<>();

    public Router on(String method, String pattern, Handler handler) {
        routes.add(new Route(method, RestRequest.segments(pattern), handler));
        return this;
    }

    public RestResponse handle(RestRequest request) {
        String method = "HEAD".equals(request.method()) ? "GET" : request.method();
        TreeSet<String> methods = new TreeSet<>();
        Route found = null;
        for (Route route : routes) {
            if (match(route.pattern, request.path()) != null) {
                methods.add(route.method);
                if (route.method.equals(method) && (found == null || fixed(route) > fixed(found))) {
                    found = route;
                }
            }
        }
        if (found == null) {
            return methods.isEmpty()
                    ? RestResponse.error(404, "There is nothing at /rest/" + String.join("/", request.path()))
                    : RestResponse.error(405, "Method " + request.method() + " is not allowed here").withHeader("Allow",
                            String.join(", ", methods));
        }
        Map<String, String> variables = match(found.pattern, request.path());
        return answer(found, request, variables == null ? Map.of() : variables);
    }

    private RestResponse answer(Route route, RestRequest request, Map<String, String> variables) {
        try {
            return route.handler.handle(request, variables);
        } catch (RestException e) {
            return e.response();
        } catch (JsonParseException e) {
            // openHAB answers 500 with a stack here; what the client did wrong is a 400
            return RestResponse.error(400, "The body is no valid JSON for this request: " + e.getMessage());
        } catch (RuntimeException e) {
            // the last line of defence of the servlet: the client gets an answer, the log the cause
            logger.error("{} /rest/{} failed", request.method(), String.join("/", request.path()), e);
            return RestResponse.error(500, "The hub failed to answer: " + e.getClass().getSimpleName());
        }
    }

    private static long fixed(Route route) {
        return route.pattern.stream().filter(segment -> !isName(segment)).count();
    }

    private static @Nullable Map<String, String> match(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String segment = pattern.get(i);
            if (isName(segment)) {
                variables.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return null;
            }
        }
        return variables;
    }

    private static boolean isName(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
