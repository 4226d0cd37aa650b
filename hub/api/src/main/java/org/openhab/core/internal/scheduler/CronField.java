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
package org.openhab.core.internal.scheduler;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The values that one field of a cron expression takes.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CronField {

    private static final Pattern PART = Pattern.compile("(\\*|\\?|[A-Z]+|\\d+)(?:-([A-Z]+|\\d+))?(?:/(\\d+))?");

    private final @Nullable BitSet values;

    private CronField(@Nullable BitSet values) {
        this.values = values;
    }

    /** A field that takes every value. */
    public static CronField any() {
        return new CronField(null);
    }

    /**
     * Reads a field.
     *
     * @param what the field's name in messages
     * @param firstName the value of the first name
     * @param names names of values in their order
     * @throws IllegalArgumentException if the field can not be read
     */
    public static CronField parse(String what, String text, int min, int max, int firstName, List<String> names) {
        BitSet values = new BitSet();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw unreadable(what, text, min, max);
            }
            String first = String.valueOf(matcher.group(1));
            String last = matcher.group(2);
            int step = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
            boolean all = "*".equals(first) || "?".equals(first);
            int from = all ? min : value(first, firstName, names);
            int to = last != null ? value(last, firstName, names) : all || matcher.group(3) != null ? max : from;
            if (from < min || from > max || to < min || to > max || step < 1 || (all && last != null)) {
                throw unreadable(what, text, min, max);
            }
            int span = Math.floorMod(to - from, max - min + 1);
            for (int offset = 0; offset <= span; offset += step) {
                values.set(min + (from - min + offset) % (max - min + 1));
            }
        }
        return new CronField(values);
    }

    private static int value(String text, int firstName, List<String> names) {
        int name = names.indexOf(text);
        return name >= 0
                ? firstName + name
                : Character.isDigit(text.charAt(0)) && text.length() < 5
                        ? Integer.parseInt(text)
                        : Integer.MIN_VALUE;
    }

    private static IllegalArgumentException unreadable(String what, String text, int min, int max) {
        return new IllegalArgumentException("Cron field '" + what + "' takes " + min + " to " + max
                + ", ranges, lists, steps and *. This is none: '" + text + "'");
    }

    public boolean contains(int value) {
        return values == null || values.get(value);
    }

    /** Returns the first value that is not below another one, or -1 when there is none. */
    public int next(int value) {
        return values == null ? value : values.nextSetBit(value);
    }
}
