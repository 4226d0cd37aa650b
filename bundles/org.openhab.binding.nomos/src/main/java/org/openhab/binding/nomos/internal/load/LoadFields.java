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
package org.openhab.binding.nomos.internal.load;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.load.DurationText;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * Reads single parameters of a load. Each error names the parameter.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class LoadFields {
    private static final int CENTS = 2;

    private LoadFields() {
    }

    /** {@return the text without blanks around it, or null if there is none; the hub writes null into a field that the user left empty} */
    static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.trim();
    }

    /** {@return the duration, or null if there is none} */
    static @Nullable Duration duration(String parameter, @Nullable String value) throws ConfigurationException {
        String text = text(value);
        if (text == null) {
            return null;
        }
        Duration duration = DurationText.parse(text);
        if (duration == null) {
            throw fault("offline.load-duration", parameter);
        }
        return duration;
    }

    static Duration duration(String parameter, @Nullable String value, Duration otherwise)
            throws ConfigurationException {
        Duration duration = duration(parameter, value);
        return duration == null ? otherwise : duration;
    }

    /** {@return the time of day, or null if there is none} */
    static @Nullable LocalTime time(String parameter, @Nullable String value) throws ConfigurationException {
        String text = text(value);
        if (text == null) {
            return null;
        }
        if ("24:00".equals(text)) {
            return LocalTime.MIDNIGHT;
        }
        try {
            return LocalTime.parse(text.matches("\\d:.*") ? "0" + text : text);
        } catch (DateTimeException e) {
            throw fault("offline.load-time", parameter);
        }
    }

    /** {@return the number, or null if there is none} */
    static @Nullable BigDecimal positive(String parameter, @Nullable BigDecimal value) throws ConfigurationException {
        if (value != null && value.signum() <= 0) {
            throw fault("offline.load-positive", parameter);
        }
        return value;
    }

    /** {@return EUR of ct, or null if there is none} */
    static @Nullable BigDecimal euro(@Nullable BigDecimal cents) {
        return cents == null ? null : cents.movePointLeft(CENTS);
    }

    /** {@return what the word stands for; nothing stands for the first one} */
    static <T> T choice(String parameter, @Nullable String value, T first, Map<String, T> words)
            throws ConfigurationException {
        String text = text(value);
        T chosen = text == null ? first : words.get(text);
        if (chosen == null) {
            throw fault("offline.load-choice", parameter, String.join(", ", words.keySet().stream().sorted().toList()));
        }
        return chosen;
    }

    static ConfigurationException fault(String key, String... arguments) {
        return new ConfigurationException("The load's configuration is not usable: " + key, null, key, arguments);
    }
}
