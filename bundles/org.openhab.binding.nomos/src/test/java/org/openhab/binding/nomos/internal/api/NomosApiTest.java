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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.model.price.PriceComponent;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * Tests {@link NomosApi} and its mapper with answers as Nomos gives them, and as it should not.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class NomosApiTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final String SECRET_OF_THE_BODY = "Musterweg";

    private final List<CloudRequest> requests = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final NomosApi api = new NomosApi(request -> {
        requests.add(request);
        return new CloudResponse(200, Map.of(), answers.remove(0));
    }, URI.create("https://api.example.org/"));

    @Test
    void asksForWholeDaysAndNamesTheKindOfTheCall() throws Exception {
        prices("{\"object\":\"price\",\"items\":[]}");

        CloudRequest request = requests.get(0);
        assertThat(request.kind()).isEqualTo("prices");
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.uri())
                .hasToString("https://api.example.org/subscriptions/sub_1/prices?start=2026-06-01&end=2026-06-02");
    }

    @Test
    void anIdentifierCannotLeaveItsPlaceInThePath() throws Exception {
        answers.add("{\"items\":[]}");
        api.prices("../x?y=1", DAY, DAY);

        assertThat(requests.get(0).uri().getRawPath()).isEqualTo("/subscriptions/..%2Fx%3Fy%3D1/prices");
    }

    @Test
    void centsBecomeEurosWithoutRounding() throws Exception {
        PriceSlot slot = only(
                """
                        {"timestamp":"2026-06-01T11:00:00Z","amount":13.6655,"components":[{"type":"electricity","amount":-1.21},
                        {"type":"grid","amount":9},{"type":"levies","amount":5.4},{"type":"something_new","amount":1}]}""");

        assertThat(slot.total()).isEqualTo(new BigDecimal("0.136655"));
        assertThat(slot.component(PriceComponent.ELECTRICITY)).isEqualTo(new BigDecimal("-0.0121"));
        assertThat(slot.component(PriceComponent.GRID)).isEqualTo(new BigDecimal("0.09"));
        assertThat(slot.component(PriceComponent.LEVIES)).isEqualTo(new BigDecimal("0.054"));
        assertThat(slot.start()).isEqualTo("2026-06-01T11:00:00Z");
        assertThat(slot.length()).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"timestamp\":\"2026-06-01T11:00:00Z\",\"amount\":null}",
            "{\"timestamp\":\"2026-06-01T11:00:00.000Z\"}",
            "{\"timestamp\":\"2026-06-01T13:00:00+02:00\",\"amount\":1e200}",
            "{\"timestamp\":\"2026-06-01T11:00:00Z\",\"amount\":null,\"components\":[null,{},{\"type\":\"grid\"}]}" })
    void edgeCase05anAmountThatIsMissingOrAbsurdIsUnknownAndNotZero(String item) throws Exception {
        PriceSlot slot = only(item);

        assertThat(slot.start()).isEqualTo("2026-06-01T11:00:00Z");
        assertThat(slot.total()).isNull();
        assertThat(slot.components()).isEmpty();
    }

    @Test
    void edgeCase06aZeroIsAPrice() throws Exception {
        assertThat(only("{\"timestamp\":\"2026-06-01T11:00:00Z\",\"amount\":0}").total())
                .isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void edgeCase05rowsMayComeInAnyOrderAndTwice() throws Exception {
        PriceAnswer answer = prices("""
                {"resolution":"15min","items":[null,
                {"timestamp":"2026-06-01T11:30:00Z","amount":30},
                {"timestamp":"2026-06-01T11:00:00Z","amount":10},
                {"timestamp":"not a time","amount":99},
                {"timestamp":"2026-06-01T11:15:00Z","amount":20},
                {"timestamp":"2026-06-01T11:15:00Z","amount":21},
                {"timestamp":"2026-06-01T11:30:00Z","amount":null}]}""");

        assertThat(answer.curve().slots()).extracting(PriceSlot::total).containsExactly(new BigDecimal("0.10"),
                new BigDecimal("0.21"), new BigDecimal("0.30"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "hourly", "60min", "15min", "something" })
    void edgeCase07theLabelOfTheResolutionIsNotBelieved(String label) throws Exception {
        PriceAnswer answer = prices("{\"resolution\":\"" + label + """
                ","items":[{"timestamp":"2026-06-01T11:00:00Z","amount":10},
                {"timestamp":"2026-06-01T11:15:00Z","amount":20},{"timestamp":"2026-06-01T11:30:00Z","amount":20}]}""");

        assertThat(answer.curve().slots()).extracting(PriceSlot::length).containsOnly(Duration.ofMinutes(15));
    }

    @Test
    void edgeCase01noItemsAtAllMeanThatTheContractIsNotActive() throws Exception {
        assertThat(prices("{\"items\":null}").active()).isFalse();
        assertThat(prices("{}").active()).isFalse();
        assertThat(prices("{\"items\":[]}").active()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "<html>Musterweg</html>", "[]", "{\"items\":[{\"amount\":\"Musterweg\"}]}",
            "{\"items\":{\"a\":\"Musterweg\"}}", "{\"unit\":\"Musterweg/kWh\",\"items\":[]}",
            "{\"currency\":\"SEK\",\"items\":[]}", "{\"items\":[{\"timestamp\":\"Musterweg\",\"amount\":1}]}",
            "{\"items\":[{\"timestamp\":\"2026-06-01T11:00:00Z\",\"amount\":1",
            "{\"subscription\":\"sub_2\",\"items\":[]}" })
    void edgeCase22aBrokenAnswerNamesTheEndpointAndNeverTheContent(String body) {
        ProtocolException error = catchThrowableOfType(ProtocolException.class, () -> prices(body));

        assertThat(error).isNotNull();
        assertThat(error).hasMessageContaining("GET /subscriptions/{id}/prices");
        assertThat(error.textKey()).isEqualTo(StatusText.BAD_ANSWER);
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            assertThat(cause).hasMessageNotContaining(SECRET_OF_THE_BODY);
        }
    }

    @Test
    void edgeCase20contractsAreReadFromAllPages() throws Exception {
        answers.add(
                """
                        {"items":[{"id":"sub_3","number":"N3","status":"pending","type":"consumption","start_at":"2026-12-01T00:00:00Z"},
                        {"id":"sub_2","status":"active","type":"feed_in","end_at":null},null,{"number":"no id"}],
                        "has_more":true,"next_page":"a+b/c="}""");
        answers.add(
                """
                        {"items":[{"id":"sub_2","status":"ended"},{"id":"sub_1","number":null,"status":"ended","end_at":"2026-01-01T00:00:00.000Z"},
                        {"id":"sub_0","status":"a new word"}]}""");

        List<Subscription> subscriptions = api.subscriptions();

        assertThat(requests).extracting(request -> request.uri().getRawQuery()).containsExactly("limit=100",
                "limit=100&cursor=a%2Bb%2Fc%3D");
        assertThat(subscriptions).extracting(Subscription::id).containsExactly("sub_3", "sub_2", "sub_1", "sub_0");
        assertThat(subscriptions).extracting(Subscription::phase).containsExactly(Subscription.Phase.PENDING,
                Subscription.Phase.ACTIVE, Subscription.Phase.ENDED, Subscription.Phase.ACTIVE);
        assertThat(subscriptions).extracting(Subscription::feedIn).containsExactly(false, true, false, false);
        assertThat(subscriptions).extracting(Subscription::name).containsExactly("N3", "sub_2", "sub_1", "sub_0");
        assertThat(subscriptions.get(0).startAt()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(subscriptions)
                .extracting(subscription -> subscription.hasEnded(Instant.parse("2026-06-01T00:00:00Z")))
                .containsExactly(false, false, true, false);
    }

    @Test
    void edgeCase02anAccountWithoutContractsIsNoError() throws Exception {
        answers.add("{\"object\":\"list\",\"items\":[]}");

        assertThat(api.subscriptions()).isEmpty();
    }

    @Test
    void edgeCase07hoursBeforeTheReformAndQuarterHoursAfterItAreReadInOneRange() throws Exception {
        StringBuilder items = new StringBuilder();
        Instant reform = Instant.parse("2025-09-30T22:00:00Z");
        for (Instant start = reform.minus(Duration.ofHours(24)); start.isBefore(reform.plus(Duration.ofHours(24)));) {
            items.append(items.isEmpty() ? "" : ",").append("{\"timestamp\":\"").append(start)
                    .append("\",\"amount\":1}");
            start = start.plus(start.isBefore(reform) ? Duration.ofHours(1) : Duration.ofMinutes(15));
        }
        PriceAnswer answer = prices("{\"resolution\":\"15min\",\"items\":[" + items + "]}");

        assertThat(answer.curve().slots()).hasSize(24 + 96)
                .allSatisfy(slot -> assertThat(slot.length()).isEqualTo(
                        slot.start().isBefore(reform) ? Duration.ofHours(1) : Duration.ofMinutes(15)));
        assertThat(answer.curve().isWhole(reform.minus(Duration.ofHours(24)), reform.plus(Duration.ofHours(24))))
                .isTrue();
    }

    @Test
    void pagesThatLeadInCirclesEnd() {
        for (int i = 0; i < 50; i++) {
            answers.add("{\"items\":[],\"has_more\":true,\"next_page\":\"" + i % 2 + "\"}");
        }
        ProtocolException error = catchThrowableOfType(ProtocolException.class, api::subscriptions);

        assertThat(error).hasMessageContaining("do not end");
        assertThat(requests).hasSizeLessThan(30);
    }

    private PriceSlot only(String item) throws Exception {
        return Objects.requireNonNull(prices("{\"items\":[" + item + "]}").curve().slots().get(0));
    }

    private PriceAnswer prices(String body) throws Exception {
        answers.add(body);
        return api.prices("sub_1", DAY, DAY.plusDays(1));
    }
}
