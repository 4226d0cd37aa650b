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
package org.openhab.binding.derapi.internal.api;

import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Length of the intervals that Derapi sums energy up to.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum SummaryLevel {
    QUARTER_HOUR("15mins"),
    HOUR("hour"),
    DAY("day"),
    MONTH("month");

    private final String word;

    SummaryLevel(String word) {
        this.word = word;
    }

    /** {@return Derapi's word} */
    public String word() {
        return word;
    }

    /** {@return the level of Derapi's word; the other one if the word is missing or new} */
    static SummaryLevel of(@Nullable String word, SummaryLevel otherwise) {
        String text = Values.text(word);
        return Stream.of(values()).filter(level -> level.word.equalsIgnoreCase(text)).findFirst().orElse(otherwise);
    }
}
