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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * What is inside the files for openHAB's addons folder.
 *
 * @author openHAB Energy - Initial contribution
 */
class KarContentIT {

    private static final long LARGEST = 2 << 20;
    private static final List<String> SHARED = List.of("org.openhab.energy.model", "org.openhab.energy.mqtt",
            "org.openhab.energy.oauth", "org.openhab.energy.thing", "org.openhab.energy.ui");

    private static List<String> bundles(String set) throws Exception {
        return KarFile.of(set).bundles().stream().map(name -> name.replaceAll("-\\d.*", "")).sorted().toList();
    }

    private static List<String> bindings() throws Exception {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("features.folder"), "..", "bundles"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("org.openhab.binding.")).sorted().toList();
        }
    }

    @Test
    void eachBindingHasAFileWithAllItNeedsAndNothingThatOpenHabHas() throws Exception {
        for (String binding : bindings()) {
            String set = binding.replace("org.openhab.binding.", "openhab-binding-");

            assertThat(bundles(set)).as(set).containsAll(SHARED).contains(binding).hasSize(SHARED.size() + 1);
            System.out.println(set + ": " + Files.size(KarFile.of(set).path()) + " bytes");
        }
    }

    @Test
    void oneFileHasAll() throws Exception {
        assertThat(bundles("openhab-energy")).containsAll(SHARED).containsAll(bindings())
                .hasSize(SHARED.size() + bindings().size());
        System.out.println("openhab-energy: " + Files.size(KarFile.of("openhab-energy").path()) + " bytes");
    }

    @Test
    void filesAreSmall() throws Exception {
        assertThat(Files.size(KarFile.of("openhab-energy").path())).isLessThan(LARGEST);
    }
}
