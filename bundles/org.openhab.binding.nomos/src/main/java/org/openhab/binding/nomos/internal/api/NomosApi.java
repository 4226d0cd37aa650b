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

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.transport.Transport;

/**
 * The way to Nomos: one object per resource. Each call blocks until the answer is there. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NomosApi {
    private final SubscriptionApi subscriptions;
    private final PriceApi prices;
    private final UsageApi usage;
    private final MeterReadingApi readings;
    private final InvoiceApi invoices;
    private final PlanApi plans;
    private final ReductionApi reductions;
    private final MeterOrderApi orders;

    /** An API of the version this binding was made for. */
    public NomosApi(Transport transport, URI baseUrl) {
        this(transport, baseUrl, ApiVersion.CURIE);
    }

    /**
     * @param transport the account's chain, which also says the version to Nomos
     * @param baseUrl address of the API without a path
     * @param version the version that the account asks for
     */
    public NomosApi(Transport transport, URI baseUrl, ApiVersion version) {
        NomosCalls calls = new NomosCalls(transport, baseUrl, version);
        subscriptions = new SubscriptionApi(calls);
        prices = new PriceApi(calls);
        usage = new UsageApi(calls);
        readings = new MeterReadingApi(calls);
        invoices = new InvoiceApi(calls);
        plans = new PlanApi(calls);
        reductions = new ReductionApi(calls);
        orders = new MeterOrderApi(calls);
    }

    /** {@return all contracts that the account may see, from all pages, ended ones included} */
    public List<Subscription> subscriptions() throws CloudException, InterruptedException {
        return subscriptions.all();
    }

    /** {@return all of a contract that a home needs to know} */
    public SubscriptionDetails subscription(String subscriptionId) throws CloudException, InterruptedException {
        return subscriptions.details(subscriptionId);
    }

    /**
     * Asks for the prices of whole days of the customer's zone.
     *
     * @param subscriptionId the contract
     * @param first first day
     * @param last last day, included
     */
    public PriceAnswer prices(String subscriptionId, LocalDate first, LocalDate last)
            throws CloudException, InterruptedException {
        return prices.of(subscriptionId, first, last);
    }

    public UsageApi usage() {
        return usage;
    }

    public MeterReadingApi meterReadings() {
        return readings;
    }

    public InvoiceApi invoices() {
        return invoices;
    }

    public PlanApi plans() {
        return plans;
    }

    public ReductionApi reductions() {
        return reductions;
    }

    public MeterOrderApi meterOrders() {
        return orders;
    }
}
