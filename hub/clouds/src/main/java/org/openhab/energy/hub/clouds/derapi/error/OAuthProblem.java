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
package org.openhab.energy.hub.clouds.derapi.error;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpResponse;

import com.google.gson.JsonObject;

/**
 * Ends a request to a token endpoint with an OAuth error (RFC 6749 section 5.2).
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class OAuthProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    /**
     * @param description text for developers, empty for none
     */
    public OAuthProblem(int status, String error, String description) {
        super(description);
        this.status = status;
        this.error = error;
    }

    public HttpResponse answer() {
        JsonObject json = new JsonObject();
        json.addProperty("error", error);
        String description = String.valueOf(getMessage());
        if (!description.isEmpty()) {
            json.addProperty("error_description", description);
        }
        return HttpResponse.json(status, json);
    }
}
