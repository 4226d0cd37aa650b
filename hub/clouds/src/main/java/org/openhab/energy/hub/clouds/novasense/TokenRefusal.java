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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Why a sign-in server refuses a client whose id and secret are right; status and body are those of Keycloak's source.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum TokenRefusal {
    NONE(200, ""),
    CLIENT_DISABLED(401, error("invalid_client", "Invalid client or Invalid client credentials")),
    NO_SERVICE_ACCOUNT(401, error("unauthorized_client", "Client not enabled to retrieve service account")),
    PUBLIC_CLIENT(401, error("unauthorized_client", "Public client not allowed to retrieve service account")),
    SERVICE_USER_DISABLED(401, error("invalid_request", "User 'service-account' disabled")),
    HTTPS_REQUIRED(403, error("invalid_request", "HTTPS required")),
    REALM_DISABLED(403, error("access_denied", "Realm not enabled")),
    /** An error without its description. */
    NO_DESCRIPTION(401, "{\"error\":\"invalid_client\"}"),
    EMPTY_BODY(401, ""),
    /** The page of a proxy in front of the server. */
    HTML_PAGE(400, "<html><head><title>400 Bad Request</title></head><body>proxy</body></html>"),
    /** What versions 18 and 19 said when they could not read a request. */
    UNKNOWN_ERROR(500, "{\"error\":\"unknown_error\"}");

    private final int status;
    private final String body;

    TokenRefusal(int status, String body) {
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    String body() {
        return body;
    }

    static String error(String error, String description) {
        return "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}";
    }
}
