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
package org.openhab.binding.nexcloud.internal.unit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The unit of a data point: said by the user, or guessed from a field for the unit, a unit in the name, or a word in the name. No field for a unit is
 * documented, hence a guess is shown and can be overruled.
 *
 * @param kind what is measured
 * @param unit the unit in openHAB's spelling, empty for a plain number
 * @param source where that comes from
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record UnitGuess(PointKind kind, String unit, Source source) {

    /** Where a unit comes from. */
    public enum Source {
        USER,
        UNIT_FIELD,
        UNIT_IN_NAME,
        WORD_IN_NAME,
        NONE
    }

    /** What a user writes as unit for a plain number. */
    public static final String PLAIN = "none";

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]\\s*([^()\\[\\]]{1,12})\\s*[)\\]]");
    private static final Map<Pattern, PointKind> WORDS = new LinkedHashMap<>();

    static {
        word("irradiance|irradiation|einstrahlung|globalstrahlung", PointKind.IRRADIANCE);
        word("temperature|temp|temperatur|dew point|dewpoint|taupunkt", PointKind.TEMPERATURE);
        word("humidity|feuchte|luftfeuchtigkeit", PointKind.HUMIDITY);
        word("energy|kilowatt-?hours?|energie|zählerstand", PointKind.ENERGY);
        word("power factor|leistungsfaktor|cos ?phi", PointKind.NUMBER);
        word("power|demand|leistung", PointKind.POWER);
        word("voltage|spannung", PointKind.VOLTAGE);
        word("current|amps?|strom", PointKind.CURRENT);
        word("frequency|frequenz", PointKind.FREQUENCY);
        word("flow|durchfluss", PointKind.FLOW);
        word("pressure|druck", PointKind.PRESSURE);
        word("wind speed|windspeed|windgeschwindigkeit", PointKind.SPEED);
        word("state of charge|soc|ladestand", PointKind.LEVEL);
    }

    private static void word(String words, PointKind kind) {
        WORDS.put(Pattern.compile("(?<![a-zäöüß])(?:" + words + ")(?![a-zäöüß])", Pattern.UNICODE_CASE), kind);
    }

    /**
     * Decides on a unit.
     *
     * @param name the data point's name
     * @param field what its field for the unit says, empty for none
     * @param userUnit what the user set as unit, or null
     * @param userKind what the user set as kind, or null
     */
    public static UnitGuess of(String name, String field, @Nullable String userUnit, @Nullable PointKind userKind) {
        String unit = userUnit == null ? "" : userUnit.trim();
        if (unit.equalsIgnoreCase(PLAIN)) {
            return new UnitGuess(PointKind.NUMBER, "", Source.USER);
        }
        if (!unit.isEmpty()) {
            UnitTable.Known known = UnitTable.find(unit);
            PointKind kind = userKind != null ? userKind : known == null ? PointKind.NUMBER : known.kind();
            return new UnitGuess(kind, known == null ? unit : known.unit(), Source.USER);
        }
        UnitGuess guess = guess(name, field);
        if (userKind == null) {
            return guess;
        }
        boolean fits = guess.kind().itemType().equals(userKind.itemType());
        return new UnitGuess(userKind, fits && !guess.unit().isEmpty() ? guess.unit() : userKind.unit(), Source.USER);
    }

    private static UnitGuess guess(String name, String field) {
        PointKind word = wordIn(name);
        UnitTable.Known told = UnitTable.find(field);
        if (told != null) {
            return of(told, word, Source.UNIT_FIELD);
        }
        UnitTable.Known written = unitIn(name);
        if (written != null) {
            return of(written, word, Source.UNIT_IN_NAME);
        }
        return word == null || word == PointKind.NUMBER
                ? new UnitGuess(PointKind.NUMBER, "", Source.NONE)
                : new UnitGuess(word, word.unit(), Source.WORD_IN_NAME);
    }

    /** A per cent may be a humidity, which only the name tells. */
    private static UnitGuess of(UnitTable.Known known, @Nullable PointKind word, Source source) {
        boolean finer = word != null && word.itemType().equals(known.kind().itemType());
        return new UnitGuess(finer && word != null ? word : known.kind(), known.unit(), source);
    }

    private static UnitTable.@Nullable Known unitIn(String name) {
        Matcher brackets = IN_BRACKETS.matcher(name);
        while (brackets.find()) {
            UnitTable.Known known = UnitTable.find(String.valueOf(brackets.group(1)));
            if (known != null) {
                return known;
            }
        }
        // Without brackets only what cannot be a word or the letter of a phase.
        String[] words = name.trim().split("[\\s_]+");
        String last = words[words.length - 1];
        return words.length > 1 && last.length() > 1 ? UnitTable.find(last) : null;
    }

    private static @Nullable PointKind wordIn(String name) {
        String text = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return WORDS.entrySet().stream().filter(entry -> entry.getKey().matcher(text).find()).map(Map.Entry::getValue)
                .findFirst().orElse(null);
    }
}
