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
package org.openhab.energy.oauth.web;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Answers requests below one path of the hub's HTTP service. Registered as an OSGi service with the property {@link #PATH}; the longest matching
 * path wins. The one servlet of this bundle sets the security headers and passes the requests on, so that a controller is free of the servlet API.
 * Called from several threads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface PageController {

    /** Service property: the path, such as {@code /energy/connect}; it matches itself and everything below it. */
    String PATH = "energy.page.path";

    PageAnswer answer(PageRequest request);

    /**
     * {@return whether a POST brings JSON instead of a form} The servlet refuses every other body. A page of another site cannot send JSON without asking
     * first (CORS preflight), which the servlet never allows.
     */
    default boolean takesJson() {
        return false;
    }
}
