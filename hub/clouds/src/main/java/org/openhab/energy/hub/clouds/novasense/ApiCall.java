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

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpRequest;

/**
 * Reads the parameters of a call and refuses what is wrong with them.
 *
 * @param request the request
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record ApiCall(HttpRequest request) {

    String text(String name, String otherwise) {
        return request.queryParameter(name).orElse(otherwise);
    }

    String required(String name) {
        return request.queryParameter(name).orElseThrow(() -> ApiRefusal.parameter(name, "Field required"));
    }

    int number(String name, int otherwise, int least, int most) {
        String text = text(name, Integer.toString(otherwise));
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw ApiRefusal.parameter(name, "Input should be a valid integer");
        }
        throw ApiRefusal.parameter(name, "Input should be between " + least + " and " + most);
    }

    /** A time with an offset, or seconds since 1970. */
    Instant instant(String name, Instant otherwise) {
        String text = text(name, otherwise.toString());
        try {
            return text.matches("\\d{9,11}")
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ApiRefusal.parameter(name, "Input should be a valid datetime");
        }
    }
}
