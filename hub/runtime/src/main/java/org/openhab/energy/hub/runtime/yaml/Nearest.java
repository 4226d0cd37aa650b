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
package org.openhab.energy.hub.runtime.yaml;

import java.util.Collection;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Guesses the word that was meant, for messages.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Nearest {

    private static final int MAXIMUM_DISTANCE = 2;

    private Nearest() {
    }

    /** A clause to be put behind a message: the word that differs by two letters at most, else all that are known. */
    static String of(String word, Collection<String> known) {
        return known.stream().sorted().filter(each -> distance(each, word) <= MAXIMUM_DISTANCE).findFirst()
                .map(each -> "; did you mean '" + each + "'?")
                .orElse(known.isEmpty() ? "" : "; known are " + String.join(", ", known.stream().sorted().toList()));
    }

    /** Levenshtein's distance, without regard to case. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
