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

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The part of the JSONPath library that is inside the Novasense bundle is enough: each kind of path is read with the bundle and openHAB's Gson and
 * SLF4J alone, as in openHAB.
 *
 * @author openHAB Energy - Initial contribution
 */
class EmbeddedJsonPathIT {

    private static final String ANSWER = """
            {"plants": [{"id": "a", "power": 3, "tags": ["roof"], "at": "2026-01-02T03:04:05Z"},
             {"id": "b", "power": 5.5, "tags": []}, {"id": "c", "power": null}], "name": "portal"}""";

    private static URLClassLoader bundle;

    @BeforeAll
    static void open() throws Exception {
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("hub.folder"), "bundles"))) {
            for (Path jar : files.toList()) {
                if (jar.getFileName().toString().matches("(org\\.openhab\\.binding\\.novasense|gson)-.*")) {
                    jars.add(jar.toUri().toURL());
                }
            }
        }
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("hub.folder"), "lib"))) {
            jars.add(files.filter(jar -> jar.getFileName().toString().startsWith("slf4j-api")).findFirst().orElseThrow()
                    .toUri().toURL());
        }
        assertThat(jars).hasSize(3);
        bundle = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    @AfterAll
    static void close() throws Exception {
        bundle.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "$.name -> \"portal\"", "$['name'] -> \"portal\"", "$.plants[0].id -> \"a\"",
            "$.plants[-1].id -> \"c\"", "$.plants[0:2].id -> [\"a\",\"b\"]", "$.plants[0,2].id -> [\"a\",\"c\"]",
            "$.plants[*].id -> [\"a\",\"b\",\"c\"]", "$..id -> [\"a\",\"b\",\"c\"]",
            "$.plants[?(@.id == 'b')].power -> 5.5", "$.plants[?(@.power > 4)].id -> \"b\"",
            "$.plants[?(@.tags)].id -> [\"a\",\"b\"]", "$.plants[?(!(@.tags))].id -> \"c\"",
            "$.plants[?(@.power <= 3 && @.tags)].id -> \"a\"", "$.plants[?(@.id =~ /[AB]/i)].id -> [\"a\",\"b\"]",
            "$.plants[?(@.id == 'a' || @.id == 'c')].id -> [\"a\",\"c\"]",
            "$.plants[?(@.power == $.plants[0].power)].id -> \"a\"", "$.plants[?(@.power == null)].id -> \"c\"",
            "$.plants[?(@.at > '2026')].id -> \"a\"", "$.plants.length() -> 3",
            "$.sum($.plants[0].power, $.plants[1].power) -> 8.5", "$..power.max() -> 5.5",
            "$.plants.first() -> {\"id\":\"a\",\"power\":3,\"tags\":[\"roof\"],\"at\":\"2026-01-02T03:04:05Z\"}",
            "$.plants[0].keys() -> [\"id\",\"power\",\"tags\",\"at\"]", "$.nothing -> -" })
    void eachKindOfPathIsReadByTheBundleAlone(String row) throws Exception {
        String path = row.substring(0, row.indexOf(" -> "));
        String expected = row.substring(row.indexOf(" -> ") + 4);
        Class<?> type = bundle.loadClass("org.openhab.binding.novasense.internal.mapping.ValuePath");
        Class<?> element = bundle.loadClass("com.google.gson.JsonElement");
        Object answer = bundle.loadClass("com.google.gson.JsonParser").getMethod("parseString", String.class)
                .invoke(null, ANSWER);
        Object parsed = type.getMethod("parse", String.class).invoke(null, path);
        Method in = type.getMethod("in", element);

        Object found = in.invoke(parsed, answer);

        assertThat(found == null ? "-" : found.toString()).isEqualTo(expected);
    }
}
