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
package org.openhab.binding.derapi.internal.vendor;

import static org.assertj.core.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables of the documentation tell every way in that the code has, and no other, in English and German.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class WaysTableTest {
    private static final Pattern WORD = Pattern.compile("`([a-z]+)`");

    @ParameterizedTest
    @ValueSource(strings = { "README.md", "../../docs/derapi-zugangswege.md" })
    void theDocumentationTellsEveryWay(String file) throws IOException {
        Set<String> told = new TreeSet<>();
        List<String> vendors = List.of();
        for (String line : Files.readAllLines(Path.of(file))) {
            String[] cells = line.split("\\|");
            if (cells.length != 6 || cells[2].isBlank() || !cells[2].strip().matches("`(" + words() + ")`")) {
                continue;
            }
            assertThat(List.of(cells).subList(3, 6)).as(line).noneMatch(String::isBlank);
            if (cells[1].matches(".*(any but|alle außer).*")) {
                vendors = Vendors.known().stream().map(Vendor::id).filter(id -> !id.equals("virtual")).toList();
            } else if (!cells[1].isBlank()) {
                vendors = WORD.matcher(cells[1]).results().map(word -> String.valueOf(word.group(1))).toList();
            }
            vendors.forEach(vendor -> told.add(vendor + " " + cells[2].strip().replace("`", "")));
        }
        Set<String> known = new TreeSet<>();
        Vendors.known().forEach(vendor -> vendor.ways().forEach(way -> known.add(vendor.id() + " " + way.word())));
        assertThat(told).isEqualTo(known);
    }

    private static String words() {
        return String.join("|", List.of(Way.values()).stream().map(Way::word).toList());
    }
}
