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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is inside the files for openHAB's addons folder.
 *
 * @author openHAB Energy - Initial contribution
 */
class KarContentIT {

    private static final long LARGEST = 2_000_000;
    private static final String ALL = "openhab-energy";
    private static final List<String> SHARED = List.of("org.openhab.energy.model", "org.openhab.energy.mqtt",
            "org.openhab.energy.oauth", "org.openhab.energy.thing", "org.openhab.energy.ui");

    /** The libraries that openHAB does not have, each private to the one bundle that needs it. */
    private static final Set<String> LIBRARIES = Set.of("com/jayway/jsonpath",
            "org.eclipse.paho.client.mqttv3-1.2.5.jar");

    private static final Pattern BUNDLE = Pattern
            .compile("<bundle start-level=\"(\\d+)\">mvn:org\\.openhab\\.energy/([\\w.]+)/([\\w.-]+)</bundle>");

    private static List<String> bundles(String set) throws Exception {
        return KarFile.of(set).bundles().stream().map(KarContentIT::symbolicName).sorted().toList();
    }

    private static String symbolicName(String jar) {
        return jar.replaceAll("-\\d.*", "");
    }

    private static List<String> bindings() throws Exception {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("features.folder"), "..", "bundles"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("org.openhab.binding.")).sorted().toList();
        }
    }

    private static String set(String binding) {
        return binding.replace("org.openhab.binding.", "openhab-binding-");
    }

    static List<String> sets() throws Exception {
        return Stream.concat(bindings().stream().map(KarContentIT::set), Stream.of(ALL)).toList();
    }

    @Test
    void eachBindingHasAFileWithAllItNeedsAndNothingThatOpenHabHas() throws Exception {
        for (String binding : bindings()) {
            String set = set(binding);

            assertThat(bundles(set)).as(set).containsAll(SHARED).contains(binding).hasSize(SHARED.size() + 1);
        }
    }

    @Test
    void oneFileHasAll() throws Exception {
        assertThat(bundles(ALL)).containsAll(SHARED).containsAll(bindings()).hasSize(SHARED.size() + bindings().size());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void fileIsSmall(String set) throws Exception {
        KarFile kar = KarFile.of(set);
        System.out.println(set + ": " + Files.size(kar.path()) + " bytes, in it " + kar.bundles());

        assertThat(Files.size(kar.path())).isLessThan(LARGEST);
    }

    @Test
    void bundlesHoldOurOwnCodeAndNoLibraryTwice() throws Exception {
        List<String> libraries = KarFile.of(ALL).jars().values().stream().flatMap(
                jar -> jar.keySet().stream().map(KarContentIT::library).filter(name -> !name.isEmpty()).distinct())
                .toList();

        assertThat(libraries).containsExactlyInAnyOrderElementsOf(LIBRARIES);
    }

    /** The library that a file of a bundle belongs to; empty for our own. */
    private static String library(String entry) {
        if (entry.endsWith(".jar")) {
            return entry;
        }
        boolean isOurs = !entry.endsWith(".class") || entry.startsWith("org/openhab/");
        return isOurs ? "" : Stream.of(entry.split("/")).limit(3).collect(Collectors.joining("/"));
    }

    @Test
    void licencesOfLibrariesAreNamedBesideThem() throws Exception {
        KarFile.of(ALL).jars().forEach((name, jar) -> {
            if (jar.keySet().stream().anyMatch(entry -> !library(entry).isEmpty())) {
                assertThat(new String(jar.getOrDefault("META-INF/NOTICE", new byte[0]), StandardCharsets.UTF_8))
                        .as(name)
                        .contains("Third-party Content", "License: ");
            }
        });
    }

    @Test
    void stackTracesHaveLines() throws Exception {
        KarFile.of(ALL).jars().forEach((name, jar) -> jar.forEach((entry, bytes) -> {
            boolean hasCode = entry.endsWith("Factory.class") || entry.endsWith("Servlet.class");
            if (hasCode && entry.startsWith("org/openhab/")) {
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).as(name + " " + entry)
                        .contains("LineNumberTable", "SourceFile");
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void featureIsNamedAndStartedAsOpenHabsOwn(String set) throws Exception {
        KarFile kar = KarFile.of(set);
        String features = kar.features();
        List<MatchResult> listed = BUNDLE.matcher(features).results().toList();
        Set<String> inFile = new TreeSet<>(kar.bundles());

        assertThat(features).contains("<feature name=\"" + set + "\"")
                .contains("<feature>openhab-runtime-base</feature>");
        assertThat(features.split("<bundle").length - 1).as("every bundle has a start level").isEqualTo(listed.size());
        Set<String> named = new TreeSet<>();
        listed.forEach(bundle -> named.add(bundle.group(2) + "-" + bundle.group(3) + ".jar"));
        assertThat(named).isEqualTo(inFile);
        assertThat(listed).allSatisfy(bundle -> {
            int level = Integer.parseInt(bundle.group(1));
            if (bundle.group(2).startsWith("org.openhab.binding.")) {
                assertThat(level).isEqualTo(80);
            } else {
                assertThat(level).as(bundle.group(2)).isBetween(75, 79);
            }
        });
    }
}
