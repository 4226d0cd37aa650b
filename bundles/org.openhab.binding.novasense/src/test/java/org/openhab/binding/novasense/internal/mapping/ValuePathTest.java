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
package org.openhab.binding.novasense.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.novasense.internal.InvalidSettingException;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParser;

/**
 * Where paths lead.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ValuePathTest {
    private static final JsonElement ANSWER = JsonParser.parseString(
            """
                    {"a": {"b": [1, {"c": "x"}]}, "with-hyphen": 2, "with blank": 3, "a.b": 4, "größe": 5, "it's": 6, "null": null,
                     "big": 9007199254740993.25, "list": [{"id": "one", "v": 1}, {"id": "two", "v": 2}, {"id": "two", "v": 3}],
                     "a/b": 7, "empty": []}""");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = { "a.b[1].c | \"x\"", "$.a.b[0] | 1", "with-hyphen | 2",
            "with blank | 3", "$['a.b'] | 4", "['a.b'] | 4", "/a.b | 4", "größe | 5", "/it's | 6", "$['it\\'s'] | 6",
            "null | null", "big | 9007199254740993.25", "/a/b/1/c | \"x\"", "/a~1b | 7", "@.a.b[0] | 1",
            "$.list[?(@.id == 'one')].v | 1", "$.list[?(@.id == 'two')].v | [2,3]", "list[-1].v | 3",
            "$.list[?(@.id)].v | [1,2,3]", "$.list[?(!(@.note))].v | [1,2,3]",
            "$.list.length() | 3", "$..v | [1,2,3]", "list[*].v | [1,2,3]" })
    void aPathLeadsThere(String path, String expected) throws Exception {
        assertThat(String.valueOf(ValuePath.parse(path).in(ANSWER))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a.x", "a.b[7]", "with-hyphen.deeper", "$.list[?(@.id == 'none')].v", "/a/b/9", "list.v",
            "$.a.min()" })
    void aPathThatLeadsNowhereGivesNothing(String path) throws Exception {
        assertThat(ValuePath.parse(path).in(ANSWER)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "$.[[", "$[", "$.list[?(@.id in ['one'])]", "$.list[?(@.id == {})]", "a..", "$['open" })
    void whatIsNoPathIsRefused(String path) {
        assertThatThrownBy(() -> ValuePath.parse(path)).isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void nullIsSomethingElseThanNothing() throws Exception {
        assertThat(ValuePath.parse("null").in(ANSWER)).isEqualTo(JsonNull.INSTANCE);
        assertThat(ValuePath.parse("nul").in(ANSWER)).isNull();
    }

    @Test
    void noPathIsTheWholeElement() throws Exception {
        assertThat(ValuePath.parse("  ").in(ANSWER)).isSameAs(ANSWER);
        assertThat(ValuePath.parse("$").in(ANSWER)).isSameAs(ANSWER);
    }
}
