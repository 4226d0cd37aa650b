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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * What the bundles ask of the framework that they are dropped into: only what openHAB 5.1 and 5.2 both export, in ranges that hold for both. The
 * versions are those of a real openHAB 5.1.5.
 *
 * @author openHAB Energy - Initial contribution
 */
class BundleManifestIT {

    private static final Pattern IMPORT = Pattern.compile("([\\w.]+)((?:;[^,;\"]+(?:\"[^\"]*\")?)*)(?:,|$)");
    private static final Pattern VERSION = Pattern.compile("version=\"([^\"]+)\"");

    /** Beginning of a package's name and the range that it is to be imported with; an empty one for packages of Java. */
    private static final Map<String, String> RANGES = new TreeMap<>(Map.of("org.openhab.core", "[5.1,6)",
            "org.openhab.energy", "[0.1,1)", "org.eclipse.jetty", "[9.4,10)", "com.google.gson", "[2.10,3)",
            "javax.servlet", "[3.1,5)", "org.slf4j", "[1.7,3)", "javax.measure", "[2.2,3)", "org.osgi.framework",
            "[1.10,2)", "javax.", "", "org.yaml.snakeyaml", "[2.0,3)"));

    /** What openHAB 5.1 and 5.2 export, as far as the two differ or export several versions beside each other. */
    private static final Map<String, List<String>> EXPORTED = Map.of("org.openhab.core",
            List.of("5.1.0", "5.1.5", "5.2.0"),
            "org.eclipse.jetty", List.of("9.4.57", "9.4.58"), "com.google.gson", List.of("2.13.1", "2.13.2"),
            "javax.servlet", List.of("3.1.0", "4.0.0"), "org.slf4j", List.of("1.7.36", "2.0.6", "2.0.17"),
            "javax.measure", List.of("2.2.0"), "org.osgi.framework", List.of("1.10.0"));
    /** The first of what comes after, which a range must not promise to work with. */
    private static final Map<String, String> TOO_NEW = Map.of("org.openhab.core", "6.0.0", "org.eclipse.jetty",
            "12.0.0",
            "javax.servlet", "5.0.0");

    private static Map<String, Manifest> manifests = Map.of();

    @BeforeAll
    static void read() throws IOException {
        Map<String, Manifest> found = new HashMap<>();
        for (Path classes : OpenHabApiUse.bundles(Path.of(".."))) {
            try (Stream<Path> files = Files.list(classes.getParent())) {
                for (Path jar : files.filter(BundleManifestIT::isBundle).toList()) {
                    try (JarFile content = new JarFile(jar.toFile())) {
                        found.put(jar.getFileName().toString(), content.getManifest());
                    }
                }
            }
        }
        manifests = found;
    }

    private static boolean isBundle(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") && !name.contains("-tests") && !name.contains("-sources");
    }

    private static String value(Manifest manifest, String name) {
        String value = manifest.getMainAttributes().getValue(name);
        return value == null ? "" : value;
    }

    private static Map<String, String> imports(Manifest manifest) {
        Map<String, String> imports = new TreeMap<>();
        Matcher matcher = IMPORT.matcher(value(manifest, "Import-Package"));
        while (matcher.find()) {
            Matcher version = VERSION.matcher(matcher.group(2));
            imports.put(matcher.group(1), version.find() ? version.group(1) : "");
        }
        return imports;
    }

    private static String range(String name) {
        return RANGES.entrySet().stream().filter(entry -> name.startsWith(entry.getKey()))
                .max((one, other) -> Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(Map.Entry::getValue).orElse("nothing that openHAB exports");
    }

    @Test
    void importsAreWhatOpenHabExportsInRangesForAllItsVersions() {
        assertThat(manifests).hasSizeGreaterThan(5);
        manifests.forEach((name, manifest) -> imports(manifest).forEach((imported, range) -> assertThat(range)
                .as(name + " imports " + imported).isEqualTo(range(imported))));
    }

    @Test
    void rangesHoldForEachVersionThatOpenHab51And52ExportAndNoLonger() {
        Set<String> met = new TreeSet<>();
        manifests.forEach((name, manifest) -> imports(manifest).forEach((imported, range) -> {
            EXPORTED.forEach((exported, versions) -> {
                if (imported.equals(exported) || imported.startsWith(exported + ".")) {
                    met.add(exported);
                    assertThat(versions).as(name + " imports " + imported)
                            .allMatch(version -> new VersionRange(range).includes(new Version(version)));
                    assertThat(new VersionRange(range).includes(new Version(TOO_NEW.getOrDefault(exported, "99"))))
                            .as(name + " imports " + imported).isFalse();
                }
            });
        }));
        assertThat(met).as("each is imported by some bundle").isEqualTo(EXPORTED.keySet());
    }

    @Test
    void onlyJava17AndOpenHabsOwnExtendersAreRequired() {
        manifests.forEach((name, manifest) -> assertThat(value(manifest, "Require-Capability")).as(name)
                .contains("(&(osgi.ee=JavaSE)(version=17))"));
        // No services: Karaf would take "many of a service" as "all there are", and install an older version beside the newer.
        List<String> known = List.of("osgi.ee", "osgi.extender", "osgi.implementation");
        manifests.forEach((name, manifest) -> assertThat(
                Pattern.compile("(?:^|,)(osgi\\.[a-z.]+);").matcher(value(manifest, "Require-Capability")).results()
                        .map(match -> match.group(1)))
                .as(name).isSubsetOf(known));
    }

    @Test
    void noServiceIsPromisedToKarafsResolver() {
        manifests.forEach((name, manifest) -> assertThat(value(manifest, "Provide-Capability")).as(name)
                .doesNotContain("osgi.service"));
    }

    @Test
    void internalsAreNotExported() {
        manifests.forEach((name, manifest) -> assertThat(value(manifest, "Export-Package")).as(name)
                .doesNotContain(".internal"));
        manifests.forEach((name, manifest) -> assertThat(value(manifest, "Bundle-SymbolicName")).as(name)
                .startsWith("org.openhab."));
    }
}
