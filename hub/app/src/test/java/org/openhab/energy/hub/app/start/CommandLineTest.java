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
package org.openhab.energy.hub.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * @author openHAB Energy - Initial contribution
 */
class CommandLineTest {

    private static CommandLine parse(String... arguments) throws UsageException {
        return CommandLine.parse(List.of(arguments));
    }

    @Test
    void defaultsAreLoopbackAndTheUsualPorts() throws Exception {
        assertThat(parse())
                .isEqualTo(new CommandLine(Path.of("home"), "127.0.0.1", 8080, 1883, false, Optional.empty(),
                        Optional.empty(), false));
    }

    @Test
    void everyOptionIsTaken(@TempDir Path folder) throws Exception {
        Path prices = Files.writeString(folder.resolve("prices.csv"), "x");

        assertThat(parse("--demo", "--prices", prices.toString(), "--home", "/tmp/h", "--http-port", "8081",
                "--mqtt-port", "1884", "--bind", "0.0.0.0", "--addons", folder.toString()))
                .isEqualTo(new CommandLine(Path.of("/tmp/h"), "0.0.0.0", 8081, 1884, true, Optional.of(prices),
                        Optional.of(folder), false));
    }

    @Test
    void addonsAreTakenFromAFolderWhichNeedNotBeThereYet(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("some.kar"), "x");

        assertThat(parse("--addons", folder.resolve("addons").toString()).addons()).contains(folder.resolve("addons"));
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> parse("--addons", file.toString()))
                .withMessageContaining("--addons needs a folder").withMessageContaining("some.kar");
    }

    @Test
    void pricesImplyTheDemo(@TempDir Path folder) throws Exception {
        Path prices = Files.writeString(folder.resolve("prices.csv"), "x");

        assertThat(parse("--prices", prices.toString()).demo()).isTrue();
        assertThat(parse("--prices", prices.toString(), "--demo").prices()).contains(prices);
    }

    @ParameterizedTest
    @CsvSource({ "--http-port,0", "--http-port,65536", "--http-port,-1", "--mqtt-port,eighty", "--mqtt-port,18.83",
            "--http-port,99999999999" })
    void badNumberIsNamedWithItsOption(String option, String value) {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> parse(option, value))
                .withMessageContaining(option).withMessageContaining(value).withMessageContaining("65535");
    }

    @ParameterizedTest
    @ValueSource(strings = { "--home", "--http-port", "--mqtt-port", "--prices", "--bind", "--addons" })
    void missingValueIsNamed(String option) {
        for (List<String> arguments : List.of(List.of(option), List.of(option, "--demo"), List.of(option, ""))) {
            assertThatExceptionOfType(UsageException.class).isThrownBy(() -> CommandLine.parse(arguments))
                    .withMessageContaining(option + " needs a value");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "--dmeo", "demo", "-x", "--http-port=8080" })
    void unknownOptionIsNamed(String option) {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> parse(option)).withMessageContaining(option);
    }

    @Test
    void missingPriceFileIsNamed() {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> parse("--prices", "/nowhere/prices.csv"))
                .withMessageContaining("/nowhere/prices.csv");
    }

    @Test
    void onePortForBothIsRefused() {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> parse("--http-port", "1883"))
                .withMessageContaining("1883");
    }

    @Test
    void usageNamesEveryOption() throws IOException {
        assertThat(CommandLine.usage()).contains("--demo", "--prices FILE.csv", "--home DIR", "--http-port N",
                "--mqtt-port N", "--bind ADDRESS", "--help");
    }
}
