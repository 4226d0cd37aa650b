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
package org.openhab.binding.nomos.internal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.nomos.internal.home.VirtualHome.berlin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.nomos.internal.api.Invoice;
import org.openhab.binding.nomos.internal.api.MeterKind;
import org.openhab.binding.nomos.internal.api.MeterReading;
import org.openhab.binding.nomos.internal.api.Plan;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.api.SubscriptionDetails;
import org.openhab.binding.nomos.internal.contract.ContractRecord;
import org.openhab.binding.nomos.internal.contract.ContractStore;
import org.openhab.binding.nomos.internal.contract.Topic;
import org.openhab.binding.nomos.internal.price.PriceRecord;
import org.openhab.binding.nomos.internal.price.PriceStore;
import org.openhab.binding.nomos.internal.price.PublicationHabit;
import org.openhab.binding.nomos.internal.schedule.AccountTurn;
import org.openhab.binding.nomos.internal.usage.UsageRecord;
import org.openhab.binding.nomos.internal.usage.UsageStore;
import org.openhab.energy.model.price.PriceComponent;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.model.usage.Finality;
import org.openhab.energy.model.usage.UsageInterval;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.thing.virtual.MemoryStorage;

/**
 * What is kept over a restart comes back as it was, and what cannot be read counts as nothing; when things that change daily are read.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class KeptRecordsTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private final MemoryStorage storage = new MemoryStorage();

    @Test
    void pricesComeBackWithGapsUnknownPartsAndTheHabit() {
        PriceStore store = new PriceStore(storage);
        PriceCurve curve = PriceCurve.of(List.of(slot(0, 900, "0.2731", Map.of()), slot(900, 900, "-0.0100", Map.of()),
                new PriceSlot(START.plusSeconds(1800), START.plusSeconds(2700), null),
                slot(3600, 3600, "0.10", Map.of(PriceComponent.GRID, new BigDecimal("0.0947"))),
                slot(7200, 3600, "0.11", Map.of(PriceComponent.LEVIES, new BigDecimal("0.0540")))));
        PriceRecord record = new PriceRecord(curve, START, LocalDate.parse("2026-06-02"),
                PublicationHabit.unknown().with(null, LocalTime.of(13, 1)).with(LocalTime.of(12, 50),
                        LocalTime.of(13, 0)),
                LocalDate.parse("2026-05-31"));
        store.save("thing", "sub_1", record);

        assertThat(store.load("thing", "sub_1")).isEqualTo(record);
        assertThat(store.load("thing", "sub_2")).as("another contract").isEqualTo(PriceRecord.empty());
    }

    @Test
    void usageComesBackWithItsFinality() {
        UsageStore store = new UsageStore(storage);
        UsageSeries series = UsageSeries.of(List.of(
                new UsageInterval(START, START.plusSeconds(900), new BigDecimal("0.118"), Finality.FINAL),
                new UsageInterval(START.plusSeconds(900), START.plusSeconds(1800), new BigDecimal("0.094"),
                        Finality.PRELIMINARY),
                new UsageInterval(START.plusSeconds(3600), START.plusSeconds(7200), BigDecimal.ZERO,
                        Finality.FINAL)));
        UsageRecord record = new UsageRecord(series, MeterKind.SMART, START, LocalDate.parse("2026-05-30"));
        store.save("thing", "sub_1", record);

        assertThat(store.load("thing", "sub_1")).isEqualTo(record);
        assertThat(store.load("thing", "sub_2")).isEqualTo(UsageRecord.empty());
    }

    @Test
    void aContractComesBackWithItsPapers() {
        ContractStore store = new ContractStore(storage);
        ContractRecord record = ContractRecord.empty()
                .with(new SubscriptionDetails(
                        new Subscription("sub_1", "N1", Subscription.Phase.ACTIVE, true, START, null), "pln_1",
                        MeterKind.ANALOG, new BigDecimal("4200"), null))
                .withPlan(new Plan("pln_1", "Dynamik", "d", new BigDecimal("6.90")))
                .withInvoices(List.of(new Invoice("inv_1", "R-1", Invoice.Kind.USAGE, Invoice.Status.OPEN,
                        new BigDecimal("96.47"), YearMonth.of(2026, 5), START, null, START, null, null, null)))
                .withReadings(List.of(
                        new MeterReading("mr_1", new BigDecimal("18432.5"), START, MeterReading.Source.GRID_READING)))
                .read(Topic.DETAILS, START).announced("inv_1");
        store.save("thing", "sub_1", record);

        assertThat(store.load("thing", "sub_1")).isEqualTo(record);
        assertThat(store.load("thing", "sub_2")).isEqualTo(ContractRecord.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[]", "null", "{\"shape\":1,\"subscription\":\"sub_1\",\"contract\":{}}",
            "{\"subscription\":\"sub_1\",\"runs\":[{}],\"meter\":\"SMART\"}",
            "{\"subscription\":\"sub_1\",\"runs\":[{\"start\":0,\"seconds\":900,\"total\":\"x\",\"energies\":\"y\"}],\"meter\":\"SMART\"}",
            "{\"subscription\":\"sub_1\",\"runs\":[null],\"meter\":\"SMART\"}",
            "{\"subscription\":\"sub_1\",\"runs\":[],\"arrivals\":[null],\"meter\":\"STEAM\"}",
            "{\"shape\":1,\"subscription\":\"sub_1\",\"contract\":{\"readAt\":{\"DETAILS\":\"soon\"}}}",
            "{\"subscription\":\"sub_1\",\"runs\":[],\"arrivals\":[\"soon\"],\"meter\":\"STEAM\"}" })
    void damageCountsAsNothing(String text) {
        for (String kind : List.of("prices:", "usage:", "contract:")) {
            storage.put(kind + "thing", text);
        }

        assertThat(new PriceStore(storage).load("thing", "sub_1")).isEqualTo(PriceRecord.empty());
        assertThat(new UsageStore(storage).load("thing", "sub_1")).isEqualTo(UsageRecord.empty());
        assertThat(new ContractStore(storage).load("thing", "sub_1")).isEqualTo(ContractRecord.empty());
    }

    @Test
    void whatIsReadDailyIsReadAtOneTurn() {
        AccountTurn turn = new AccountTurn("nomos:account:home:sub_1");
        Instant first = turn.next(berlin("2026-06-01T08:00:00"), null);
        Instant second = turn.next(berlin("2026-06-01T17:00:00"), first);

        assertThat(first).isEqualTo(berlin("2026-06-01T08:00:00"));
        assertThat(second).as("the first read counts as the turn's")
                .isBetween(berlin("2026-06-02T16:05:00"), berlin("2026-06-02T16:45:00"));
        assertThat(turn.next(second, second)).isEqualTo(second.plusSeconds(86_400));
        assertThat(turn.next(second, first)).isEqualTo(second);
        assertThat(turn.next(second, second, 5)).isEqualTo(second.plusSeconds(5 * 86_400));
        assertThat(turn.next(first, second)).as("the clock was set back").isEqualTo(first);
    }

    private static PriceSlot slot(long offset, long seconds, String total, Map<PriceComponent, BigDecimal> parts) {
        Instant start = START.plusSeconds(offset);
        return new PriceSlot(start, start.plusSeconds(seconds), new BigDecimal(total), parts);
    }
}
