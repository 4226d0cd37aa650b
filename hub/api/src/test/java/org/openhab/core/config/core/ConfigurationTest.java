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
package org.openhab.core.config.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.core.config.core.ConfigDescriptionParameter.Type;

/**
 * Tests {@link Configuration} and how its values become objects.
 *
 * @author openHAB Energy - Initial contribution
 */
class ConfigurationTest {

    enum Grant {
        CODE,
        KEY
    }

    static class Base {
        String clientId = "";
    }

    static class Fields extends Base {
        int refresh = 60;
        double factor = 1.5;
        boolean advanced;
        Boolean boxed;
        Long big = 0L;
        BigDecimal exact;
        Grant grant = Grant.CODE;
        List<String> names = List.of();
        Set<Integer> days = Set.of();
        final String fixed = new String("fixed");
        transient String left = "left";
        static String shared = "shared";
    }

    record Values(String clientId, int refresh, boolean advanced, Grant grant) {
    }

    @Test
    void valuesBecomeFieldsWhateverTypeTheyAreKeptIn() {
        Fields fields = new Configuration(Map.of("clientId", "me", "refresh", "30", "factor", 2, "advanced", "true",
                "boxed", true, "big", 3, "exact", "0.1", "grant", "KEY", "names", List.of("a", "b"), "days",
                List.of(1, 2))).as(Fields.class);
        assertThat(fields.clientId).isEqualTo("me");
        assertThat(fields.refresh).isEqualTo(30);
        assertThat(fields.factor).isEqualTo(2.0);
        assertThat(fields.advanced).isTrue();
        assertThat(fields.boxed).isTrue();
        assertThat(fields.big).isEqualTo(3L);
        assertThat(fields.exact).isEqualByComparingTo("0.1");
        assertThat(fields.grant).isEqualTo(Grant.KEY);
        assertThat(fields.names).containsExactly("a", "b");
        assertThat(fields.days).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void fieldsWithoutValueOrWithAWrongOneKeepWhatTheClassGives() {
        Fields fields = new Configuration(Map.of("refresh", "soon", "grant", "NONE", "big", "1e30", "fixed", "x",
                "left", "x", "shared", "x", "unknown", "x")).as(Fields.class);
        assertThat(fields.refresh).isEqualTo(60);
        assertThat(fields.grant).isEqualTo(Grant.CODE);
        assertThat(fields.big).isZero();
        assertThat(fields.fixed).isEqualTo("fixed");
        assertThat(fields.left).isEqualTo("left");
        assertThat(Fields.shared).isEqualTo("shared");
        assertThat(fields.clientId).isEmpty();
    }

    @Test
    void oneValueIsAListOfOne() {
        assertThat(new Configuration(Map.of("names", "a")).as(Fields.class).names).containsExactly("a");
    }

    @Test
    void valuesBecomeComponentsOfARecordByName() {
        assertThat(new Configuration(Map.of("refresh", 5, "clientId", "me")).as(Values.class))
                .isEqualTo(new Values("me", 5, false, null));
    }

    @Test
    void classWithoutFittingConstructorIsRefused() {
        assertThatThrownBy(() -> new Configuration().as(Integer.class)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Integer");
    }

    @Test
    void numbersAreKeptExactlyAndOthersRefused() {
        Configuration configuration = new Configuration();
        configuration.put("number", 1.1f);
        configuration.put("list", new Object[]{ 1, 2L });
        assertThat(configuration.get("number")).isEqualTo(new BigDecimal("1.1"));
        assertThat(configuration.get("list")).isEqualTo(List.of(BigDecimal.ONE, new BigDecimal(2)));
        assertThatThrownBy(() -> configuration.put("date", new Date())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> configuration.put("mixed", List.of(1, "a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> configuration.put("nested", List.of(List.of(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void copiesAreIndependent() {
        Map<String, Object> source = new HashMap<>(Map.of("a", 1));
        Configuration first = new Configuration(source);
        Configuration second = new Configuration(first);
        assertThat(second).isEqualTo(first).hasSameHashCodeAs(first);
        first.getProperties().put("b", 2);
        source.put("c", 3);
        second.put("d", 4);
        assertThat(first.keySet()).containsExactly("a");
    }

    @Test
    void textNamesNoValue() {
        assertThat(new Configuration(Map.of("clientSecret", "hush", "refresh", 5)))
                .hasToString("Configuration[clientSecret (String), refresh (BigDecimal)]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "TEXT | false | a,b | a,b", "TEXT | true | a, b | [a, b]",
            "INTEGER | false | 5 | 5", "DECIMAL | false | 0.5 | 0.5", "BOOLEAN | false | true | true",
            "INTEGER | false | 5.5 | null", "INTEGER | true | 1,2,3 | [1, 2]" })
    void defaultsHaveTheTypeOfTheirParameter(Type type, boolean multiple, String text, String expected) {
        ConfigDescriptionParameter parameter = ConfigDescriptionParameterBuilder.create("p", type).withDefault(text)
                .withMultiple(multiple).withMultipleLimit(2).build();
        assertThat(String.valueOf(ConfigUtil.getDefaultValueAsCorrectType(parameter))).isEqualTo(expected);
    }

    @Test
    void defaultsFillOnlyWhatIsNotSet() {
        ConfigDescription description = ConfigDescriptionBuilder.create(URI.create("thing-type:nomos:account"))
                .withParameter(ConfigDescriptionParameterBuilder.create("refresh", Type.INTEGER).withDefault("60")
                        .build())
                .withParameter(ConfigDescriptionParameterBuilder.create("grant", Type.TEXT).withDefault("CODE")
                        .build())
                .build();
        Configuration configuration = new Configuration(Map.of("grant", "KEY"));
        ConfigUtil.applyDefaultConfiguration(configuration, description);
        assertThat(configuration.getProperties()).containsEntry("refresh", new BigDecimal(60)).containsEntry("grant",
                "KEY");
        assertThat(ConfigUtil.normalizeTypes(Map.of("refresh", "30", "grant", 5), List.of(description)))
                .containsEntry("refresh", new BigDecimal(30)).containsEntry("grant", "5");
    }
}
