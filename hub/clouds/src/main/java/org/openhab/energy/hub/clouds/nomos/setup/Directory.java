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
package org.openhab.energy.hub.clouds.nomos.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Who and what this cloud knows. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Directory {

    private final List<NomosClient> clients;
    private final List<NomosPlan> plans;
    private final List<NomosCustomer> customers;
    private final List<NomosSubscription> subscriptions;

    private final List<MeterOrder> meterOrders;
    private final List<GridFeeReduction> reductions;

    public Directory(List<NomosClient> clients, List<NomosPlan> plans, List<NomosCustomer> customers,
            List<NomosSubscription> subscriptions, List<MeterOrder> meterOrders, List<GridFeeReduction> reductions) {
        this.clients = List.copyOf(clients);
        this.plans = plans.stream()
                .sorted(Comparator.comparing(NomosPlan::createdAt).thenComparing(NomosPlan::id).reversed()).toList();
        this.customers = new CopyOnWriteArrayList<>(customers);
        this.subscriptions = new CopyOnWriteArrayList<>(subscriptions);
        this.meterOrders = new CopyOnWriteArrayList<>(meterOrders);
        this.reductions = new CopyOnWriteArrayList<>(reductions);
    }

    public Optional<NomosClient> client(String id) {
        return clients.stream().filter(client -> client.id().equals(id)).findFirst();
    }

    public List<NomosPlan> plans() {
        return plans;
    }

    public Optional<NomosCustomer> customer(String id) {
        return customers.stream().filter(customer -> customer.id().equals(id)).findFirst();
    }

    public Optional<NomosCustomer> customerByEmail(String email) {
        return customers.stream().filter(customer -> customer.email().equalsIgnoreCase(email.trim())).findFirst();
    }

    public void add(NomosCustomer customer) {
        customers.add(customer);
    }

    /**
     * Adds a subscription, or replaces the one of the same id.
     */
    public synchronized void put(NomosSubscription subscription) {
        subscriptions.removeIf(known -> known.id().equals(subscription.id()));
        subscriptions.add(subscription);
    }

    /**
     * The customers that a token may see.
     *
     * @param customer the only one, or null for all
     */
    public List<NomosCustomer> customers(@Nullable String customer) {
        return customers.stream().filter(known -> customer == null || known.id().equals(customer))
                .sorted(Comparator.comparing(NomosCustomer::createdAt).thenComparing(NomosCustomer::id).reversed())
                .toList();
    }

    /**
     * The subscriptions that a token may see, newest first.
     *
     * @param customer the only customer whose subscriptions count, or null for all
     */
    public synchronized List<NomosSubscription> subscriptions(@Nullable String customer) {
        return subscriptions.stream().filter(known -> customer == null || known.customer().equals(customer)).sorted(
                Comparator.comparing(NomosSubscription::createdAt).thenComparing(NomosSubscription::id).reversed())
                .toList();
    }

    /**
     * Adds a meter order, or replaces the one of the same id.
     */
    public synchronized void put(MeterOrder order) {
        meterOrders.removeIf(known -> known.id().equals(order.id()));
        meterOrders.add(order);
    }

    /**
     * Adds a grid fee reduction, or replaces the one of the same id.
     */
    public synchronized void put(GridFeeReduction reduction) {
        reductions.removeIf(known -> known.id().equals(reduction.id()));
        reductions.add(reduction);
    }

    /**
     * The meter orders that a token may see, newest first.
     *
     * @param customer the only customer whose orders count, or null for all
     */
    public synchronized List<MeterOrder> meterOrders(@Nullable String customer) {
        return meterOrders.stream().filter(known -> customer == null || known.customer().equals(customer))
                .sorted(Comparator.comparing(MeterOrder::createdAt).thenComparing(MeterOrder::id).reversed()).toList();
    }

    /**
     * The grid fee reductions that a token may see, newest first.
     *
     * @param customer the only customer whose reductions count, or null for all
     */
    public synchronized List<GridFeeReduction> allReductions(@Nullable String customer) {
        return reductions.stream().filter(known -> customer == null || known.customer().equals(customer)).sorted(
                Comparator.comparing(GridFeeReduction::createdAt).thenComparing(GridFeeReduction::id).reversed())
                .toList();
    }

    /**
     * The grid fee reductions of one subscription.
     */
    public synchronized List<GridFeeReduction> reductions(String subscription) {
        return reductions.stream().filter(known -> known.subscription().equals(subscription)).toList();
    }
}
