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
package org.openhab.energy.hub.app.addons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Version;

/**
 * What is taken from a dropped file, and what is said of one that is no good.
 *
 * @author openHAB Energy - Initial contribution
 */
class AddonFileTest {

    @TempDir
    Path folder;

    static byte[] bundle(String name, String version) throws IOException {
        return bundle(name, version, "");
    }

    static byte[] bundle(String name, String version, String imports) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!name.isEmpty()) {
            main.putValue("Bundle-ManifestVersion", "2");
            main.putValue("Bundle-SymbolicName", name);
            main.putValue("Bundle-Version", version);
        }
        if (!imports.isEmpty()) {
            main.putValue("Import-Package", imports);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return bytes.toByteArray();
    }

    static byte[] kar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private AddonFile read(String name, byte[] content) throws IOException {
        return AddonFile.read(Files.write(folder.resolve(name), content));
    }

    @Test
    void bundlesOfAKarAreThoseOfItsRepository() throws Exception {
        byte[] one = bundle("a.one;singleton:=true", "1.2.3");
        AddonFile file = read("some.kar", kar(Map.of("repository/g/one.jar", one, "repository/g/two.jar",
                bundle("a.two", "2.0.0.SNAPSHOT"), "repository/features.xml", new byte[0], "other/three.jar", one)));

        assertThat(file.jars()).extracting(AddonJar::name).containsExactly("a.one", "a.two");
        assertThat(file.jars()).extracting(AddonJar::version).containsExactly(new Version(1, 2, 3),
                new Version(2, 0, 0, "SNAPSHOT"));
        assertThat(file.jars().get(0).content()).isEqualTo(one);
    }

    @Test
    void aJarIsABundleByItself() throws Exception {
        assertThat(read("one.jar", bundle("a.one", "1.0.0")).jars()).singleElement()
                .satisfies(jar -> assertThat(jar.file()).isEqualTo("one.jar"));
    }

    @Test
    void contentTellsTwoBuildsOfAVersionApart() throws Exception {
        AddonJar one = read("one.jar", bundle("a.one", "1.0.0")).jars().get(0);

        assertThat(read("again.jar", bundle("a.one", "1.0.0")).jars().get(0).digest()).isEqualTo(one.digest());
        assertThat(read("other.jar", bundle("a.one", "1.0.1")).jars().get(0).digest()).isNotEqualTo(one.digest());
    }

    @ParameterizedTest
    @CsvSource({ "no-archive.kar,'',copy the file again", "empty.kar,KAR,copy the file again",
            "plain.jar,JAR,no Bundle-SymbolicName", "odd.jar,ODD,no usable version" })
    void whatIsNoGoodIsExplained(String name, String kind, String message) throws Exception {
        byte[] content = switch (kind) {
            case "KAR" -> kar(Map.of("readme.txt", new byte[1]));
            case "JAR" -> bundle("", "");
            case "ODD" -> bundle("a.one", "one");
            default -> "no archive".getBytes(StandardCharsets.UTF_8);
        };

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(name, content))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({ "some.kar,true", "some.jar,true", ".some.kar,false", "some.kar.part,false", "README.txt,false" })
    void onlyWholeFilesOfAddOnsAreWanted(String name, boolean wanted) {
        assertThat(AddonFile.isWanted(folder.resolve(name))).isEqualTo(wanted);
    }
}
