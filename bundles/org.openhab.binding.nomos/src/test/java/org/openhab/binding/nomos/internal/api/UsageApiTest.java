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
package org.openhab.binding.nomos.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.usage.Finality;
import org.openhab.energy.model.usage.UsageInterval;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * Tests {@link UsageApi} and its mapper.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class UsageApiTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final MarketDay DAY = new MarketDay(LocalDate.parse("2026-06-01"), BERLIN);
    private static final String FEED_IN_REFUSED = "{\"code\":\"BAD_REQUEST\",\"message\":\"m\",\"requestId\":\"r\",\"docs\":\"d\"}";

    private final NomosAnswers nomos = new NomosAnswers();

    @ParameterizedTest(name = "edge case 9: {0} to {1} is asked for until {2}, excluded")
    @CsvSource({ "2026-06-01, 2026-06-01, 2026-06-02", "2026-06-01, 2026-06-03, 2026-06-04",
            "2026-10-25, 2026-10-25, 2026-10-26", "2026-03-28, 2026-03-29, 2026-03-30",
            "2026-12-31, 2026-12-31, 2027-01-01" })
    void edgeCase09theLastDayIsIncludedThoughNomosExcludesIt(LocalDate first, LocalDate last, LocalDate end)
            throws Exception {
        nomos.add("{\"data\":[]}");
        nomos.api().usage().of("sub_1", new MarketDay(first, BERLIN), new MarketDay(last, BERLIN));

        assertThat(nomos.address(0))
                .isEqualTo("/subscriptions/sub_1/usage?resolution=15min&start=" + first + "&end=" + end);
        assertThat(nomos.requests.get(0).kind()).isEqualTo("usage");
    }

    @Test
    void aSmartMetersDayIsReadWithItsFinality() throws Exception {
        UsageAnswer answer = usage(
                """
                        {"object":"usage","meter_type":"smart","resolution":"15min","data":[
                        {"start":"2026-05-31T22:00:00.000Z","usage":0.118,"type":"preliminary"},
                        {"start":"2026-05-31T22:15:00Z","usage":1,"type":"final"},
                        {"start":"2026-05-31T22:30:00.000Z","usage":0,"type":"a new word","new":[1]}]}""");

        assertThat(answer.meter()).isEqualTo(MeterKind.SMART);
        assertThat(answer.started()).isTrue();
        assertThat(answer.series().intervals()).extracting(UsageInterval::energy)
                .containsExactly(new BigDecimal("0.118"), new BigDecimal("1"), new BigDecimal("0"));
        assertThat(answer.series().intervals()).extracting(UsageInterval::finality)
                .containsExactly(Finality.PRELIMINARY, Finality.FINAL, Finality.PRELIMINARY);
        assertThat(answer.series().intervals()).extracting(UsageInterval::length)
                .containsOnly(Duration.ofMinutes(15));
    }

    @Test
    void edgeCase10gapsStayGapsAndALateRewriteOverwrites() throws Exception {
        UsageSeries known = usage(
                """
                        {"meter_type":"smart","resolution":"15min","data":[{"start":"2026-05-31T22:30:00Z","usage":0.3,"type":"preliminary"},
                        {"start":"2026-05-31T22:00:00Z","usage":0.1,"type":"preliminary"}]}""")
                .series();
        assertThat(known.intervals()).hasSize(2);
        assertThat(known.isWhole(DAY)).isFalse();

        UsageSeries later = usage(
                """
                        {"meter_type":"smart","resolution":"15min","data":[{"start":"2026-05-31T22:00:00Z","usage":0.2,"type":"final"},
                        {"start":"2026-05-31T22:15:00Z","usage":null,"type":"final"}]}""")
                .workedInto(known);
        assertThat(later.intervals()).singleElement().satisfies(interval -> {
            assertThat(interval.energy()).isEqualByComparingTo("0.2");
            assertThat(interval.isFinal()).isTrue();
        });
    }

    @Test
    void edgeCase10anAnalogMeterAnswersInMonthsOrNotAtAll() throws Exception {
        UsageAnswer answer = usage(
                """
                        {"object":"usage","meter_type":"analog","resolution":"month","data":[
                        {"start":"2026-03-31T22:00:00.000Z","usage":311.4,"type":"final"},{"start":"2026-04-30T22:00:00.000Z","usage":287,"type":"preliminary"}]}""");
        assertThat(answer.meter()).isEqualTo(MeterKind.ANALOG);
        assertThat(answer.series().intervals()).extracting(UsageInterval::end)
                .containsExactly(Instant.parse("2026-04-30T22:00:00Z"), Instant.parse("2026-05-31T22:00:00Z"));
        assertThat(answer.series().lastCompleteDay(BERLIN)).isNull();

        UsageAnswer empty = usage("{\"meter_type\":\"analog\",\"resolution\":\"month\",\"data\":[]}");
        assertThat(empty.series().isEmpty()).isTrue();
        assertThat(empty.workedInto(answer.series())).isEqualTo(answer.series());
    }

    @ParameterizedTest
    @CsvSource({ "hour, 2026-10-24T22:00:00Z, 2026-10-24T23:00:00Z", "day, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
            "week, 2026-10-18T22:00:00Z, 2026-10-25T23:00:00Z", "month, 2026-09-30T22:00:00Z, 2026-10-31T23:00:00Z",
            "month, 2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
            "a new one, 2026-06-01T00:00:00Z, 2026-06-01T00:15:00Z" })
    void edgeCase08bucketsFollowTheLocalCalendar(String resolution, String start, Instant end) throws Exception {
        UsageAnswer answer = usage("{\"resolution\":\"" + resolution + "\",\"data\":[{\"start\":\"" + start
                + "\",\"usage\":5,\"type\":\"final\"}]}");

        assertThat(answer.series().end()).isEqualTo(end);
    }

    @Test
    void edgeCase05rowsMayBeShuffledAndDoubledAndAFinalOneWins() throws Exception {
        UsageAnswer answer = usage(
                """
                        {"resolution":"15min","data":[null,{"start":"2026-06-01T00:15:00Z","usage":2,"type":"final"},
                        {"start":"2026-06-01T00:00:00Z","usage":1,"type":"preliminary"},{"start":"2026-06-01T00:15:00Z","usage":9,"type":"preliminary"},
                        {"start":"2026-06-01T00:30:00Z","usage":-1,"type":"final"},{"start":"2026-06-01T00:45:00Z","usage":1e300,"type":"final"},
                        {"start":"no time","usage":7}]}""");

        assertThat(answer.series().intervals()).extracting(UsageInterval::energy).containsExactly(BigDecimal.ONE,
                BigDecimal.valueOf(2));
    }

    @Test
    void edgeCase01aContractThatHasNotStartedIsNoError() throws Exception {
        nomos.add(400,
                "{\"code\":\"BAD_REQUEST\",\"errors\":[{\"code\":\"subscription_not_started\",\"field\":\"\"}]}");
        UsageAnswer answer = nomos.api().usage().of("sub_1", DAY, DAY);

        assertThat(answer.started()).isFalse();
        assertThat(answer.series().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "2025-12-16.batman", "2026-01-29.edison" })
    void edgeCase13oldVersionsHaveTheOldRoute(String version) throws Exception {
        nomos.add("{\"object\":\"consumption\",\"meter_type\":\"smart\",\"resolution\":\"15min\",\"data\":[]}");
        nomos.api(version).usage().of("sub_1", DAY, DAY);

        assertThat(nomos.address(0)).startsWith("/subscriptions/sub_1/consumption?");
    }

    @Test
    void edgeCase13aKeyThatIsPinnedToAnOldVersionIsTakenAtItsWord() throws Exception {
        NomosApi api = nomos.api();
        nomos.add(new CloudResponse(200, Map.of("x-api-version", "2025-12-16.batman"), "{\"items\":[]}"));
        nomos.add("{\"data\":[]}");
        api.subscriptions();
        api.usage().of("sub_1", DAY, DAY);

        assertThat(nomos.address(1)).startsWith("/subscriptions/sub_1/consumption?");
    }

    @Test
    void edgeCase13feedInOnAnOldVersionSaysThatANewerOneIsNeeded() {
        nomos.add(400, FEED_IN_REFUSED);
        nomos.add(400, FEED_IN_REFUSED);
        nomos.add(400, FEED_IN_REFUSED);
        NomosApi old = nomos.api("2025-12-16.batman");

        for (ConfigurationException error : new ConfigurationException[]{
                catchThrowableOfType(ConfigurationException.class, () -> old.usage().of("sub_1", DAY, DAY)),
                catchThrowableOfType(ConfigurationException.class, () -> old.prices("sub_1", DAY.date(), DAY.date())),
                catchThrowableOfType(ConfigurationException.class, () -> old.subscription("sub_1")) }) {
            assertThat(error.textKey()).isEqualTo(NomosTexts.VERSION_TOO_OLD);
            assertThat(error.textArguments()).containsExactly("2025-12-16.batman", "2026-05-27.curie");
        }
    }

    @Test
    void edgeCase13aReasonThatAsksForANewerVersionIsUnderstood() {
        nomos.add(400, "{\"code\":\"BAD_REQUEST\",\"errors\":[{\"code\":\"upgrade_api_version\"}]}");

        assertThat(catchThrowableOfType(ConfigurationException.class,
                () -> nomos.api().usage().of("sub_1", DAY, DAY)).textKey()).isEqualTo(NomosTexts.VERSION_TOO_OLD);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"data\":null}", "[]", "", "<html>", "{\"data\":[{\"start\":\"x\",\"usage\":1}]}",
            "{\"data\":[{\"start\":\"2026-06-01T00:00:00Z\",\"usage\":\"Musterweg\"}]}" })
    void aBrokenAnswerNamesTheEndpointOnly(String body) {
        ProtocolException error = catchThrowableOfType(ProtocolException.class, () -> usage(body));

        assertThat(error).hasMessageContaining("GET /subscriptions/{id}/usage").hasMessageNotContaining("Musterweg");
    }

    @Test
    void aRefusalWithoutAKnownReasonIsABrokenRequest() {
        nomos.add(400, "<html>");

        assertThat(catchThrowableOfType(ProtocolException.class, () -> nomos.api().usage().of("sub_1", DAY, DAY)))
                .hasMessageContaining("refused");
    }

    private UsageAnswer usage(String body) throws Exception {
        nomos.add(body);
        return nomos.api().usage().of("sub_1", DAY, DAY);
    }
}
