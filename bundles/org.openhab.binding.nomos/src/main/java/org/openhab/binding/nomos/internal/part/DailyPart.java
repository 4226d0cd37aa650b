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
package org.openhab.binding.nomos.internal.part;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.Invoice;
import org.openhab.binding.nomos.internal.api.InvoiceBook;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.Plan;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.api.SubscriptionDetails;
import org.openhab.binding.nomos.internal.contract.ContractRecord;
import org.openhab.binding.nomos.internal.contract.ContractStore;
import org.openhab.binding.nomos.internal.contract.Topic;
import org.openhab.binding.nomos.internal.schedule.AccountTurn;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.BackOff;
import org.openhab.energy.thing.poll.Question;

/**
 * What is read of a contract once a day, one topic after the other: the contract itself, its plan, invoices, readings, reductions and orders. What the
 * account may not read is left out until the next day.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DailyPart implements Part, ContractFacts {
    private static final Duration REST = Duration.ofDays(1);
    private static final BackOff AFTER_FAILURE = new BackOff(Duration.ofMinutes(5), Duration.ofHours(4));
    /** An ended contract changes only by a last invoice. */
    private static final int DAYS_WHEN_ENDED = 7;

    private final String thing;
    private final String subscriptionId;
    private final ContractStore store;
    private final AccountTurn turn;
    private final Supplier<@Nullable Subscription> listed;
    private final RandomGenerator random;

    private ContractRecord record;
    private Topic asked = Topic.DETAILS;
    private @Nullable Instant notBefore;
    private int failures;

    /**
     * @param thing the Thing's UID
     * @param listed the contract in the account's list, or null
     */
    public DailyPart(String thing, String subscriptionId, AccountTurn turn, ContractStore store,
            Supplier<@Nullable Subscription> listed, RandomGenerator random) {
        this.thing = thing;
        this.subscriptionId = subscriptionId;
        this.turn = turn;
        this.store = store;
        this.listed = listed;
        this.random = random;
        record = store.load(thing, subscriptionId);
    }

    public ContractRecord record() {
        return record;
    }

    @Override
    public @Nullable Subscription subscription() {
        SubscriptionDetails details = record.details();
        return details == null ? listed.get() : details.subscription();
    }

    @Override
    public Instant nextPoll(Instant now) {
        Instant due = due(next(now), now);
        Instant earliest = notBefore;
        return earliest != null && earliest.isAfter(due) && !earliest.isAfter(now.plus(REST)) ? earliest : due;
    }

    private Topic next(Instant now) {
        Topic first = Topic.DETAILS;
        for (Topic topic : Topic.values()) {
            if (due(topic, now).isBefore(due(first, now))) {
                first = topic;
            }
        }
        return first;
    }

    private Instant due(Topic topic, Instant now) {
        SubscriptionDetails details = record.details();
        Instant readAt = record.readAt().get(topic);
        if (topic == Topic.PLAN) {
            if (details == null || details.planId().isEmpty()) {
                return now.plus(REST);
            }
            Plan plan = record.plan();
            if (plan != null && !plan.id().equals(details.planId())) {
                return now;
            }
        }
        return turn.next(now, readAt, hasEnded(now) ? DAYS_WHEN_ENDED : topic.days());
    }

    @Override
    public Question<NomosApi> question(Instant now) {
        Topic topic = next(now);
        SubscriptionDetails details = record.details();
        asked = topic;
        return api -> switch (topic) {
            case DETAILS -> {
                SubscriptionDetails read = api.subscription(subscriptionId);
                yield settled -> accept(topic, record.with(read), settled);
            }
            case PLAN -> {
                Plan read = details == null ? null : api.plans().of(details.planId()).orElse(null);
                yield settled -> accept(topic, record.withPlan(read), settled);
            }
            case INVOICES -> {
                InvoiceBook read = api.invoices().of(subscriptionId);
                yield settled -> accept(topic, record.withInvoices(read.all()), settled);
            }
            case READINGS -> {
                var read = api.meterReadings().of(subscriptionId);
                yield settled -> accept(topic, record.withReadings(read), settled);
            }
            case REDUCTIONS -> {
                var read = api.reductions().of(subscriptionId).orElse(null);
                yield settled -> accept(topic, record.withReductions(read), settled);
            }
            case ORDERS -> {
                var read = api.meterOrders().of(subscriptionId).orElse(null);
                yield settled -> accept(topic, record.withOrders(read), settled);
            }
        };
    }

    private void accept(Topic topic, ContractRecord read, Instant now) {
        record = read.read(topic, now);
        failures = 0;
        notBefore = null;
        store.save(thing, subscriptionId, record);
    }

    /** {@return an invoice that has come since the last look, told once; those that were there at the very first look are not new} */
    public @Nullable Invoice newInvoice() {
        if (record.invoices() == null) {
            return null;
        }
        Invoice last = record.book().last();
        String id = last == null ? "" : last.id();
        String told = record.announced();
        if (id.equals(told)) {
            return null;
        }
        record = record.announced(id);
        store.save(thing, subscriptionId, record);
        return told == null ? null : last;
    }

    @Override
    public void failed(@Nullable CloudException error, Instant now) {
        if (error instanceof ConfigurationException || error instanceof AbsentException) {
            record = record.read(asked, now);
            store.save(thing, subscriptionId, record);
            return;
        }
        failures++;
        Duration pause = AFTER_FAILURE.after(failures, random);
        Duration wanted = error instanceof WaitException wait ? wait.retryAfter() : null;
        notBefore = now.plus(wanted != null && wanted.compareTo(pause) > 0 ? wanted : pause);
    }

    @Override
    public void retry() {
        notBefore = null;
        record = record.unread();
    }
}
