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
package org.openhab.energy.hub.clouds;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What can be made to go wrong. The code is the word of the admin API.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum FaultKind {
    /** A right answer, late. */
    LATENCY("latency"),
    /** The vendor's 401, the request is not looked at. */
    UNAUTHORIZED("401"),
    /** The vendor's 403, the request is not looked at. */
    FORBIDDEN("403"),
    /** The vendor's 429, with {@code Retry-After} when one is given. */
    TOO_MANY_REQUESTS("429"),
    /** The vendor's 500. */
    SERVER_ERROR("500"),
    /** A gateway's 502 with an HTML page. */
    BAD_GATEWAY("502html"),
    /** A gateway's 503 with plain text: the vendor is down. */
    UNAVAILABLE("503"),
    /** A right answer's status and headers, its JSON cut in the middle; correct as HTTP. */
    TRUNCATED("truncated"),
    /** A right answer whose connection ends in the middle of the promised body. */
    CUT_OFF("cutoff"),
    /** A right answer with numbers as texts, texts as numbers and lists as objects. */
    WRONG_TYPES("wrongtypes"),
    /** A right answer in pieces of 16 bytes with the delay before each. */
    SLOW_DRIP("slowdrip"),
    /** The connection is reset; the request is not looked at. */
    RESET("reset"),
    /** The request is carried out, then the connection is reset: its answer is lost. */
    LOST_ANSWER("lostanswer");

    private final String code;

    FaultKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /**
     * The kind of a code.
     *
     * @throws IllegalArgumentException listing what is allowed
     */
    public static FaultKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'kind' must be one of "
                        + Arrays.stream(values()).map(FaultKind::code).collect(Collectors.joining(", "))));
    }
}
