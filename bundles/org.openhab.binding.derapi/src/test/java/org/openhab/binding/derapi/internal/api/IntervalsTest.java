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
package org.openhab.binding.derapi.internal.api;

import static org.assertj.core.api.Assertions.*;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.derapi.internal.vendor.Vendors;

/**
 * Calls for intervals.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class IntervalsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final DerapiApi api = new DerapiApi(transport, URI.create("https://api.example.org"));

    private Intervals ask(SummaryLevel level, String from, String until, ZoneId zone, SpanLimits limits)
            throws Exception {
        return api.intervals(IntervalSource.INVERTER, "solr-1", level, Instant.parse(from), Instant.parse(until), zone,
                limits);
    }

    @Test
    void edgeCase5timesCarryTheOffsetOfThePlaceAndThePlusIsEncoded() throws Exception {
        transport.answer("/intervals", "{\"intervals\":[]}");
        ask(SummaryLevel.HOUR, "2026-07-01T00:00:00Z", "2026-12-01T00:00:00Z", BERLIN, SpanLimits.NONE);
        assertThat(transport.queries().get(0)).contains("start=2026-07-01T02%3A00%3A00%2B02%3A00",
                "end=2026-12-01T01%3A00%3A00%2B01%3A00", "summaryLevel=hour");
        ask(SummaryLevel.HOUR, "2026-07-01T00:00:00Z", "2026-07-02T00:00:00Z", ZoneId.of("+05:30"), SpanLimits.NONE);
        assertThat(transport.queries().get(1)).contains("%2B05%3A30");
    }

    @Test
    void edgeCase9aLevelThatIsNewIsTakenForTheOneAskedFor() throws Exception {
        transport.answer("/intervals",
                """
                        {"summaryLevel":"5mins","intervals":[{"kwh":1,"start":"2026-07-01T00:00:00Z","end":"2026-07-01T01:00:00Z"}]}""");
        Intervals answer = ask(SummaryLevel.HOUR, "2026-07-01T00:00:00Z", "2026-07-02T00:00:00Z", BERLIN,
                SpanLimits.NONE);
        assertThat(answer.level()).isEqualTo(SummaryLevel.HOUR);
        assertThat(answer.items()).hasSize(1);
    }

    @Test
    void edgeCase19longSpansAreSplitAsTheVendorWants() throws Exception {
        transport.answer("/intervals", "{\"intervals\":[]}");
        ask(SummaryLevel.HOUR, "2026-07-01T00:00:00Z", "2026-07-31T00:00:00Z", ZoneOffset.UTC,
                Vendors.of("enphase").limits());
        assertThat(transport.queries()).as("windows of 7 days").hasSize(5);
        assertThat(transport.queries().get(4)).contains("start=2026-07-29", "end=2026-07-31");
        transport.requests.clear();
        ask(SummaryLevel.QUARTER_HOUR, "2026-06-01T00:00:00Z", "2026-07-31T00:00:00Z", ZoneOffset.UTC,
                Vendors.of("solaredge").limits());
        assertThat(transport.queries()).as("windows of less than a month").hasSize(3);
        transport.requests.clear();
        ask(SummaryLevel.DAY, "2025-06-01T00:00:00Z", "2026-07-31T00:00:00Z", ZoneOffset.UTC,
                Vendors.of("solaredge").limits());
        assertThat(transport.queries()).as("windows of a year").hasSize(2);
    }

    @Test
    void edgeCase19nullsOfTheNightStayGaps() throws Exception {
        transport.answer("/intervals", """
                {"summaryLevel":"hour","intervals":[
                 {"kwh":null,"start":"2026-07-01T00:00:00Z","end":"2026-07-01T01:00:00Z"},
                 {"start":"2026-07-01T01:00:00Z","end":"2026-07-01T02:00:00Z"},
                 {"kwh":-3,"start":"2026-07-01T02:00:00Z","end":"2026-07-01T03:00:00Z"},
                 {"kwh":2,"start":"2026-07-01T04:00:00Z","end":"2026-07-01T03:00:00Z"},
                 {"kwh":2,"start":"2026-07-01T04:00:00","end":"2026-07-01T05:00:00"}, null]}""");
        Intervals answer = ask(SummaryLevel.HOUR, "2026-07-01T00:00:00Z", "2026-07-02T00:00:00Z", BERLIN,
                SpanLimits.NONE);
        assertThat(answer.items()).hasSize(3).allMatch(item -> item.produced() == null);
    }

    @Test
    void chargeAndDischargeAreApart() throws Exception {
        transport.answer("/intervals", """
                {"summaryLevel":"15mins","intervals":[{"chargeKwh":0.4,"dischargeKwh":0,"stateOfChargePercent":61.5,
                 "start":"2026-07-01T00:00:00Z","end":"2026-07-01T00:15:00Z"}]}""");
        EnergyInterval item = ask(SummaryLevel.QUARTER_HOUR, "2026-07-01T00:00:00Z", "2026-07-02T00:00:00Z", BERLIN,
                SpanLimits.NONE).items().get(0);
        assertThat(item.charged()).isEqualByComparingTo("0.4");
        assertThat(item.discharged()).isEqualByComparingTo("0");
        assertThat(item.produced()).isNull();
    }
}
