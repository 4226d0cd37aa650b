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

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.novasense.internal.InvalidSettingException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * Which rows are chosen.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class SelectorTest {
    private static final Instant NOW = Instant.parse("2026-06-15T10:10:00Z");
    private static final List<JsonElement> ROWS = ((JsonArray) JsonParser.parseString("""
            [{"id": 1, "ts": "2026-06-15T10:00:00Z", "state": "open", "end": null, "v": "9"},
             {"id": 2, "ts": "2026-06-15T10:15:00Z", "state": "closed", "end": "x", "v": 10},
             {"id": 3, "ts": "2026-06-15T10:30:00Z", "state": "open", "v": 2, "a.b": {"c d": "k=1"}},
             {"id": 4, "ts": null, "state": "open (late)", "end": null, "v": null}]""")).asList();

    private static String picked(String selector, List<JsonElement> rows) throws InvalidSettingException {
        Selector parsed = Selector.parse(selector);
        JsonElement row = parsed.pick(parsed.filter(rows), NOW, TimestampFormat.AUTO, ZoneOffset.UTC);
        return row == null ? "none" : row.getAsJsonObject().get("id").getAsString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = { "~~ | 1", "first | 1", "last | 4", "maxBy(ts) | 3",
            "minBy(ts) | 1", "nearestNow(ts) | 2", "maxBy(v) | 2", "minBy(v) | 3", "where(state=open) maxBy(ts) | 3",
            "where(state!=open) | 2", "where(end=null) last | 4", "where(end!=null) | 2", "where(id=2.0) | 2",
            "where(state='open (late)') | 4", "where($['a.b']['c d']='k=1') | 3", "where(state=open)where(id=3) | 3",
            "where(state=none) | none", "maxBy(nothing) | none" })
    void case08aRowIsChosen(String selector, String expected) throws Exception {
        assertThat(picked(selector.replace(")where", ") where"), ROWS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "maxBy(ts)", "minBy(ts)", "nearestNow(ts)", "where(state=open) maxBy(ts)", "maxBy(v)" })
    void case08theOrderOfRowsDoesNotMatter(String selector) throws Exception {
        String expected = picked(selector, ROWS);
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            List<JsonElement> shuffled = new ArrayList<>(ROWS);
            Collections.shuffle(shuffled, random);
            assertThat(picked(selector, shuffled)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "maxBy", "newest(ts)", "first last", "where(open)", "maxBy(ts", "where()", "!",
            "maxBy($[)" })
    void whatIsNoSelectorIsRefused(String selector) {
        assertThatThrownBy(() -> Selector.parse(selector)).isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void anEmptyListHasNoRow() throws Exception {
        for (String selector : List.of("", "last", "maxBy(ts)", "nearestNow(ts)")) {
            assertThat(picked(selector, List.of())).isEqualTo("none");
        }
        assertThat(Objects.requireNonNull(Selector.parse("")).picks()).isFalse();
    }
}
