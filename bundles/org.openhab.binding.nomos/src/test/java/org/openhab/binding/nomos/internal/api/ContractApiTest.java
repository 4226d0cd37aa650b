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
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.error.ProtocolException;

/**
 * Tests the calls around a contract: its own page, its plan, reductions of the grid fee, orders of meters.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ContractApiTest {
    private static final String EXPANDED = """
            {"object":"subscription","id":"sub_1","plan":"pln_1","customer":{"type":"person","first_name":"Mara","last_name":"Beispiel"},
            "address":{"street":"Musterweg"},"meter":{"object":"meter","number":"1XYZ","type":"smart","melo":null,"extra":{"a":[1]}},
            "payment_method":{"sepa_debit":{"iban":"DE**"}},"status":"active","type":"consumption","estimated_usage":4200,
            "start_at":"2026-03-31T22:00:00.000Z","end_at":null,"metadata":{"type":["x",{"y":null}]}}""";

    private final NomosAnswers nomos = new NomosAnswers();

    @Test
    void edgeCase22theExpandedContractIsReadWithoutAPersonsData() throws Exception {
        nomos.add(EXPANDED);
        SubscriptionDetails details = nomos.api().subscription("sub_1");

        assertThat(nomos.address(0)).isEqualTo("/subscriptions/sub_1");
        assertThat(details.planId()).isEqualTo("pln_1");
        assertThat(details.meter()).isEqualTo(MeterKind.SMART);
        assertThat(details.yearlyEnergy()).isEqualByComparingTo("4200");
        assertThat(details.subscription().startAt()).isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
        assertThat(details.toString()).doesNotContain("Mara", "Musterweg", "1XYZ", "DE**");
    }

    @ParameterizedTest(name = "edge cases 11, 18, 19: a meter of {0} is {1}")
    @CsvSource(delimiter = '|', value = { "{\"type\":\"analog\"} | ANALOG", "{\"type\":\"smart\"} | SMART",
            "{\"type\":\"quantum\"} | UNKNOWN", "{\"type\":null} | UNKNOWN", "{} | UNKNOWN", "\"mtr_1\" | UNKNOWN",
            "null | UNKNOWN", "[{\"type\":\"smart\"}] | UNKNOWN" })
    void edgeCase11theKindOfTheMeterIsReadWhereItIsTold(String meter, MeterKind kind) throws Exception {
        nomos.add("{\"id\":\"sub_1\",\"meter\":" + meter + ",\"new\":{}}");

        assertThat(nomos.api().subscription("sub_1").meter()).isEqualTo(kind);
    }

    @Test
    void edgeCase18absentAndNullAreBothUnknown() throws Exception {
        nomos.add("{\"id\":\"sub_1\"}");
        nomos.add(
                "{\"id\":\"sub_1\",\"number\":null,\"plan\":null,\"estimated_usage\":null,\"start_at\":null,\"terminated_at\":null}");
        SubscriptionDetails absent = nomos.api().subscription("sub_1");

        assertThat(nomos.api().subscription("sub_1")).isEqualTo(absent);
        assertThat(absent.yearlyEnergy()).isNull();
        assertThat(absent.terminatedAt()).isNull();
        assertThat(absent.planId()).isEmpty();
    }

    @Test
    void edgeCase18numbersMayHaveAFractionAndTimesMayNot() throws Exception {
        nomos.add(
                "{\"id\":\"sub_1\",\"estimated_usage\":4200.50,\"terminated_at\":\"2026-06-01T00:00:00Z\",\"end_at\":\"2026-06-30T22:00:00.123Z\"}");
        SubscriptionDetails details = nomos.api().subscription("sub_1");

        assertThat(details.yearlyEnergy()).isEqualTo(new BigDecimal("4200.50"));
        assertThat(details.terminatedAt()).isEqualTo(Instant.parse("2026-06-01T00:00:00Z"));
        assertThat(details.subscription().endAt()).isEqualTo(Instant.parse("2026-06-30T22:00:00.123Z"));
    }

    @Test
    void anotherContractThanTheOneAskedForIsRefused() {
        nomos.add(EXPANDED);

        assertThat(catchThrowableOfType(ProtocolException.class, () -> nomos.api().subscription("sub_2"))).isNotNull();
    }

    @Test
    void aPlanTellsItsFee() throws Exception {
        nomos.add(
                "{\"object\":\"plan\",\"id\":\"pln_1\",\"name\":\"Dynamik Heim\",\"slug\":\"dynamik-heim\",\"price\":6.9,\"currency\":\"EUR\"}");
        nomos.add("{\"id\":\"pln_1\",\"price\":69,\"currency\":\"SEK\"}");

        assertThat(nomos.api().plans().of("pln_1"))
                .hasValue(new Plan("pln_1", "Dynamik Heim", "dynamik-heim", new BigDecimal("6.9")));
        assertThat(nomos.api().plans().of("pln_1").map(Plan::monthlyFee)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = { 402, 403, 404 })
    void edgeCase15whatTheAccountMayNotReadIsLeftOut(int status) throws Exception {
        for (int i = 0; i < 3; i++) {
            nomos.add(status, "{}");
        }
        assertThat(nomos.api().plans().of("pln_1")).isEmpty();
        assertThat(nomos.api().reductions().of("sub_1")).isEmpty();
        assertThat(nomos.api().meterOrders().of("sub_1")).isEmpty();
    }

    @Test
    void edgeCase13versionsWithoutReductionsAndOrdersAreNotAsked() throws Exception {
        NomosApi old = nomos.api("2025-12-16.batman");

        assertThat(old.reductions().of("sub_1")).isEmpty();
        assertThat(old.meterOrders().of("sub_1")).isEmpty();
        assertThat(nomos.requests).isEmpty();
    }

    @Test
    void edgeCase19reductionsTellModuleStatusAndValidity() throws Exception {
        nomos.add(
                """
                        {"items":[{"id":"gfr_1","subscription":"sub_1","type":"enwg-14a-module-3","status":"activated","valid_from":"2026-04-30T22:00:00.000Z","valid_until":null},
                        {"id":"gfr_2","subscription":"sub_1","type":"enwg-14a-module-9","status":"dreamt of"},
                        {"id":"gfr_3","subscription":"sub_2","type":"enwg-14a-module-1","status":"activated"}]}""");
        List<Reduction> reductions = nomos.api().reductions().of("sub_1").orElseThrow();

        assertThat(reductions).extracting(Reduction::module).containsExactly(Reduction.Module.MODULE_3,
                Reduction.Module.UNKNOWN);
        assertThat(reductions).extracting(Reduction::status).containsExactly(Reduction.Status.ACTIVATED,
                Reduction.Status.UNKNOWN);
        assertThat(reductions.get(0).isInForce(Instant.parse("2026-04-30T21:59:59Z"))).isFalse();
        assertThat(reductions.get(0).isInForce(Instant.parse("2026-04-30T22:00:00Z"))).isTrue();
        assertThat(reductions.get(1).isInForce(Instant.parse("2026-06-01T00:00:00Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "created, CREATED", "scheduled, SCHEDULED", "activated, ACTIVATED", "a new one, UNKNOWN",
            "waiting, CREATED", "installation_scheduled, SCHEDULED", "pre_installed, INSTALLED", "blocked, UNKNOWN" })
    void edgeCase19ordersOfOldAndNewVersionsAreRead(String word, MeterOrder.Status status) throws Exception {
        nomos.add(
                "{\"items\":[{\"id\":\"prdo_1\",\"subscription\":\"sub_1\",\"status\":\"created\",\"created_at\":\"2026-01-01T00:00:00Z\"},"
                        + "{\"id\":\"prdo_2\",\"subscription\":\"sub_1\",\"status\":\"" + word
                        + "\",\"created_at\":\"2026-05-04T10:00:00.000Z\",\"appointment_at\":\"2026-06-18T07:00:00.000Z\",\"blocked_at\":null}]}");
        List<MeterOrder> orders = nomos.api().meterOrders().of("sub_1").orElseThrow();

        assertThat(orders).extracting(MeterOrder::id).containsExactly("prdo_2", "prdo_1");
        assertThat(orders.get(0).status()).isEqualTo(status);
        assertThat(orders.get(0).appointmentAt()).isEqualTo(Instant.parse("2026-06-18T07:00:00Z"));
        assertThat(orders.get(0).blocked()).isEqualTo("blocked".equals(word));
    }
}
