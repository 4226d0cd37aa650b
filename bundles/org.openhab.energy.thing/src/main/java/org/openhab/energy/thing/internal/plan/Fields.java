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
package org.openhab.energy.thing.internal.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * The fields of one JSON object, of which only known ones may be there. Each reading says what is wrong with that field; a field that is not there reads
 * as null.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Fields {
    private static final int LONGEST_TEXT = 200;
    private static final int SHOWN = 40;

    private final JsonObject json;
    private final String path;

    /**
     * @param path where the object is in the request, empty for the request itself
     * @param known the fields that it may have
     */
    Fields(JsonObject json, String path, List<String> known) throws RequestException {
        this.json = json;
        this.path = path;
        for (String name : json.keySet()) {
            if (!known.contains(name)) {
                throw new RequestException(at(shortened(name)), Fault.UNKNOWN_FIELD, "There is no field \""
                        + shortened(name) + "\"; did you mean \"" + nearest(name, known) + "\"?");
            }
        }
    }

    /** {@return the field's place in the request} */
    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return json.has(name);
    }

    /** {@return the text, not empty, or null} */
    @Nullable
    String text(String name) throws RequestException {
        JsonElement value = json.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonPrimitive primitive) || !primitive.isString()) {
            throw fault(name, Fault.WRONG_TYPE, "is a text in quotes");
        }
        String text = primitive.getAsString();
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw fault(name, Fault.WRONG_FORMAT, "is not empty and has " + LONGEST_TEXT + " characters at most");
        }
        return text.strip();
    }

    /** {@return the number, in the range {@code [least, most]}, or null} */
    @Nullable
    BigDecimal number(String name, String least, String most) throws RequestException {
        JsonElement value = json.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
            throw fault(name, Fault.WRONG_TYPE, "is a number, without quotes and unit");
        }
        BigDecimal number = primitive.getAsBigDecimal();
        if (number.compareTo(new BigDecimal(least)) < 0 || number.compareTo(new BigDecimal(most)) > 0) {
            throw fault(name, Fault.OUT_OF_RANGE, "is " + least + " to " + most);
        }
        return number;
    }

    /** {@return the whole number in the range, or null} */
    @Nullable
    Integer whole(String name, int least, int most) throws RequestException {
        BigDecimal number = number(name, Integer.toString(least), Integer.toString(most));
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw fault(name, Fault.OUT_OF_RANGE, "is a whole number from " + least + " to " + most);
        }
        return number.intValueExact();
    }

    /** {@return the constant of that name in small letters, or null} */
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) throws RequestException {
        String text = text(name);
        if (text == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String candidate = constant.name().toLowerCase(Locale.ROOT);
            if (candidate.equals(text)) {
                return constant;
            }
            names.add("\"" + candidate + "\"");
        }
        throw fault(name, Fault.OUT_OF_RANGE, "is " + String.join(" or ", names));
    }

    /** {@return the objects of a list, or null} */
    @Nullable
    List<Fields> objects(String name, int most, List<String> known) throws RequestException {
        JsonElement value = json.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonArray array)) {
            throw fault(name, Fault.WRONG_TYPE, "is a list of objects");
        }
        if (array.isEmpty() || array.size() > most) {
            throw fault(name, Fault.OUT_OF_RANGE, "has 1 to " + most + " elements");
        }
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String place = at(name) + "[" + i + "]";
            if (!(array.get(i) instanceof JsonObject object)) {
                throw new RequestException(place, Fault.WRONG_TYPE, "\"" + place + "\" is an object");
            }
            objects.add(new Fields(object, place, known));
        }
        return objects;
    }

    RequestException missing(String name, String why) {
        return new RequestException(at(name), Fault.MISSING, "\"" + at(name) + "\" is missing: " + why);
    }

    /** {@param sentence continues after the field's name} */
    RequestException fault(String name, Fault fault, String sentence) {
        return new RequestException(at(name), fault, "\"" + at(name) + "\" " + sentence);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }

    private static String nearest(String name, List<String> known) {
        String given = shortened(name).toLowerCase(Locale.ROOT);
        return known.stream().min(Comparator.comparingInt(candidate -> distance(given, candidate))).orElse("");
    }

    /** How many letters have to be changed, added or taken away (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }
}
