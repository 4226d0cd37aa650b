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
package org.openhab.energy.thing.internal.plan;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A request that cannot be answered with a plan. The message is for the one who wrote the request.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final Fault fault;

    /**
     * @param field the field that is to be changed, such as {@code phases[1].duration}; empty for the request as a whole
     */
    RequestException(String field, Fault fault, String message) {
        super(message);
        this.field = field;
        this.fault = fault;
    }

    String field() {
        return field;
    }

    Fault fault() {
        return fault;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
