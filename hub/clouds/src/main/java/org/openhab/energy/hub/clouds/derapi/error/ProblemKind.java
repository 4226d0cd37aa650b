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

/**
 * The kinds of problem documents (RFC 9457). Type and title are the same for every problem of a kind.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum ProblemKind {
    VALIDATION(400, "validation-error", "Invalid request"),
    UNAUTHORIZED(401, "unauthorized", "Unauthorized"),
    FORBIDDEN(403, "forbidden", "Forbidden"),
    NOT_FOUND(404, "not-found", "Not found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed"),
    CONFLICT(409, "conflicting-events", "Conflicting events"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
    INTERNAL(500, "internal-error", "Internal error"),
    VENDOR_FAILED(502, "vendor-error", "Vendor error"),
    VENDOR_UNREACHABLE(504, "vendor-unreachable", "Vendor not reachable");

    private final int status;
    private final String anchor;
    private final String title;

    ProblemKind(int status, String anchor, String title) {
        this.status = status;
        this.anchor = anchor;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String type() {
        return "https://docs.derapi.com/reference/errors#" + anchor;
    }

    public String title() {
        return title;
    }

    /**
     * The kind of a status.
     *
     * @throws IllegalArgumentException when no kind has it
     */
    public static ProblemKind ofStatus(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no problem has the status " + status);
    }
}
