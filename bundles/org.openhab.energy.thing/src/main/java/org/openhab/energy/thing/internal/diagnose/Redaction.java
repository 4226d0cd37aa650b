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
package org.openhab.energy.thing.internal.diagnose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Takes out of a text what a stranger should not read: addresses of the home, e-mail addresses, account numbers, keys, tokens, contract and serial
 * numbers. What it leaves is meant to be posted in public; when in doubt it takes out too much.
 * <p>
 * Names of Things are replaced by numbers that stay the same within one report, so that a reader can still tell which Thing belongs to which. Not
 * thread-safe: one for each report.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Redaction {

    private record Rule(Pattern pattern, String replacement) {
        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            // An address keeps its scheme and path, which say what was called; query and fragment may hold anything.
            new Rule("(?i)\\b(https?|tcp|ssl|mqtts?)://[^\\s/?#\"'<>]+([^\\s?#\"'<>]*)[^\\s\"'<>]*", "$1://(host)$2"),
            new Rule("[\\w.+%-]+@[\\w.-]+\\.\\w+", "(e-mail)"),
            new Rule("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\\b", "(account number)"),
            new Rule("\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b", "(address)"),
            new Rule("\\b(?:[0-9A-Fa-f]{1,4}:){3,7}[0-9A-Fa-f]{0,4}\\b", "(address)"),
            // Tokens, keys and ids of a cloud: long runs in which letters and digits are mixed.
            new Rule("(?<![\\w+/=.-])(?=[\\w+/=.-]*\\d)(?=[\\w+/=.-]*[A-Za-z])[\\w+/=-][\\w+/=.-]{18,}", "(key)"),
            // Meters and devices: a maker's letters and a serial number.
            new Rule("\\b\\d?[A-Z]{2,4}\\d{6,}\\b", "(number)"), new Rule("\\b\\d{6,}\\b", "(number)"));

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();

    /** {@return the text without what is nobody's business} */
    String text(String text) {
        String clean = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            clean = clean.replace(name.getKey(), name.getValue());
        }
        for (Rule rule : RULES) {
            clean = rule.pattern.matcher(clean).replaceAll(rule.replacement);
        }
        return clean;
    }

    /**
     * {@return the UID with a number in the place of each name that the user or a cloud gave: {@code nomos:account:#1}}
     *
     * @param uid binding, type and at least one name
     */
    String uid(String uid) {
        String[] parts = uid.split(":");
        StringBuilder clean = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            clean.append(':').append(i == 1 ? parts[i] : number(parts[i]));
        }
        names.put(uid, clean.toString());
        return clean.toString();
    }

    private String number(String name) {
        return numbers.computeIfAbsent(name, absent -> "#" + (numbers.size() + 1));
    }
}
