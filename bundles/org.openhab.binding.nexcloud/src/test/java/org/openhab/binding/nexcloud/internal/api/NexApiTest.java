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
package org.openhab.binding.nexcloud.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.error.ProtocolException;

/**
 * What is read from the answers, by the numbers of the list of edge cases. None of the lists and aggregates is documented.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class NexApiTest {
    private static final Instant FROM = Instant.parse("2017-06-10T09:00:00Z");
    private static final Instant UNTIL = Instant.parse("2017-06-10T10:00:00Z");

    private static NexApi api(ScriptedTransport transport) {
        return new NexApi(transport, URI.create("https://nexcloud.io/v1.0/"));
    }

    private static NexApi api(String body) {
        return api(ScriptedTransport.json(body));
    }

    private static List<Aggregate> aggregates(String body) throws Exception {
        return api(body).aggregates(123, Resolution.MINUTE, FROM, UNTIL);
    }

    @Test
    void theVendorsExamplesAreRead() throws Exception {
        assertThat(api("""
                { "DataPointID": 123, "Value": 246.01, "DateTime": "2017-03-21T04:30:00+00:00" }""").live(123))
                .isEqualTo(new LiveDatum(new BigDecimal("246.01"), Instant.parse("2017-03-21T04:30:00Z")));
        assertThat(api("""
                { "ControllerID": 1, "Name": "NEX DMS4080 Example", "Brand": "NEX", "Model": "DMS4080",
                  "FirmwareVersion": "1.0", "SerialNumber": "987654321", "AccountID": 123456789,
                  "WatchdogDate": "2017-05-29T03:06:06+00:00" }""").controllers())
                .containsExactly(new Controller(1, "NEX DMS4080 Example", "NEX DMS4080", "1.0",
                        Instant.parse("2017-05-29T03:06:06Z")));
    }

    @ParameterizedTest
    @CsvSource({ "text/html,<html>", "application/xml,<DataPoint/>", "application/json,<html>",
            "application/json,\"text\"", "application/json,{\"Items\":[" })
    void edgeCase05_aPageOrBrokenJsonIsABadAnswerThatQuotesNothing(String type, String body) {
        assertThatThrownBy(() -> api(new ScriptedTransport(200, type, body)).controllers())
                .isInstanceOf(ProtocolException.class).hasMessageNotContaining(body);
    }

    @ParameterizedTest
    @ValueSource(strings = { "[{\"DeviceID\":7,\"Name\":\"Meter\"}]",
            "{\"Items\":[{\"DeviceID\":7,\"Name\":\"Meter\"}]}",
            "{\"items\":[{\"deviceid\":7,\"name\":\"Meter\"}]}",
            "{\"Count\":1,\"Devices\":[{\"DeviceID\":\"7\",\"Name\":\"Meter\",\"Extra\":{\"a\":[1]}}]}",
            "{\"DeviceID\":7,\"Name\":\"Meter\"}",
            "{\"Tags\":[\"a\"],\"Result\":[{\"ID\":7,\"Name\":null,\"Description\":\"Meter\"},null,5,{\"Name\":\"x\"}]}" })
    void edgeCase06_listsOfEveryShapeAreRead(String body) throws Exception {
        assertThat(api(body).devices(1)).containsExactly(new Device(7, 1, "Meter"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "{\"Items\":[]}", "{\"Count\":0,\"DataPoints\":[]}" })
    void edgeCase06_anEmptyListIsEmpty(String body) throws Exception {
        assertThat(api(body).points(1)).isEmpty();
    }

    @Test
    void edgeCase06_missingAndNullFieldsAreFilledIn() throws Exception {
        assertThat(api("[{\"DataPointID\":5},{\"DataPointID\":6,\"Name\":null,\"Unit\":null}]").points(1))
                .containsExactly(new DataPoint(5, "Data Point 5", ""), new DataPoint(6, "Data Point 6", ""));
        assertThat(api("[{\"ControllerID\":5,\"WatchdogDate\":null}]").controllers())
                .containsExactly(new Controller(5, "Controller 5", "", "", null));
    }

    @ParameterizedTest
    @CsvSource({ "246.01,246.01", "'\"246.01\"',246.01", "7,7", "-0.5,-0.5", "'\" 12 \"',12", "1.5e3,1.5e3" })
    void edgeCase07_numbersAreReadAsNumberOrText(String value, BigDecimal number) throws Exception {
        LiveDatum datum = api("{\"Value\":" + value + ",\"DateTime\":\"2017-03-21T04:30:00Z\"}").live(1);
        assertThat(datum.value()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"NaN\"", "\"\"", "\"n/a\"", "\"Infinity\"", "true", "1e300", "\"1e999999999\"",
            "[1]", "{}", "99999999999999999999" })
    void edgeCase07_whatIsNoNumberIsUnknownAndNeverZero(String value) throws Exception {
        assertThat(api("{\"Value\":" + value + ",\"DateTime\":\"2017-03-21T04:30:00Z\"}").live(1).value()).isNull();
        assertThat(aggregates("[{\"PeriodStart\":1497085200000,\"Aggregate\":" + value + "}]")).isEmpty();
    }

    @Test
    void edgeCase07_aDatumWithoutValueIsUnknown() throws Exception {
        assertThat(api("{\"DataPointID\":1}").live(1)).isEqualTo(LiveDatum.NONE);
        assertThat(api("").live(1)).isEqualTo(LiveDatum.NONE);
        assertThat(api("[]").live(1)).isEqualTo(LiveDatum.NONE);
    }

    @ParameterizedTest
    @CsvSource({ "'\"2017-03-21T04:30:00+00:00\"'", "'\"2017-03-21T04:30:00Z\"'", "'\"2017-03-21T04:30:00.000Z\"'",
            "'\"2017-03-21T14:30:00+10:00\"'", "'\"2017-03-21T04:30:00\"'", "'\"2017-03-21 04:30:00\"'",
            "1490070600000", "1490070600", "'\"1490070600000\"'" })
    void instantsOfEverySpellingAreRead(String text) throws Exception {
        assertThat(api("{\"Value\":1,\"DateTime\":" + text + "}").live(1).at())
                .isEqualTo(Instant.parse("2017-03-21T04:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"yesterday\"", "0", "-5", "1e17", "true" })
    void whatIsNoInstantIsUnknown(String text) throws Exception {
        assertThat(api("{\"Value\":1,\"DateTime\":" + text + "}").live(1).at()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"Items\":[{\"PeriodStart\":1497085260000,\"Aggregate\":2,\"Min\":1,\"Max\":3},{\"PeriodStart\":1497085200000,\"Aggregate\":\"1\"}],\"TimeValues\":[[1,9]]}",
            "[{\"PeriodStart\":1497085200000,\"Aggregate\":1},{\"PeriodStart\":1497085260000,\"Aggregate\":2,\"Minimum\":1,\"Maximum\":3}]",
            "{\"TimeValues\":[],\"Data\":[{\"PeriodStart\":1497085200000,\"Aggregate\":1},{\"PeriodStart\":1497085260000,\"Aggregate\":2,\"MinValue\":1,\"MaxValue\":3}]}" })
    void edgeCase10_aggregatesAreSortedWhateverTheirOrder(String body) throws Exception {
        assertThat(aggregates(body)).containsExactly(
                new Aggregate(FROM, BigDecimal.ONE, null, null), new Aggregate(FROM.plusSeconds(60),
                        new BigDecimal(2), BigDecimal.ONE, new BigDecimal(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"TimeValues\":[[1497085200000,1],[1497085260000,2]]}",
            "{\"TimeValues\":[{\"Time\":1497085200000,\"Value\":1},{\"Time\":1497085260000,\"Value\":2}]}",
            "{\"Items\":[],\"TimeValues\":[{\"PeriodStart\":1497085200000,\"Aggregate\":1},{\"PeriodStart\":\"2017-06-10T09:01:00Z\",\"Aggregate\":2}]}",
            "[[1497085200000,1],[1497085260000,2]]" })
    void edgeCase10_timeValuesStandInForItems(String body) throws Exception {
        assertThat(aggregates(body)).containsExactly(new Aggregate(FROM, BigDecimal.ONE, null, null),
                new Aggregate(FROM.plusSeconds(60), new BigDecimal(2), null, null));
    }

    @Test
    void edgeCase10_gapsStayGaps() throws Exception {
        assertThat(aggregates("[{\"PeriodStart\":1497085200000,\"Aggregate\":null},{\"Aggregate\":4},null,"
                + "{\"PeriodStart\":1497085320000,\"Aggregate\":5}]")).extracting(Aggregate::start)
                .containsExactly(FROM.plusSeconds(120));
    }

    @Test
    void edgeCase11_theSpanTravelsInMilliseconds() throws Exception {
        ScriptedTransport transport = ScriptedTransport.json("[]");
        api(transport).aggregates(123, Resolution.MINUTE, FROM, UNTIL);
        assertThat(transport.asked).isEqualTo("https://nexcloud.io/v1.0/DataPoint/123/MinuteData"
                + "?startdate=1497085200000&enddate=1497088800000");
    }

    @Test
    void edgeCase11_aSpanThatEndsBeforeItBeginsIsNotAskedFor() {
        assertThatThrownBy(() -> api("[]").aggregates(1, Resolution.DAY, UNTIL, UNTIL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void edgeCase12_identifiersAreLongAndVersionsAreText() throws Exception {
        assertThat(api("[{\"ControllerID\":900719925474099312,\"FirmwareVersion\":\"1.0\",\"Model\":\"007\"}]")
                .controllers()).containsExactly(
                        new Controller(900719925474099312L, "Controller 900719925474099312", "007", "1.0", null));
    }
}
