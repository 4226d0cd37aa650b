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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Copies the YAML examples of every README into a hub, as a reader does.
 * Only the addresses of the clouds are others: nothing listens there.
 *
 * @author openHAB Energy - Initial contribution
 */
class ReadmeExamplesIT {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(version: 1\n.*?)```");
    private static final Pattern THING = Pattern.compile("(?m)^  ([a-z]+:[a-z-]+:[^ ]*):$");
    private static final List<String> NOWHERE = List.of("nomos|baseUrl", "nexcloud|baseUrl", "novasense|apiBaseUrl",
            "novasense|tokenUrl", "derapi|apiUrl", "derapi|authUrl");

    @TempDir
    Path folder;

    @Test
    void examplesOfTheReadmesAreLoadedWithoutAWarning() throws Exception {
        Path things = Files.createDirectories(folder.resolve("home/conf/things"));
        List<String> uids = new ArrayList<>();
        for (Path readme : pages()) {
            String folderOfPage = readme.getParent().getFileName().toString();
            // The page on load shifting goes on from the account of the Nomos README.
            String binding = folderOfPage.equals("docs") ? "nomos" : folderOfPage.replaceAll(".*\\.", "");
            List<String> examples = EXAMPLE.matcher(Files.readString(readme)).results().map(it -> it.group(1)).toList();
            assertThat(examples).as("examples of %s", binding).isNotEmpty();
            for (String example : examples) {
                Files.writeString(things.resolve(binding + uids.size() + ".yaml"), elsewhere(binding, example));
                THING.matcher(example).results().map(MatchResult::group).map(uid -> uid.strip().replaceAll(":$", ""))
                        .forEach(uids::add);
            }
        }
        int http = Ports.free();
        try (HubProcess hub = HubProcess.start(folder, List.of(), "--home", folder.resolve("home").toString(),
                "--http-port", Integer.toString(http), "--mqtt-port", Integer.toString(Ports.free()))) {
            hub.awaitOutput("Ctrl-C stops it");
            HubRest rest = new HubRest(URI.create("http://127.0.0.1:" + http));
            assertThat(uids).hasSizeGreaterThan(10);
            for (String uid : uids) {
                await().atMost(NomosHome.LIMIT).untilAsserted(() -> assertThat(rest.status(uid))
                        .as("%s: %s", uid, rest.statusText(uid))
                        .matches("(UNKNOWN|ONLINE|OFFLINE)/(?!CONFIGURATION_ERROR).*"));
            }
            assertThat(rest.list("/rest/things")).hasSize(uids.size());
            assertThat(hub.output()).doesNotContain("WARN", "ERROR");
        }
        assertThat(folder.resolve("home/userdata/logs/hub.log")).content().doesNotContain("WARN", "ERROR");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> bundles = Files.list(Path.of("..", "bundles"))) {
            return Stream.concat(
                    bundles.filter(bundle -> bundle.getFileName().toString().startsWith("org.openhab.binding."))
                            .map(bundle -> bundle.resolve("README.md")).sorted(),
                    Stream.of(Path.of("..", "docs", "load-shifting.md"))).toList();
        }
    }

    /** The same with addresses at which nothing listens, so that no real cloud is asked. */
    private static String elsewhere(String binding, String example) {
        StringBuilder addresses = new StringBuilder();
        for (String line : NOWHERE) {
            if (line.startsWith(binding + "|")) {
                addresses.append("      ").append(line.substring(binding.length() + 1))
                        .append(": http://127.0.0.1:1\n");
            }
        }
        String changed = example.replaceAll("(?m)^( +clientSecret: .*\n)", "$1" + addresses);
        assertThat(changed.equals(example)).isEqualTo(!example.contains("clientSecret"));
        return changed;
    }
}
