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
package org.openhab.energy.oauth.internal.servlet;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.web.PageController;

/**
 * Which controller answers which path: the one with the longest path that is the request's own or lies above it. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PageRoutes {
    private final Map<String, PageController> controllers = new ConcurrentHashMap<>();

    void add(String path, PageController controller) {
        controllers.put(path, controller);
    }

    void remove(String path, PageController controller) {
        controllers.remove(path, controller);
    }

    /** {@return the controller for a path, or null} */
    @Nullable
    PageController find(String path) {
        String candidate = path;
        while (!candidate.isEmpty()) {
            PageController controller = controllers.get(candidate);
            if (controller != null) {
                return controller;
            }
            candidate = candidate.substring(0, Math.max(0, candidate.lastIndexOf('/')));
        }
        return null;
    }
}
