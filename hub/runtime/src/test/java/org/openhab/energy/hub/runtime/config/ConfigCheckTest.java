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
package org.openhab.energy.hub.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.ConfigDescriptionBuilder;
import org.openhab.core.config.core.ConfigDescriptionParameter;
import org.openhab.core.config.core.ConfigDescriptionParameter.Type;
import org.openhab.core.config.core.ConfigDescriptionParameterBuilder;
import org.openhab.core.config.core.ParameterOption;
import org.openhab.energy.hub.runtime.config.ConfigFault.Rule;

/**
 * @author openHAB Energy - Initial contribution
 */
class ConfigCheckTest {

    private static ConfigDescriptionParameterBuilder parameter(Type type) {
        return ConfigDescriptionParameterBuilder.create("p", type);
    }

    private static ConfigDescription description(ConfigDescriptionParameter... parameters) {
        return ConfigDescriptionBuilder.create(URI.create("thing-type:a:b")).withParameters(List.of(parameters))
                .build();
    }

    static Stream<Arguments> cases() {
        BigDecimal two = BigDecimal.valueOf(2);
        List<ParameterOption> options = List.of(new ParameterOption("a", "A"), new ParameterOption("5", "Five"));
        return Stream.of(Arguments.of(parameter(Type.TEXT).withRequired(true), null, Rule.REQUIRED),
                Arguments.of(parameter(Type.TEXT).withRequired(true), "", Rule.REQUIRED),
                Arguments.of(parameter(Type.TEXT).withRequired(true), "x", null),
                Arguments.of(parameter(Type.TEXT), null, null),
                Arguments.of(parameter(Type.TEXT), true, Rule.TYPE),
                Arguments.of(parameter(Type.INTEGER), "many", Rule.TYPE),
                Arguments.of(parameter(Type.INTEGER), new BigDecimal("1.5"), Rule.TYPE),
                Arguments.of(parameter(Type.INTEGER), 1.0, null),
                Arguments.of(parameter(Type.DECIMAL), new BigDecimal("1.5"), null),
                Arguments.of(parameter(Type.BOOLEAN), "yes", Rule.TYPE),
                Arguments.of(parameter(Type.INTEGER).withMinimum(two), 1, Rule.MINIMUM),
                Arguments.of(parameter(Type.INTEGER).withMinimum(two), 2, null),
                Arguments.of(parameter(Type.DECIMAL).withMaximum(two), 2.1, Rule.MAXIMUM),
                Arguments.of(parameter(Type.TEXT).withMinimum(two), "x", Rule.SHORT),
                Arguments.of(parameter(Type.TEXT).withMaximum(two), "xyz", Rule.LONG),
                Arguments.of(parameter(Type.TEXT).withPattern("[a-z]+"), "A", Rule.PATTERN),
                Arguments.of(parameter(Type.TEXT).withPattern("["), "A", null),
                Arguments.of(parameter(Type.TEXT).withOptions(options).withLimitToOptions(true), "b", Rule.OPTIONS),
                Arguments.of(parameter(Type.TEXT).withOptions(options).withLimitToOptions(false), "b", null),
                Arguments.of(parameter(Type.INTEGER).withOptions(List.of(new ParameterOption("5", "Five")))
                        .withLimitToOptions(true), new BigDecimal("5.0"), null),
                Arguments.of(parameter(Type.TEXT).withMultiple(true), List.of("a", 1), Rule.TYPE),
                Arguments.of(parameter(Type.TEXT).withMultiple(true).withMultipleLimit(1), List.of("a", "b"),
                        Rule.MULTIPLE),
                Arguments.of(parameter(Type.TEXT).withMultiple(true).withRequired(true), List.of(), Rule.REQUIRED));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aValueIsHeldAgainstItsDescription(ConfigDescriptionParameterBuilder parameter, Object value, Rule broken) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put("p", value);
        assertThat(ConfigCheck.check(description(parameter.build()), configuration)).extracting(ConfigFault::rule)
                .isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void aSecretIsNeverShown() {
        ConfigDescription description = description(
                parameter(Type.TEXT).withContext("password").withPattern("[0-9]+").build());
        assertThat(ConfigCheck.check(description, Map.of("p", "s3cret")).toString()).doesNotContain("s3cret");
    }

    @Test
    void valuesTakeTheTypeOfTheirDescription() {
        ConfigDescription description = description(ConfigDescriptionParameterBuilder.create("text", Type.TEXT).build(),
                ConfigDescriptionParameterBuilder.create("number", Type.INTEGER).withDefault("900").build(),
                ConfigDescriptionParameterBuilder.create("flag", Type.BOOLEAN).withDefault("true").build(),
                ConfigDescriptionParameterBuilder.create("list", Type.TEXT).withMultiple(true).build());
        assertThat(ConfigValues.withDefaults(description, Map.of("text", 5, "list", "one", "other", 1.50)))
                .isEqualTo(Map.of("text", "5", "number",
                        BigDecimal.valueOf(900), "flag", true, "list", List.of("one"), "other", new BigDecimal("1.5")));
        assertThat(ConfigValues.normalize(description, Map.of("number", "12", "flag", "FALSE")))
                .isEqualTo(Map.of("number", BigDecimal.valueOf(12), "flag", false));
        assertThat(ConfigValues.normalize(description, Map.of("number", "many", "flag", "maybe")))
                .isEqualTo(Map.of("number", "many", "flag", "maybe"));
    }

    @Test
    void aMaskStandsForThePresentValueOrNone() {
        assertThat(ConfigValues.unmasked(Map.of("a", ConfigValues.MASK, "b", ConfigValues.MASK, "c", "new"),
                Map.of("a", "old", "c", "old")))
                .isEqualTo(Map.of("a", "old", "c", "new"));
    }
}
