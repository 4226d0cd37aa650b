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
package org.openhab.energy.hub.clouds.nomos.invoice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.nomos.setup.FeedInTotals;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;
import org.openhab.energy.hub.clouds.nomos.usage.WorkingDays;

/**
 * The invoices of a subscription, a pure function of the time: one for each month of delivery, issued on the working day
 * after usage became final and paid a week later. The contract's first months have the other kinds too: the first
 * invoice was reversed and written anew, the second month's prepayment could not be collected, the third month's was
 * paid. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class InvoiceBook {

    private static final Duration PAYMENT = Duration.ofDays(7);
    private static final Duration REVERSAL = Duration.ofDays(10);
    private static final BigDecimal PREPAYMENT = new BigDecimal("99");

    private final ZoneId zone;
    private final EnergyBill bill;
    private final Supplier<NomosSwitches> switches;

    public InvoiceBook(ZoneId zone, EnergyBill bill, Supplier<NomosSwitches> switches) {
        this.zone = zone;
        this.bill = bill;
        this.switches = switches;
    }

    /**
     * What has been issued, newest first.
     */
    public List<Invoice> of(NomosSubscription subscription, Instant now) {
        List<Invoice> issued = new ArrayList<>();
        Instant start = subscription.startAt();
        if (start == null) {
            return issued;
        }
        int number = 1;
        for (YearMonth month = YearMonth.from(start.atZone(zone)); !first(month).isAfter(now)
                && last(subscription).isAfter(first(month)); month = month.plusMonths(1)) {
            new Period(subscription, start, month, number, now).addTo(issued);
            number++;
        }
        issued.sort(Comparator.comparing(Invoice::issuedAt).thenComparing(Invoice::id).reversed());
        return issued;
    }

    private Instant first(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private static Instant last(NomosSubscription subscription) {
        Instant end = subscription.endAt();
        return end == null ? Instant.MAX : end;
    }

    /** One month of delivery and the documents about it. */
    private final class Period {

        private final NomosSubscription subscription;
        private final YearMonth month;
        private final int number;
        private final Instant now;
        private final Instant begin;
        private final Instant end;

        Period(NomosSubscription subscription, Instant start, YearMonth month, int number, Instant now) {
            this.subscription = subscription;
            this.month = month;
            this.number = number;
            this.now = now;
            this.begin = first(month).isBefore(start) ? start : first(month);
            Instant next = first(month.plusMonths(1));
            this.end = last(subscription).isBefore(next) ? last(subscription) : next;
        }

        void addTo(List<Invoice> issued) {
            if (!subscription.isFeedIn() && (number == 2 || number == 3)) {
                addPrepayment(issued, month.atDay(2).atTime(8, 0).atZone(zone).toInstant(), number == 2);
            }
            int day = switches.get().finalWorkingDay() + 1;
            Instant issue = WorkingDays.nth(month.plusMonths(1), day).atTime(LocalTime.of(8, 0)).atZone(zone)
                    .toInstant();
            if (issue.isAfter(now)) {
                return;
            }
            EnergyBill.Sum sum = bill.of(subscription, month);
            boolean credit = subscription.isFeedIn() && switches.get().feedInTotals() == FeedInTotals.NEGATIVE;
            BigDecimal total = credit ? sum.amount().negate() : sum.amount();
            Instant reversal = issue.plus(REVERSAL);
            boolean reversed = number == 1 && !subscription.isFeedIn() && !reversal.isAfter(now);
            String type = unknownType();
            Invoice usage = invoice("u", "", issue, issue.plus(PAYMENT), type, sum.kilowattHours(), null, total);
            issued.add(reversed ? withStatus(usage, "voided") : usage);
            if (reversed) {
                issued.add(invoice("v", "V", reversal, reversal.plus(Duration.ofDays(2)), "void", null, usage.id(),
                        total.negate()));
                issued.add(invoice("w", "N", reversal.plusSeconds(60), reversal.plus(PAYMENT), "usage",
                        sum.kilowattHours(), null, total.subtract(BigDecimal.ONE)));
            }
        }

        private void addPrepayment(List<Invoice> issued, Instant issue, boolean uncollectible) {
            if (!issue.isAfter(now)) {
                Invoice prepayment = invoice("p", "P", issue, uncollectible ? Instant.MAX : issue.plus(PAYMENT),
                        "prepayment", null, null, PREPAYMENT);
                boolean given = uncollectible && !issue.plus(PAYMENT.multipliedBy(2)).isAfter(now);
                issued.add(given ? withStatus(prepayment, "uncollectible") : prepayment);
            }
        }

        private String unknownType() {
            String unknown = switches.get().unknownInvoiceType();
            return unknown.isEmpty() || number % 3 != 0 ? "usage" : unknown;
        }

        private Invoice invoice(String kind, String mark, Instant issue, Instant payment, String type,
                @Nullable BigDecimal usage, @Nullable String voids, BigDecimal total) {
            boolean paid = !payment.isAfter(now);
            String id = "inv_%s%s%03d".formatted(subscription.id().replaceFirst("^sub_", ""), kind, number);
            String printed = String.format(Locale.ROOT, "%s-%s%03d", subscription.number(), mark, number);
            return new Invoice(id, subscription.customer(), subscription.id(), printed, month, begin, end, number,
                    paid ? "paid" : "open", issue, paid ? payment : null, type, usage, voids, total);
        }

        private static Invoice withStatus(Invoice invoice, String status) {
            return new Invoice(invoice.id(), invoice.customer(), invoice.subscription(), invoice.number(),
                    invoice.month(), invoice.periodStart(), invoice.periodEnd(), invoice.periodNumber(), status,
                    invoice.issuedAt(), "uncollectible".equals(status) ? null : invoice.paidAt(), invoice.type(),
                    invoice.usage(), invoice.voids(), invoice.total());
        }
    }
}
