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

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * Tests {@link InvoiceApi} and {@link InvoiceBook}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class InvoiceApiTest {
    private static final String FILE = "https://files.example.net/7.pdf?signature=secret";

    private final NomosAnswers nomos = new NomosAnswers();

    private static String invoice(String id, String type, String status, String total, String issued) {
        return "{\"object\":\"invoice\",\"id\":\"" + id + "\",\"subscription\":\"sub_1\",\"invoice_number\":\"N-" + id
                + "\",\"month\":5,\"year\":2026.0,\"period_start\":\"2026-04-30T22:00:00Z\",\"period_end\":\"2026-05-31T22:00:00.000Z\",\"period_number\":2,\"status\":\""
                + status + "\",\"issued_at\":" + issued + ",\"type\":\"" + type + "\",\"total\":" + total + "}";
    }

    private static String at(String day) {
        return "\"" + day + "T06:00:00.000Z\"";
    }

    @Test
    void edgeCase17reversedInvoicesAndReversalsAreNotTheLastAndNotOpen() throws Exception {
        String reversal = invoice("inv_v", "void", "open", "-88.12", at("2026-06-20")).replace("\"total\"",
                "\"voids\":\"inv_2\",\"total\"");
        InvoiceBook book = book(reversal, invoice("inv_3", "usage", "voided", "50", at("2026-06-19")),
                invoice("inv_2", "usage", "open", "88.12", at("2026-06-18")),
                invoice("inv_1", "usage", "open", "96.47", at("2026-06-10")),
                invoice("inv_0", "prepayment", "uncollectible", "99", at("2026-05-02")));

        assertThat(book.all()).extracting(Invoice::id).containsExactly("inv_v", "inv_3", "inv_2", "inv_1", "inv_0");
        assertThat(Objects.requireNonNull(book.last()).id()).isEqualTo("inv_1");
        assertThat(book.openAmount()).isEqualByComparingTo("96.47");
    }

    @Test
    void edgeCase17negativeTotalsUnknownKindsAndPrepaymentsWithoutUsageAreRead() throws Exception {
        InvoiceBook book = book(invoice("inv_4", "bonus", "open", "-12.5", at("2026-06-20")),
                invoice("inv_3", "prepayment", "open", "99", at("2026-06-02")),
                invoice("inv_2", "usage", "paid", "40", "null").replace("\"total\"", "\"usage\":312.8,\"total\""));

        assertThat(book.all()).extracting(Invoice::kind).containsExactly(Invoice.Kind.UNKNOWN, Invoice.Kind.PREPAYMENT,
                Invoice.Kind.USAGE);
        assertThat(book.all()).extracting(Invoice::energy).satisfiesExactly(energy -> assertThat(energy).isNull(),
                energy -> assertThat(energy).isNull(), energy -> assertThat(energy).isEqualByComparingTo("312.8"));
        assertThat(book.openAmount()).isEqualByComparingTo("86.5");
        Invoice last = Objects.requireNonNull(book.last());
        assertThat(last.month()).isEqualTo(YearMonth.of(2026, 5));
        assertThat(last.periodEnd()).isEqualTo(Instant.parse("2026-05-31T22:00:00Z"));
    }

    @Test
    void edgeCase17moreThanOnePageIsRead() throws Exception {
        nomos.add("{\"items\":[" + invoice("inv_2", "usage", "paid", "1", at("2026-06-10"))
                + "],\"has_more\":true,\"next_page\":\"e=\"}");
        nomos.add("{\"items\":[" + invoice("inv_1", "usage", "paid", "1", at("2026-05-10")) + "]}");

        assertThat(nomos.api().invoices().of("sub_1").all()).hasSize(2);
        String first = "/invoices?filter%5Bsubscription%5D%5Beq%5D=sub_1&limit=100";
        assertThat(nomos.address(0)).isEqualTo(first);
        assertThat(nomos.address(1)).as("all other parameters stay").isEqualTo(first + "&cursor=e%3D");
    }

    @Test
    void edgeCase21invoicesOfOthersAreLeftOutWhenTheFilterIsIgnored() throws Exception {
        InvoiceBook book = book(
                invoice("inv_2", "usage", "open", "7", at("2026-06-20")).replace("\"sub_1\"", "\"sub_2\""),
                invoice("inv_1", "usage", "open", "5", at("2026-06-10")),
                invoice("inv_0", "usage", "open", "3", at("2026-06-10")).replace("\"subscription\":\"sub_1\",", ""));

        assertThat(book.all()).extracting(Invoice::id).containsExactly("inv_1");
    }

    @Test
    void edgeCase13oldVersionsListPerContractWithoutKindAndPeriod() throws Exception {
        nomos.add(
                """
                        {"items":[{"id":"inv_2","invoice_number":"N2","month":12,"year":2025,"period_start":null,"period_end":null,"status":"paid","total":-3},
                        {"id":"inv_1","month":11,"year":2025,"usage":4,"total":10,"status":"open"},{"id":"inv_0","month":99,"year":2025,"total":1}]}""");
        InvoiceBook book = nomos.api("2025-12-16.batman").invoices().of("sub_1");

        assertThat(nomos.address(0)).isEqualTo("/subscriptions/sub_1/invoices?limit=100");
        Invoice last = Objects.requireNonNull(book.last());
        assertThat(last.id()).isEqualTo("inv_2");
        assertThat(last.kind()).isEqualTo(Invoice.Kind.UNKNOWN);
        assertThat(last.periodStart()).isEqualTo(Instant.parse("2025-11-30T23:00:00Z"));
        assertThat(last.periodEnd()).isEqualTo(Instant.parse("2025-12-31T23:00:00Z"));
        assertThat(book.all().get(1).kind()).isEqualTo(Invoice.Kind.USAGE);
        assertThat(book.all().get(2).month()).isNull();
    }

    @Test
    void anOpenInvoiceOfUnknownTotalMakesTheOpenAmountUnknown() throws Exception {
        assertThat(book(invoice("inv_1", "usage", "open", "null", at("2026-06-10"))).openAmount()).isNull();
        assertThat(book(invoice("inv_1", "usage", "paid", "null", at("2026-06-10"))).openAmount())
                .isEqualByComparingTo("0");
        assertThat(book().last()).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "302", "303", "307" })
    void edgeCase17theAddressOfTheFileIsToldAndNotFollowed(int status) throws Exception {
        nomos.add(new CloudResponse(status, Map.of("location", FILE), ""));
        FileAddress file = nomos.api().invoices().file("inv/1");

        assertThat(file.uri()).hasToString(FILE);
        assertThat(file.toString()).contains("files.example.net").doesNotContain("secret");
        assertThat(nomos.requests).singleElement().satisfies(request -> {
            assertThat(request.uri()).hasToString("https://api.example.org/invoices/inv%2F1/file");
            assertThat(request.headers()).doesNotContainKey("Authorization");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "http://files.example.net/secret", "file:///secret", "https:", "::secret::",
            "mailto:a" })
    void anAddressThatIsNoneOrNotSafeIsRefusedWithoutQuotingIt(String location) {
        nomos.add(new CloudResponse(302, Map.of("Location", location), ""));

        assertThat(catchThrowableOfType(ProtocolException.class, () -> nomos.api().invoices().file("inv_1")))
                .hasMessageContaining("GET /invoices/{id}/file").hasMessageNotContaining("secret").hasNoCause();
    }

    @Test
    void aFileThatIsNotThereIsAbsent() {
        nomos.add(404, "{}");
        nomos.add(200, "%PDF");

        assertThat(catchThrowableOfType(AbsentException.class, () -> nomos.api().invoices().file("inv_1"))).isNotNull();
        assertThat(catchThrowableOfType(ProtocolException.class, () -> nomos.api().invoices().file("inv_1")))
                .isNotNull();
    }

    private InvoiceBook book(String... invoices) throws Exception {
        nomos.add("{\"object\":\"list\",\"items\":[" + String.join(",", invoices) + "]}");
        return nomos.api().invoices().of("sub_1");
    }
}
