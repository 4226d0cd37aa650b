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
package org.openhab.binding.nomos.internal.contract;

import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.Reading;
import org.openhab.binding.nomos.internal.api.Invoice;
import org.openhab.binding.nomos.internal.api.MeterKind;
import org.openhab.binding.nomos.internal.api.MeterOrder;
import org.openhab.binding.nomos.internal.api.MeterReading;
import org.openhab.binding.nomos.internal.api.Plan;
import org.openhab.binding.nomos.internal.api.Reduction;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.api.SubscriptionDetails;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * Derives the channels of the groups invoice, meter, contract, reductions and order. Pure. What the account may not see is unknown; what there is none of,
 * though it may be seen, says so where a channel has a word for it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ContractReadings {
    private static final String EURO = "EUR";
    private static final String KWH = "kWh";
    private static final String NONE = "none";

    private ContractReadings() {
    }

    /**
     * {@return what each channel says, in the order of the channels}
     *
     * @param listed the contract in the account's list, for the time before its own page was read
     * @param measuredBy kind of the meter that delivered the last usage
     */
    public static Map<String, ChannelReading> of(ContractRecord record, @Nullable Subscription listed,
            MeterKind measuredBy, @Nullable Instant listedAt) {
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        invoice(record, readings);
        meter(record, measuredBy, readings);
        contract(record, listed, listedAt, readings);
        reductions(record, readings);
        order(record, readings);
        return readings;
    }

    private static void invoice(ContractRecord record, Map<String, ChannelReading> readings) {
        Invoice last = record.invoices() == null ? null : record.book().last();
        Instant since = record.readAt().get(Topic.INVOICES);
        Instant issued = last == null || last.issuedAt() == null ? since : last.issuedAt();
        BigDecimal open = record.invoices() == null ? null : record.book().openAmount();
        readings.put(CHANNEL_INVOICE_TOTAL, Reading.quantity(last == null ? null : last.total(), EURO, issued));
        readings.put(CHANNEL_INVOICE_STATUS, Reading.word(last == null ? null : last.status(), since));
        readings.put(CHANNEL_INVOICE_KIND, Reading.word(last == null ? null : last.kind(), issued));
        readings.put(CHANNEL_INVOICE_NUMBER, Reading.text(last == null ? null : last.number(), issued));
        readings.put(CHANNEL_INVOICE_ISSUED, Reading.moment(last == null ? null : last.issuedAt(), issued));
        readings.put(CHANNEL_INVOICE_PERIOD_START, Reading.moment(last == null ? null : last.periodStart(), issued));
        readings.put(CHANNEL_INVOICE_PERIOD_END, Reading.moment(last == null ? null : last.periodEnd(), issued));
        readings.put(CHANNEL_INVOICE_ENERGY, Reading.quantity(last == null ? null : last.energy(), KWH, issued));
        readings.put(CHANNEL_INVOICE_OPEN_AMOUNT, Reading.quantity(open, EURO, since));
    }

    private static void meter(ContractRecord record, MeterKind measuredBy, Map<String, ChannelReading> readings) {
        List<MeterReading> known = record.readings();
        MeterReading last = known == null || known.isEmpty() ? null : known.get(0);
        SubscriptionDetails details = record.details();
        MeterKind kind = details != null && details.meter() != MeterKind.UNKNOWN ? details.meter() : measuredBy;
        Instant read = last == null ? null : last.readAt();
        readings.put(CHANNEL_METER_READING, Reading.quantity(last == null ? null : last.value(), KWH, read));
        readings.put(CHANNEL_METER_READ_AT, Reading.moment(read, read));
        readings.put(CHANNEL_METER_SOURCE, Reading.word(last == null ? null : last.source(), read));
        readings.put(CHANNEL_METER_KIND,
                Reading.word(kind == MeterKind.UNKNOWN ? null : kind, record.readAt().get(Topic.DETAILS)));
    }

    private static void contract(ContractRecord record, @Nullable Subscription listed, @Nullable Instant listedAt,
            Map<String, ChannelReading> readings) {
        SubscriptionDetails details = record.details();
        Subscription known = details == null ? listed : details.subscription();
        Instant since = details == null ? listedAt : record.readAt().get(Topic.DETAILS);
        Plan plan = record.plan();
        Instant planned = record.readAt().get(Topic.PLAN);
        readings.put(CHANNEL_CONTRACT_STATUS, Reading.word(known == null ? null : known.phase(), since));
        readings.put(CHANNEL_CONTRACT_DIRECTION,
                Reading.text(known == null ? null : known.feedIn() ? "feed-in" : "consumption", since));
        readings.put(CHANNEL_CONTRACT_PLAN, Reading.text(plan == null ? null : plan.name(), planned));
        readings.put(CHANNEL_CONTRACT_BASE_FEE,
                Reading.quantity(plan == null ? null : plan.monthlyFee(), EURO, planned));
        readings.put(CHANNEL_CONTRACT_START, Reading.moment(known == null ? null : known.startAt(), since));
        readings.put(CHANNEL_CONTRACT_END, Reading.moment(known == null ? null : known.endAt(), since));
        readings.put(CHANNEL_CONTRACT_YEARLY_ENERGY,
                Reading.quantity(details == null ? null : details.yearlyEnergy(), KWH, since));
    }

    private static void reductions(ContractRecord record, Map<String, ChannelReading> readings) {
        readings.put(CHANNEL_REDUCTIONS_MODULE_1, reduction(record, Reduction.Module.MODULE_1));
        readings.put(CHANNEL_REDUCTIONS_MODULE_2, reduction(record, Reduction.Module.MODULE_2));
        readings.put(CHANNEL_REDUCTIONS_MODULE_3, reduction(record, Reduction.Module.MODULE_3));
    }

    private static ChannelReading reduction(ContractRecord record, Reduction.Module module) {
        List<Reduction> known = record.reductions();
        Instant since = record.readAt().get(Topic.REDUCTIONS);
        if (known == null) {
            return Reading.unknown();
        }
        // One in force counts before one that is over or under way.
        return known.stream().filter(reduction -> reduction.module() == module)
                .min((one, other) -> Integer.compare(order(one), order(other)))
                .map(reduction -> Reading.word(reduction.status(), since)).orElse(Reading.text(NONE, since));
    }

    private static int order(Reduction reduction) {
        return switch (reduction.status()) {
            case ACTIVATED -> 0;
            case ORDERED -> 1;
            case INTENDED -> 2;
            case REJECTED -> 3;
            case ENDED -> 4;
            case UNKNOWN -> 5;
        };
    }

    private static void order(ContractRecord record, Map<String, ChannelReading> readings) {
        List<MeterOrder> known = record.orders();
        MeterOrder last = known == null || known.isEmpty() ? null : known.get(0);
        Instant since = record.readAt().get(Topic.ORDERS);
        readings.put(CHANNEL_ORDER_STATUS, last != null
                ? Reading.word(last.status(), since)
                : Reading.text(known == null ? null : NONE, since));
        readings.put(CHANNEL_ORDER_APPOINTMENT, Reading.moment(last == null ? null : last.appointmentAt(), since));
        readings.put(CHANNEL_ORDER_BLOCKED, last == null || since == null
                ? Reading.unknown()
                : new ChannelReading.Switch(last.blocked(), since));
        readings.put(CHANNEL_ORDER_REASON, Reading.text(last == null ? null : last.reason(), since));
    }
}
