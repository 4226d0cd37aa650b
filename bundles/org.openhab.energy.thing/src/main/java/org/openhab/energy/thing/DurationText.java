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
package org.openhab.energy.thing;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A duration as people write it: hours and minutes ({@code 2:10}), with seconds ({@code 2:10:30}), or ISO 8601 ({@code PT2H10M}). Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DurationText {
    private static final Pattern HOURS_AND_MINUTES = Pattern.compile("(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?");

    private DurationText() {
    }

    /** {@return the duration, which may be zero or (in ISO 8601) negative; empty when the text is none} */
    public static Optional<Duration> parse(String text) {
        String trimmed = text.trim();
        Matcher clock = HOURS_AND_MINUTES.matcher(trimmed);
        if (clock.matches()) {
            String seconds = clock.group(3);
            return Optional.of(Duration.ofHours(Integer.parseInt(clock.group(1)))
                    .plusMinutes(Integer.parseInt(clock.group(2)))
                    .plusSeconds(seconds == null ? 0 : Integer.parseInt(seconds)));
        }
        try {
            return Optional.of(Duration.parse(trimmed));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
