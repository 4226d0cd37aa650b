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
package org.openhab.binding.novasense.internal.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.InvalidSettingException;

/**
 * Reads the words of a configuration that stand for one of a few choices. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Words {

    private Words() {
    }

    /**
     * @param setting name of the setting, for the message
     * @param text the word; empty for the first choice
     * @throws InvalidSettingException naming setting, word and choices
     */
    public static <E extends Enum<E>> E read(String setting, String text, Class<E> type)
            throws InvalidSettingException {
        E[] choices = type.getEnumConstants();
        String word = text.trim();
        if (word.isEmpty()) {
            return choices[0];
        }
        for (E choice : choices) {
            if (word(choice).equalsIgnoreCase(word)) {
                return choice;
            }
        }
        throw new InvalidSettingException("offline.config-choice", setting, word,
                Arrays.stream(choices).map(Words::word).collect(Collectors.joining(", ")));
    }

    /** {@return the word of a choice: {@code KNOWN_SUM} is {@code knownSum}} */
    public static String word(Enum<?> choice) {
        StringBuilder word = new StringBuilder();
        for (String part : choice.name().split("_")) {
            String lower = part.toLowerCase(Locale.ROOT);
            word.append(
                    word.length() == 0 ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
        }
        return word.toString();
    }
}
