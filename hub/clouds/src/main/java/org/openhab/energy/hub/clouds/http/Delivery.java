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
package org.openhab.energy.hub.clouds.http;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * An answer together with the way it goes over the wire, so that a fault of the network can be played.
 *
 * @param response what to answer; not sent at all with {@link Manner#RESET}
 * @param manner how it is sent
 * @param pause how long to wait before the answer, or with {@link Manner#DRIP} before each piece of the body
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Delivery(HttpResponse response, Manner manner, Duration pause) {

    /** How an answer is sent. */
    public enum Manner {
        /** The whole answer. */
        WHOLE,
        /** Headers with the true length, half of the body, then the connection is closed. */
        CUT_OFF,
        /** The body in small pieces with a pause before each. */
        DRIP,
        /** No byte; the connection is reset (TCP RST). */
        RESET
    }

    public static Delivery whole(HttpResponse response) {
        return new Delivery(response, Manner.WHOLE, Duration.ZERO);
    }
}
