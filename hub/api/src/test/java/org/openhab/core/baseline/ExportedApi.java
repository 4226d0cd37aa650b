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
package org.openhab.core.baseline;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages that a bundle exports, each with its version and all that others can see of it, as text.
 *
 * @param packages name and version of each package, and its signatures
 *
 * @author openHAB Energy - Initial contribution
 */
record ExportedApi(SortedMap<String, SortedSet<String>> packages) {

    private static final Pattern EXPORT = Pattern
            .compile("(?:^|,)([\\w.]+)((?:;[\\w:-]+=(?:\"[^\"]*\"|[^,;\"]*))*)");
    private static final Pattern VERSION = Pattern.compile(";version=\"?([\\w.]+)");
    private static final String INDENT = "  ";

    /**
     * Reads compiled classes.
     *
     * @param classes folder with them and their bundle's manifest
     */
    static ExportedApi of(Path classes) throws IOException, ReflectiveOperationException {
        SortedMap<String, SortedSet<String>> packages = new TreeMap<>();
        for (Map.Entry<String, String> export : exports(classes).entrySet()) {
            if (!export.getKey().contains(".internal")) {
                packages.put(export.getKey() + " " + export.getValue(), signatures(classes, export.getKey()));
            }
        }
        return new ExportedApi(packages);
    }

    private static Map<String, String> exports(Path classes) throws IOException {
        try (InputStream file = Files.newInputStream(classes.resolve("META-INF/MANIFEST.MF"))) {
            String exports = new Manifest(file).getMainAttributes().getValue("Export-Package");
            Map<String, String> versions = new TreeMap<>();
            Matcher matcher = EXPORT.matcher(exports.replaceAll(";uses:=\"[^\"]*\"", ""));
            while (matcher.find()) {
                Matcher version = VERSION.matcher(matcher.group(2));
                versions.put(matcher.group(1), version.find() ? version.group(1) : "0");
            }
            return versions;
        }
    }

    private static SortedSet<String> signatures(Path classes, String name)
            throws IOException, ReflectiveOperationException {
        List<String> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
            files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".class"))
                    .filter(file -> !file.equals("package-info.class"))
                    .forEach(file -> types.add(name + "." + file.replace(".class", "")));
        }
        SortedSet<String> signatures = new TreeSet<>();
        for (String type : types) {
            Class<?> loaded = Class.forName(type, false, ExportedApi.class.getClassLoader());
            if (isVisible(loaded)) {
                add(loaded, signatures);
            }
        }
        return signatures;
    }

    private static boolean isVisible(Class<?> type) {
        boolean isOpen = (type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
        return isOpen && !type.isSynthetic()
                && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
    }

    private static void add(Class<?> type, SortedSet<String> signatures) {
        String above = Stream
                .concat(Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
                .map(Type::getTypeName).filter(name -> !name.equals("java.lang.Object"))
                .collect(Collectors.joining(", "));
        signatures.add(type.toGenericString() + (above.isEmpty() ? "" : " : " + above));
        for (Field field : type.getDeclaredFields()) {
            add(field, field.toGenericString(), signatures);
        }
        for (Executable code : Stream.<Executable>concat(Stream.of(type.getDeclaredConstructors()),
                Stream.of(type.getDeclaredMethods())).toList()) {
            add(code, code.toGenericString(), signatures);
        }
    }

    private static void add(Member member, String text, SortedSet<String> signatures) {
        if (!member.isSynthetic() && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0) {
            signatures.add(text);
        }
    }

    /** Reads what {@link #write} wrote. */
    static ExportedApi read(Path file) throws IOException {
        SortedMap<String, SortedSet<String>> packages = new TreeMap<>();
        SortedSet<String> current = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(INDENT)) {
                current.add(line.substring(INDENT.length()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current = packages.computeIfAbsent(line, name -> new TreeSet<>());
            }
        }
        return new ExportedApi(packages);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# What org.openhab.energy.hub.api exports: packages with their versions, and all that bundles can see of them.");
        lines.add("# Written by ApiBaselineTest; see there before changing it.");
        packages.forEach((name, signatures) -> {
            lines.add(name);
            signatures.forEach(signature -> lines.add(INDENT + signature));
        });
        Files.write(file, lines);
    }

    /** {@return what the other one of the same package versions has and this one has not, a line for each} */
    List<String> lackingOf(ExportedApi other) {
        List<String> lacking = new ArrayList<>();
        other.packages.forEach((name, signatures) -> {
            SortedSet<String> own = packages.get(name);
            if (own != null) {
                signatures.stream().filter(signature -> !own.contains(signature))
                        .forEach(signature -> lacking.add(name + ": " + signature));
            }
        });
        return lacking;
    }
}
