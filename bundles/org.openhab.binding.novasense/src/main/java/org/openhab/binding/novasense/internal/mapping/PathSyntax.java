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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The ways in which people may write a path, turned into JSONPath (RFC 9535): JSONPath itself, a JSON pointer (RFC 6901), or plain names with dots. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PathSyntax {
    /** A name, or an index in brackets. Names may hold anything but dots and brackets, so that hyphens, blanks and umlauts need no care. */
    private static final Pattern STEP = Pattern
            .compile("\\.?([^.\\[\\]]+)|(\\[(?:-?\\d+|\\*|'[^']*'|\"[^\"]*\"|\\?.*)\\])");

    private PathSyntax() {
    }

    static String jsonPath(String text) {
        String path = text.trim();
        if (path.startsWith("$")) {
            return path;
        }
        if (path.startsWith("@")) {
            return "$" + path.substring(1);
        }
        return path.startsWith("/") ? ofPointer(path) : ofNames(path);
    }

    private static String ofPointer(String pointer) {
        StringBuilder path = new StringBuilder("$");
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            // A pointer does not tell an index from a name; digits are far more often an index.
            path.append(name.matches("0|[1-9]\\d*") ? "[" + name + "]" : bracketed(name));
        }
        return path.toString();
    }

    private static String ofNames(String names) {
        StringBuilder path = new StringBuilder("$");
        Matcher step = STEP.matcher(names);
        int end = 0;
        while (step.find() && step.start() == end) {
            String name = step.group(1);
            if (name == null) {
                path.append(step.group(2));
            } else if (name.equals("*") || name.matches("[a-z]+\\([^()]*\\)")) {
                path.append('.').append(name);
            } else {
                path.append(bracketed(name));
            }
            end = step.end();
        }
        // What is left over is not understood; JSONPath's own reader says so.
        return end == names.length() ? path.toString() : "$." + names;
    }

    /** {@return a step that addresses a key whatever characters it has} */
    static String bracketed(String key) {
        return "['" + key.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }
}
