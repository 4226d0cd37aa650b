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
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real Apache Karaf with openHAB's framework and HTTP stack, as a process of its own and without a way to any repository. The embedded hub's
 * bundles take the place of openHAB's; a probe tells what runs.
 *
 * @author openHAB Energy - Initial contribution
 */
final class Karaf implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(90);

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");
    /** Bundles of the embedded hub that a Karaf brings along. */
    private static final List<String> IN_KARAF = List.of("org.apache.felix.configadmin", "org.apache.felix.eventadmin",
            "org.osgi.util.function", "org.osgi.util.promise");
    /** Those of ours that stand in for openHAB; all others of ours come with the file that is dropped in. */
    private static final String STAND_IN = "org.openhab.energy.hub.";

    private final Path folder;
    private final Optional<Path> others;
    private final int port = Ports.free();
    private Process process;

    /**
     * @param archive Karaf as it is published
     * @param target an empty folder
     * @param others a folder of libraries to take instead of the hub's of the same names
     */
    Karaf(Path archive, Path target, Optional<Path> others) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "xzf", archive.toString(), "-C", target.toString(),
                "--strip-components=1").inheritIO().start();
        if (tar.waitFor() != 0) {
            throw new IOException("tar cannot unpack " + archive);
        }
        folder = target;
        this.others = others;
        runtimeFeature();
        settings();
    }

    private void runtimeFeature() throws IOException {
        StringBuilder bundles = new StringBuilder();
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("hub.folder"), "bundles"))) {
            for (Path jar : jars.sorted().toList()) {
                Matcher name = JAR.matcher(jar.getFileName().toString());
                if (name.matches() && belongs(name.group(1))) {
                    Path other = other(name.group(1)).orElse(jar);
                    bundles.append(add(other, name.group(1), name.group(2)));
                }
            }
        }
        Path probe = folder.resolve("probe.jar");
        writeProbe(probe);
        bundles.append(add(probe, "probe", "1"));
        Files.writeString(place("runtime", "1", "runtime-1-features.xml"), """
                <features name="runtime" xmlns="http://karaf.apache.org/xmlns/features/v1.4.0">
                  <feature name="openhab-runtime-base" version="5.1.0">
                %s  </feature>
                  <!-- In openHAB this brings YAML; here the runtime has it already. -->
                  <feature name="openhab.tp-jackson" version="5.1.0"/>
                </features>
                """.formatted(bundles));
    }

    private Optional<Path> other(String bundle) throws IOException {
        if (others.isEmpty()) {
            return others;
        }
        try (Stream<Path> jars = Files.list(others.get())) {
            return jars.filter(jar -> {
                Matcher name = JAR.matcher(jar.getFileName().toString());
                return name.matches() && name.group(1).equals(bundle);
            }).findFirst();
        }
    }

    private static boolean belongs(String bundle) {
        return !IN_KARAF.contains(bundle) && (!bundle.startsWith("org.openhab.") || bundle.startsWith(STAND_IN));
    }

    private String add(Path jar, String name, String version) throws IOException {
        Files.copy(jar, place(name, version, name + "-" + version + ".jar"));
        return "    <bundle start-level=\"%d\">mvn:hub/%s/%s</bundle>%n"
                .formatted(name.startsWith(STAND_IN) ? 70 : 30, name, version);
    }

    private Path place(String name, String version, String file) throws IOException {
        return Files.createDirectories(folder.resolve("system/hub").resolve(name).resolve(version)).resolve(file);
    }

    private static void writeProbe(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "probe");
        main.putValue("Bundle-Version", "1");
        main.putValue("Bundle-Activator", FrameworkReport.class.getName());
        main.putValue("Import-Package", "org.osgi.framework,org.osgi.service.component.runtime,"
                + "org.osgi.service.component.runtime.dto,org.osgi.dto,javax.servlet,javax.servlet.http");
        String path = FrameworkReport.class.getName().replace('.', '/') + ".class";
        try (InputStream code = Karaf.class.getClassLoader().getResourceAsStream(path);
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream content = new JarOutputStream(out, manifest)) {
            content.putNextEntry(new JarEntry(path));
            code.transferTo(content);
        }
    }

    private void settings() throws IOException {
        Path etc = folder.resolve("etc");
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("conf/services"));
        Files.createDirectories(home.resolve("conf/things"));
        Files.createDirectories(home.resolve("userdata/logs"));
        Files.writeString(etc.resolve("org.apache.karaf.features.cfg"), """
                featuresRepositories = mvn:org.apache.karaf.features/standard/4.4.10/xml/features, \\
                  mvn:org.apache.karaf.features/framework/4.4.10/xml/features, mvn:hub/runtime/1/xml/features
                featuresBoot = framework, feature, eventadmin, kar, deployer, openhab-runtime-base
                featuresBootAsynchronous = false
                """);
        // No repository but what is in the folder: whatever a file does not bring along is missed.
        Path maven = etc.resolve("org.ops4j.pax.url.mvn.cfg");
        Files.writeString(maven, Files.readString(maven)
                .replaceAll("(?m)^org\\.ops4j\\.pax\\.url\\.mvn\\.repositories *=.*(\\n .*)*",
                        "org.ops4j.pax.url.mvn.repositories ="));
        append(etc.resolve("custom.properties"), "karaf.framework = equinox\nkaraf.shutdown.port = -1\n");
        append(etc.resolve("system.properties"), """
                openhab.conf = %1$s/conf
                openhab.userdata = %1$s/userdata
                openhab.logdir = %1$s/userdata/logs
                energy.hub.bind = 127.0.0.1
                """.formatted(home));
        Files.writeString(etc.resolve("org.ops4j.pax.web.cfg"),
                "org.osgi.service.http.port = " + port + "\norg.ops4j.pax.web.listening.addresses = 127.0.0.1\n");
        Files.writeString(home.resolve("conf/services/runtime.cfg"), """
                org.openhab.i18n:timezone=Europe/Berlin
                org.openhab.i18n:language=en
                org.openhab.i18n:region=DE
                org.openhab.units:currencyProvider=org.openhab.core.internal.library.unit.FixedCurrencyProvider
                org.openhab.units:fixedBaseCurrency=EUR
                """);
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Writes a file of openHAB's services folder; before the start. */
    void configure(String file, String text) throws IOException {
        Files.writeString(folder.resolve("home/conf/services").resolve(file), text);
    }

    Karaf start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(folder.resolve("bin/karaf").toString(), "daemon")
                .redirectErrorStream(true).redirectOutput(folder.resolve("output.txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", "-Xmx256m -XX:+UseSerialGC -Djava.net.preferIPv4Stack=true");
        process = builder.start();
        await().atMost(LIMIT).ignoreException(UncheckedIOException.class)
                .failFast("Karaf ended", () -> !process.isAlive())
                .until(() -> rest().get("/rest/").status() == 200 && rest().get(FrameworkReport.PATH).status() == 200);
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    HubRest rest() {
        return new HubRest(address());
    }

    /** {@return where the hub keeps what it has to remember} */
    Path userdata() {
        return folder.resolve("home/userdata");
    }

    /** {@return names of all files that are kept there; not logs, nor what is just being written} */
    List<String> stored() throws IOException {
        try (Stream<Path> files = Files.walk(userdata())) {
            return files.filter(Files::isRegularFile).map(file -> userdata().relativize(file).toString())
                    .filter(name -> !name.startsWith("logs")).filter(name -> !name.matches(".*\\.(tmp|new)")).sorted()
                    .toList();
        }
    }

    /** {@return Karaf's log} */
    Path log() {
        return folder.resolve("data/log/karaf.log");
    }

    /** {@return names of the files that Karaf has unpacked and not forgotten} */
    List<String> unpacked() throws IOException {
        Path kars = folder.resolve("data/kar");
        if (!Files.isDirectory(kars)) {
            return List.of();
        }
        try (Stream<Path> names = Files.list(kars)) {
            return names.map(name -> name.getFileName().toString()).sorted().toList();
        }
    }

    /** Puts a file where Karaf looks for new ones; openHAB's is the addons folder. */
    void drop(KarFile kar, String name) throws IOException {
        Path part = folder.resolve(name + ".part");
        Files.copy(kar.path(), part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, folder.resolve("deploy").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes the file away again. */
    void remove(String name) throws IOException {
        Files.delete(folder.resolve("deploy").resolve(name));
    }

    /** {@return the lines of the probe that begin with the word, without it} */
    List<String> report(String kind) {
        List<String> lines = new ArrayList<>();
        HubRest.Answer answer = rest().get(FrameworkReport.PATH);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        for (String line : answer.body().split("\n")) {
            if (line.startsWith(kind + " ")) {
                lines.add(line.substring(kind.length() + 1).trim());
            }
        }
        return lines;
    }

    /** {@return what Karaf says to an uninstallation as openHAB's own installer asks for it} */
    String uninstall(String feature) {
        return rest().post(FrameworkReport.PATH + "?uninstall=" + feature, "").body().trim();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
