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
package org.openhab.energy.hub.clouds.nex.setup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How an instant is written.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum TimeStyle {
    /** {@code 2017-03-21T04:30:00+00:00}, the documented one. */
    OFFSET,
    /** {@code 2017-03-21T04:30:00.000Z}, as in posts. */
    FRACTION,
    /** {@code 2017-03-21T14:30:00+10:00} */
    LOCAL;

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter WITH_FRACTION = DateTimeFormatter
            .ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public String write(Instant instant) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        return switch (this) {
            case OFFSET -> WITH_OFFSET.format(second.atOffset(ZoneOffset.UTC));
            case FRACTION -> WITH_FRACTION.format(second);
            case LOCAL -> WITH_OFFSET.format(second.atZone(ZoneId.of("Australia/Brisbane")));
        };
    }
}
