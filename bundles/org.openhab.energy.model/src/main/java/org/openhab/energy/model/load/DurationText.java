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
package org.openhab.energy.model.load;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Durations as people write them: {@code 2:10}, {@code 2:10:30} or ISO 8601.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DurationText {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?");

    private DurationText() {
    }

    /** {@return the duration, zero or more and in whole seconds, or null if the text is none} */
    public static @Nullable Duration parse(String text) {
        Matcher clock = CLOCK.matcher(text.trim());
        if (clock.matches()) {
            String seconds = clock.group(3);
            return Duration.ofHours(Integer.parseInt(clock.group(1))).plusMinutes(Integer.parseInt(clock.group(2)))
                    .plusSeconds(seconds == null ? 0 : Integer.parseInt(seconds));
        }
        try {
            Duration duration = Duration.parse(text.trim());
            return duration.isNegative() || duration.getNano() != 0 ? null : duration;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
