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

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The text of a report that a user can put into a forum or a bug report as it is. It has no names, addresses, numbers of contracts or devices, and no
 * secrets; nothing that was measured is in it either.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class FaultReport {

    private final Facts facts;
    private final Redaction redaction = new Redaction();

    FaultReport(Facts facts) {
        this.facts = facts;
        // All names are known before the first text is cleaned, since a status may name another Thing.
        facts.things().forEach(thing -> redaction.uid(thing.uid()));
    }

    /** {@return the report, lines of plain text} */
    String text() {
        StringBuilder text = new StringBuilder("openHAB Energy, " + facts.made() + "\n");
        section(text, "System", facts.system().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + redaction.text(entry.getValue())).toList());
        section(text, "Bundles", facts.bundles());
        section(text, "Things", facts.things().stream().map(this::thing).toList());
        section(text, "Publishers", facts.sinks().stream().map(redaction::text).toList());
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        text.append('\n').append(title).append('\n');
        if (lines.isEmpty()) {
            text.append("  none\n");
        }
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private String thing(ThingFacts thing) {
        StringBuilder text = new StringBuilder(redaction.uid(thing.uid())).append("  ")
                .append(redaction.text(thing.status()));
        String configuration = new TreeMap<>(thing.configuration()).entrySet().stream().map(FaultReport::parameter)
                .collect(Collectors.joining(", "));
        detail(text, "configuration", configuration);
        detail(text, "data", redaction.text(thing.data()));
        for (Map.Entry<String, String> property : new TreeMap<>(thing.properties()).entrySet()) {
            detail(text, property.getKey(), redaction.text(property.getValue()));
        }
        return text.toString();
    }

    /** A number or a switch may be the reason for a fault; a text may be a secret. */
    private static String parameter(Map.Entry<String, Object> entry) {
        boolean harmless = entry.getValue() instanceof Number || entry.getValue() instanceof Boolean;
        return entry.getKey() + (harmless ? "=" + entry.getValue() : "");
    }

    private static void detail(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("\n    ").append(name).append(": ").append(value);
        }
    }
}
