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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Ends a request with Nomos' error envelope.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class NomosException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final NomosErrorCode code;
    private final transient List<FieldError> errors;

    public NomosException(NomosErrorCode code, String message) {
        this(code, message, List.of());
    }

    public NomosException(NomosErrorCode code, String message, List<FieldError> errors) {
        super(message);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /**
     * A 400 for one field, worded as the documented example is.
     *
     * @param brief what follows the field's name in the message
     * @param detail the message of the element in {@code errors[]}
     */
    public static NomosException badField(String errorCode, String field, String brief, String detail) {
        return new NomosException(NomosErrorCode.BAD_REQUEST, errorCode + " in '" + field + "': " + brief,
                List.of(new FieldError(errorCode, field, detail)));
    }

    public static NomosException missingField(String field) {
        return badField("invalid_type", field, "Required", "Invalid input: expected string, received undefined");
    }

    public static NomosException unauthorized(String message) {
        return new NomosException(NomosErrorCode.UNAUTHORIZED, message);
    }

    public static NomosException notFound(String what) {
        return new NomosException(NomosErrorCode.NOT_FOUND, what + " not found");
    }

    public NomosErrorCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
