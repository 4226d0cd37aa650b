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
package org.openhab.energy.hub.clouds.nomos.error;

import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The codes of Nomos' error envelope with their statuses.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum NomosErrorCode {
    BAD_REQUEST(400),
    UNAUTHORIZED(401),
    PAYMENT_REQUIRED(402),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    CONFLICT(409),
    UNPROCESSABLE_ENTITY(422),
    TOO_MANY_REQUESTS(429),
    INTERNAL_SERVER_ERROR(500);

    private final int status;

    NomosErrorCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public static NomosErrorCode ofStatus(int status) {
        return Arrays.stream(values()).filter(code -> code.status == status).findFirst()
                .orElse(INTERNAL_SERVER_ERROR);
    }
}
