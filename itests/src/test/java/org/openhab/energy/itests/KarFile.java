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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A file that people drop into openHAB's addons folder.
 *
 * @param path where it is
 *
 * @author openHAB Energy - Initial contribution
 */
record KarFile(Path path) {

    /** The version that the files of this build have, in Maven's spelling and in OSGi's. */
    private static final List<String> VERSION = List.of("0.1.0-SNAPSHOT", "0.1.0.SNAPSHOT");

    /** {@return the file of a set, as this build has made it} */
    static KarFile of(String set) {
        return new KarFile(Path.of(System.getProperty("features.folder"), set, "target",
                set + "-" + VERSION.get(0) + ".kar"));
    }

    /** {@return names of the jars inside, without their folders} */
    List<String> bundles() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream content = new ZipInputStream(Files.newInputStream(path))) {
            for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    names.add(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
                }
            }
        }
        return names;
    }

    /** {@return the symbolic names of the bundles in several files together, each once and sorted} */
    static List<String> bundles(KarFile... files) throws IOException {
        Set<String> names = new TreeSet<>();
        for (KarFile file : files) {
            file.bundles().forEach(name -> names.add(name.replaceAll("-\\d.*", "")));
        }
        return List.copyOf(names);
    }

    /** {@return each jar inside by its name, as its files by their names} */
    Map<String, Map<String, byte[]>> jars() throws IOException {
        Map<String, Map<String, byte[]>> jars = new TreeMap<>();
        for (Map.Entry<String, byte[]> entry : files(Files.newInputStream(path)).entrySet()) {
            if (entry.getKey().endsWith(".jar")) {
                jars.put(entry.getKey().substring(entry.getKey().lastIndexOf('/') + 1),
                        files(new ByteArrayInputStream(entry.getValue())));
            }
        }
        return jars;
    }

    /** {@return the text that tells Karaf what belongs together} */
    String features() throws IOException {
        return files(Files.newInputStream(path)).entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("-features.xml"))
                .map(entry -> new String(entry.getValue(), StandardCharsets.UTF_8)).findFirst().orElseThrow();
    }

    private static Map<String, byte[]> files(InputStream zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream content = new ZipInputStream(zip)) {
            for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return files;
    }

    /** {@return the same content as if an earlier version had been built of it} */
    KarFile earlier(Path target, String version) throws IOException {
        try (InputStream content = Files.newInputStream(path); OutputStream out = Files.newOutputStream(target)) {
            rename(content, out, version);
        }
        return new KarFile(target);
    }

    private static void rename(InputStream zip, OutputStream renamed, String version) throws IOException {
        ZipInputStream content = new ZipInputStream(zip);
        ZipOutputStream out = new ZipOutputStream(renamed);
        for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
            out.putNextEntry(new ZipEntry(of(entry.getName(), version)));
            byte[] bytes = content.readAllBytes();
            if (entry.getName().endsWith(".jar")) {
                ByteArrayOutputStream jar = new ByteArrayOutputStream();
                rename(new ByteArrayInputStream(bytes), jar, version);
                bytes = jar.toByteArray();
            } else if (entry.getName().endsWith(".MF") || entry.getName().endsWith(".xml")) {
                bytes = of(new String(bytes, StandardCharsets.UTF_8), version).getBytes(StandardCharsets.UTF_8);
            }
            out.write(bytes);
        }
        out.finish();
    }

    private static String of(String text, String version) {
        return text.replace(VERSION.get(0), version).replace(VERSION.get(1), version);
    }
}
