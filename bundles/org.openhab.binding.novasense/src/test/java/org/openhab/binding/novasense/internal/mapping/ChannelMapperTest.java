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

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.novasense.internal.setting.MappingSettings;
import org.openhab.binding.novasense.internal.setting.Settings;
import org.openhab.energy.model.feed.ChannelReading;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * What becomes of rows by a mapping.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ChannelMapperTest {
    private static final Instant FETCHED = Instant.parse("2026-06-15T10:10:00Z");
    private static final MappingMoment MOMENT = new MappingMoment(FETCHED, FETCHED, ZoneId.of("Europe/Zurich"));

    private static MappedChannel map(String json, String itemsPath, String itemType, String... settings)
            throws Exception {
        Map<String, Object> config = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            config.put(settings[i], settings[i + 1]);
        }
        JsonElement answer = JsonParser.parseString(json);
        String layout = config.containsKey("layout") ? "columns" : "rows";
        return new ChannelMapper("x", MappingSettings.read(new Settings(config), itemType), Selector.parse(""))
                .map(answer, Rows.of(answer, ValuePath.parse(itemsPath),
                        layout.equals("columns") ? RowLayout.COLUMNS : RowLayout.ROWS), MOMENT);
    }

    private static String text(MappedChannel mapped) {
        ChannelReading reading = mapped.reading();
        if (reading instanceof ChannelReading.Quantity quantity) {
            return (quantity.value().stripTrailingZeros().toPlainString() + " " + quantity.unit()).trim();
        }
        return reading == null
                ? "kept"
                : reading instanceof ChannelReading.Unknown ? "unknown" : reading.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "none | 1 | 10", "sum | 1 | unknown", "knownSum | 1 | 30", "min | 1 | 10",
            "max | 1 | 20", "mean | 1 | 15", "count | 1 | 3", "sum | 1000 | unknown", "max | 1000 | 20000" })
    void nullsAreNeverZeroInAnAggregate(String aggregate, String factor, String expected) throws Exception {
        assertThat(text(map("[{\"v\":10},{\"v\":null},{\"v\":\"20\"}]", "", "Number", "valuePath", "v", "aggregate",
                aggregate, "factor", factor))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "sum, unknown", "knownSum, unknown", "min, unknown", "mean, unknown", "count, 0", "none, unknown" })
    void anEmptyListHasACountAndNothingElse(String aggregate, String expected) throws Exception {
        assertThat(text(map("{\"rows\":[]}", "rows", "Number", "valuePath", "v", "aggregate", aggregate)))
                .isEqualTo(expected);
    }

    @Test
    void aListThatIsNotThereHasNoCount() throws Exception {
        MappedChannel mapped = map("{\"other\":[]}", "rows", "Number", "aggregate", "count");
        assertThat(text(mapped)).isEqualTo("unknown");
        assertThat(mapped.issue()).isEqualTo(new MappingIssue("x", MappingIssue.Kind.LIST_MISSING, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = { "{\"v\":null} | undef | unknown | ~~",
            "{\"v\":null} | keep | kept | ~~", "{} | keep | unknown | PATH_MISSING",
            "{} | undef | unknown | PATH_MISSING",
            "{\"v\":\"many\"} | undef | unknown | WRONG_KIND", "{\"v\":{}} | undef | unknown | WRONG_KIND" })
    void case07whatHasNoValueSaysWhy(String json, String policy, String expected, String issue) throws Exception {
        MappedChannel mapped = map(json, "", "Number", "valuePath", "v", "nullPolicy", policy);
        assertThat(text(mapped)).isEqualTo(expected);
        assertThat(mapped.issue() == null ? "" : mapped.issue().kind().name()).isEqualTo(issue);
    }

    @Test
    void case11theNewestRowThatHasAValueCounts() throws Exception {
        MappedChannel mapped = map(
                """
                        [{"t":"2026-06-15T09:45:00Z","v":3},{"t":"2026-06-15T10:00:00Z","v":null},{"t":"2026-06-15T09:30:00Z","v":1}]""",
                "", "Number:Power", "valuePath", "v", "unit", "kW", "timestampPath", "t", "aggregate", "last");
        assertThat(mapped.reading()).isEqualTo(
                new ChannelReading.Quantity(new BigDecimal("3"), "kW", Instant.parse("2026-06-15T09:45:00Z")));
    }

    @Test
    void case10rowsThatAllHaveNoValueAreNoFaultOfThePath() throws Exception {
        MappedChannel mapped = map(
                "{\"rows\":[{\"t\":\"2026-06-15T09:45:00Z\",\"v\":null},{\"t\":\"2026-06-15T10:00:00Z\",\"v\":null}]}",
                "rows", "Number:Power", "valuePath", "v", "timestampPath", "t", "aggregate", "last");
        assertThat(mapped.issue()).isNull();
        assertThat(text(mapped)).isEqualTo("unknown");
    }

    @Test
    void factorAndOffsetAreExact() throws Exception {
        assertThat(text(map("{\"v\":0.1}", "", "Number", "valuePath", "v", "factor", "0.3", "offset", "0.01")))
                .isEqualTo("0.04");
    }

    @ParameterizedTest
    @CsvSource({ "EUR, EUR", "CHF, CHF", "degC, °C", "W/m2, W/m²" })
    void case13theUnitMayBeInTheAnswer(String given, String expected) throws Exception {
        assertThat(text(map("{\"u\":\"" + given + "\",\"rows\":[{\"v\":1}]}", "rows", "Number", "valuePath", "v",
                "unitPath", "u", "unit", "XXX"))).isEqualTo("1 " + expected);
        assertThat(text(map("{\"rows\":[{\"v\":1,\"u\":\"" + given + "\"}]}", "rows", "Number", "valuePath", "v",
                "unitPath", "u", "unitSuffix", "/kWh"))).isEqualTo("1 " + expected + "/kWh");
        assertThat(text(map("{\"rows\":[{\"v\":1}]}", "rows", "Number", "valuePath", "v", "unitPath", "u", "unit",
                "kW"))).isEqualTo("1 kW");
    }

    @Test
    void case10aZeroThatMeansNightCanBeMappedToNothing() throws Exception {
        assertThat(text(map("{\"pr\":0}", "", "Number", "valuePath", "pr", "mapping", "0=null"))).isEqualTo("unknown");
        assertThat(text(map("{\"pr\":0}", "", "Number", "valuePath", "pr"))).isEqualTo("0");
    }

    @Test
    void wordsStandForPositionsAndNumbers() throws Exception {
        assertThat(map("{\"s\":\"fault\"}", "", "Switch", "valuePath", "s", "mapping", "fault=ON\nok=OFF").reading())
                .isEqualTo(new ChannelReading.Switch(true, FETCHED));
        assertThat(text(map("{\"s\":\"high\"}", "", "Number", "valuePath", "s", "mapping", "high=3"))).isEqualTo("3");
        assertThat(map("{\"s\":3}", "", "String", "valuePath", "s", "mapping", "3=offline").reading())
                .isEqualTo(new ChannelReading.Text("offline", FETCHED));
    }

    @Test
    void columnsAreRowsToo() throws Exception {
        MappedChannel mapped = map("{\"unit\":\"W\",\"t\":[1781517600,1781518500],\"v\":[5,null]}", "", "Number:Power",
                "layout", "columns", "valuePath", "v", "timestampPath", "t", "unitPath", "unit", "series", "true");
        assertThat(mapped.series()).hasSize(2);
        assertThat(mapped.series().firstEntry().getValue()).isEqualTo(
                new ChannelReading.Quantity(new BigDecimal("5"), "W", Instant.parse("2026-06-15T10:00:00Z")));
        assertThat(mapped.series().lastEntry().getValue()).as("a gap stays a gap")
                .isInstanceOf(ChannelReading.Unknown.class);
    }

    @Test
    void case12theHourThatComesTwiceIsTwoHoursOfASeries() throws Exception {
        MappedChannel mapped = map("""
                [{"t":"2026-10-25T02:00","v":1},{"t":"2026-10-25T02:30","v":2},{"t":"2026-10-25T02:00","v":3},
                 {"t":"2026-10-25T02:30","v":4},{"t":"2026-10-25T03:00","v":5}]""", "", "Number", "valuePath", "v",
                "timestampPath", "t", "series", "true");
        assertThat(mapped.series().keySet()).containsExactly(Instant.parse("2026-10-25T00:00:00Z"),
                Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:00:00Z"),
                Instant.parse("2026-10-25T01:30:00Z"), Instant.parse("2026-10-25T02:00:00Z"));
    }

    @Test
    void case12aForecastsStateIsThatOfTheRowNearestToNow() throws Exception {
        assertThat(text(
                map("""
                        [{"t":"2026-06-15T11:00:00Z","v":3},{"t":"2026-06-15T10:00:00Z","v":1},{"t":"2026-06-15T10:15:00Z","v":2}]""",
                        "", "Number", "valuePath", "v", "timestampPath", "t", "series", "true")))
                .isEqualTo("2");
    }

    @Test
    void aTimeThatCannotBeReadIsSaid() throws Exception {
        assertThat(map("{\"t\":\"soon\",\"v\":1}", "", "Number", "valuePath", "v", "timestampPath", "t").issue())
                .isEqualTo(new MappingIssue("x", MappingIssue.Kind.TIME_UNREADABLE, "t"));
    }

    @Test
    void whatIsTooOldIsUnknown() throws Exception {
        String json = "{\"t\":\"2026-06-15T09:00:00Z\",\"v\":1}";
        assertThat(text(map(json, "", "Number", "valuePath", "v", "timestampPath", "t", "maxAge", "60")))
                .isEqualTo("unknown");
        assertThat(text(map(json, "", "Number", "valuePath", "v", "timestampPath", "t", "maxAge", "90")))
                .isEqualTo("1");
    }
}
