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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

/**
 * Holds the licence lists against what is really handed on: in the bundles of the file for openHAB, and in the folder of the hub.
 *
 * @author openHAB Energy - Initial contribution
 */
class NoticeIT {

    private static final Path PROJECT = Path.of("..");

    private static final Map<String, String> UNPACKED = Map.of("com/jayway/jsonpath/", "json-path");

    /** A bundle with the names of the libraries inside, without their versions, and its own list. */
    private record Content(String bundle, Set<String> libraries, String notice) {
    }

    private static List<Content> contents() throws IOException {
        List<Content> contents = new ArrayList<>();
        try (ZipInputStream kar = new ZipInputStream(Files.newInputStream(KarFile.of("openhab-energy").path()))) {
            for (ZipEntry entry = kar.getNextEntry(); entry != null; entry = kar.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    contents.add(content(plain(entry.getName()), new ZipInputStream(kar)));
                }
            }
        }
        return contents;
    }

    private static Content content(String name, ZipInputStream bundle) throws IOException {
        Set<String> libraries = new TreeSet<>();
        String notice = "";
        for (ZipEntry entry = bundle.getNextEntry(); entry != null; entry = bundle.getNextEntry()) {
            if (entry.getName().endsWith(".jar")) {
                libraries.add(plain(entry.getName()));
            } else if (entry.getName().equals("META-INF/NOTICE")) {
                notice = new String(bundle.readAllBytes(), StandardCharsets.UTF_8);
            } else if (entry.getName().endsWith(".class") && !entry.getName().startsWith("org/openhab/")) {
                libraries.add(unpacked(entry.getName()));
            }
        }
        return new Content(name, libraries, notice);
    }

    /** The library of a class that is not in a jar of its own; the class itself where that is not known. */
    private static String unpacked(String file) {
        return UNPACKED.entrySet().stream().filter(library -> file.startsWith(library.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(file);
    }

    /** The name of a jar without folder and version. */
    private static String plain(String path) {
        return path.replaceAll(".*/", "").replaceAll("-\\d.*", "");
    }

    /** The names in the first lines of entries: those whose next line tells a licence. */
    private static Set<String> named(String notice) {
        Set<String> names = new TreeSet<>();
        List<String> lines = notice.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("* License: ")) {
                Arrays.stream(lines.get(i - 1).replaceAll(" \\(.*", "").split(", ")).forEach(names::add);
            }
        }
        return names;
    }

    @Test
    void everyBundleNamesTheLicenceOfEachLibraryInsideAndOfNoOther() throws IOException {
        Set<String> all = new TreeSet<>();
        for (Content content : contents()) {
            assertThat(content.notice()).as(content.bundle()).contains("Eclipse Public License 2.0");
            assertThat(named(content.notice())).as(content.bundle()).isEqualTo(content.libraries());
            all.addAll(content.libraries());
        }
        String notice = Files.readString(PROJECT.resolve("NOTICE"));
        assertThat(named(notice.substring(0, notice.indexOf("Fetched when")))).isEqualTo(all);
    }

    @Test
    void everyLibraryOfTheHubHasALicence() throws IOException {
        String notice = Files.readString(PROJECT.resolve("NOTICE"));
        Set<String> named = named(notice.substring(notice.indexOf("Fetched when")));
        Set<String> used = new TreeSet<>();
        Path hub = Path.of(System.getProperty("hub.folder"));
        for (Path folder : List.of(hub.resolve("lib"), hub.resolve("bundles"))) {
            try (Stream<Path> jars = Files.list(folder)) {
                for (Path jar : jars.filter(it -> !it.getFileName().toString().startsWith("org.openhab.")).toList()) {
                    String library = plain(jar.toString());
                    String name = named.stream()
                            .filter(it -> library.matches(it.replace(".", "\\.").replace("*", ".*")))
                            .findFirst().orElse("");
                    assertThat(name).as(library).isNotEmpty();
                    used.add(name);
                }
            }
        }
        assertThat(used).isEqualTo(named);
    }
}
