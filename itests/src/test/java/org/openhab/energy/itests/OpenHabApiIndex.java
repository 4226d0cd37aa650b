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
package org.openhab.energy.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public and protected members of a real openHAB, from a text with a block for each type.
 *
 * @author openHAB Energy - Initial contribution
 */
final class OpenHabApiIndex {

    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) ([\\w.$]+)");
    private static final Pattern CALL = Pattern.compile("([\\w.$]+)\\((.*)\\)");
    private static final Pattern FIELD = Pattern.compile(" (\\w+)$");
    private static final Pattern GENERIC = Pattern.compile("<[^<>]*>");

    private final Map<String, Set<String>> members = new HashMap<>();

    OpenHabApiIndex(Path text) throws IOException {
        Set<String> current = new HashSet<>();
        for (String line : Files.readAllLines(text)) {
            if (line.startsWith("  ")) {
                current.add(member(line));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Matcher type = TYPE.matcher(line);
                if (type.find()) {
                    current = members.computeIfAbsent(type.group(1), name -> new HashSet<>());
                }
            }
        }
    }

    private static String member(String line) {
        String plain = line;
        while (GENERIC.matcher(plain).find()) {
            plain = GENERIC.matcher(plain).replaceAll("");
        }
        Matcher call = CALL.matcher(plain);
        if (call.find()) {
            String parameters = Stream.of(call.group(2).split(","))
                    .map(type -> simple(type.trim()).replace("...", "[]"))
                    .collect(Collectors.joining(", "));
            String name = call.group(1);
            return (name.contains(".") ? "new" : name) + "(" + parameters + ")";
        }
        Matcher field = FIELD.matcher(plain.stripTrailing());
        return field.find() ? field.group(1) : plain.trim();
    }

    private static String simple(String type) {
        // A type variable is an object to a caller's class file.
        return type.matches("[A-Z]")
                ? "Object"
                : type.substring(Math.max(type.lastIndexOf('.', type.length() - 4), type.lastIndexOf('$')) + 1);
    }

    boolean hasType(String name) {
        return members.containsKey(name);
    }

    /**
     * @param member as {@link OpenHabApiUse#members} writes it
     */
    boolean hasMember(String member) {
        int at = member.indexOf('#');
        return members.getOrDefault(member.substring(0, at), Set.of()).contains(member.substring(at + 1));
    }
}
