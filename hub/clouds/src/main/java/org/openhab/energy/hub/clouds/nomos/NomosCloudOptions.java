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
package org.openhab.energy.hub.clouds.nomos;

import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.RecordCopy;
import org.openhab.energy.hub.clouds.nomos.price.DayCurve;
import org.openhab.energy.hub.clouds.nomos.price.MarketPrices;
import org.openhab.energy.hub.clouds.nomos.price.Tariff;
import org.openhab.energy.hub.clouds.nomos.setup.GridFeeReduction;
import org.openhab.energy.hub.clouds.nomos.setup.MeterOrder;
import org.openhab.energy.hub.clouds.nomos.setup.NomosClient;
import org.openhab.energy.hub.clouds.nomos.setup.NomosCustomer;
import org.openhab.energy.hub.clouds.nomos.setup.NomosPlan;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;

/**
 * What a simulated Nomos is started with. Immutable; the change methods give a copy.
 *
 * @param port the port, 0 for any free one
 * @param bindAddress where to listen, loopback by default
 * @param zone the customers' zone
 * @param systemClock what the movable clock runs with
 * @param random source of tokens and codes
 * @param publicationTime local time at which tomorrow's prices come out, in one batch
 * @param prices where market prices come from
 * @param usageTime local time at which yesterday's usage comes, day by day
 * @param tokenFile where consents outlive a restart, or null for nowhere
 * @param suggestedEmail what the sign-in page suggests to type in, or null for nothing
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NomosCloudOptions(int port, InetAddress bindAddress, ZoneId zone, Clock systemClock,
        RandomGenerator random, LocalTime publicationTime, MarketPrices prices, Tariff tariff, NomosSwitches switches,
        List<NomosClient> clients, List<NomosPlan> plans, List<NomosCustomer> customers,
        List<NomosSubscription> subscriptions, List<MeterOrder> meterOrders, List<GridFeeReduction> reductions,
        LocalTime usageTime, @Nullable Path tokenFile, @Nullable String suggestedEmail) {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public NomosCloudOptions {
        clients = List.copyOf(clients);
        plans = List.copyOf(plans);
        customers = List.copyOf(customers);
        subscriptions = List.copyOf(subscriptions);
        meterOrders = List.copyOf(meterOrders);
        reductions = List.copyOf(reductions);
    }

    /**
     * A cloud on any free loopback port that knows nobody.
     */
    public NomosCloudOptions() {
        this(0, InetAddress.getLoopbackAddress(), BERLIN, Clock.systemUTC(), new SecureRandom(), LocalTime.of(12, 55),
                new DayCurve(BERLIN), Tariff.GERMAN, NomosSwitches.DEFAULT, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), LocalTime.of(16, 0), null, null);
    }

    public NomosCloudOptions withPort(int changed) {
        return with("port", changed);
    }

    public NomosCloudOptions withBindAddress(InetAddress changed) {
        return with("bindAddress", changed);
    }

    public NomosCloudOptions withZone(ZoneId changed) {
        return with("zone", changed);
    }

    public NomosCloudOptions withSystemClock(Clock changed) {
        return with("systemClock", changed);
    }

    public NomosCloudOptions withRandom(RandomGenerator changed) {
        return with("random", changed);
    }

    public NomosCloudOptions withPublicationTime(LocalTime changed) {
        return with("publicationTime", changed);
    }

    public NomosCloudOptions withPrices(MarketPrices changed) {
        return with("prices", changed);
    }

    public NomosCloudOptions withTariff(Tariff changed) {
        return with("tariff", changed);
    }

    public NomosCloudOptions withSwitches(NomosSwitches changed) {
        return with("switches", changed);
    }

    public NomosCloudOptions withClients(List<NomosClient> changed) {
        return with("clients", changed);
    }

    public NomosCloudOptions withPlans(List<NomosPlan> changed) {
        return with("plans", changed);
    }

    public NomosCloudOptions withCustomers(List<NomosCustomer> changed) {
        return with("customers", changed);
    }

    public NomosCloudOptions withSubscriptions(List<NomosSubscription> changed) {
        return with("subscriptions", changed);
    }

    public NomosCloudOptions withMeterOrders(List<MeterOrder> changed) {
        return with("meterOrders", changed);
    }

    public NomosCloudOptions withReductions(List<GridFeeReduction> changed) {
        return with("reductions", changed);
    }

    public NomosCloudOptions withUsageTime(LocalTime changed) {
        return with("usageTime", changed);
    }

    public NomosCloudOptions withTokenFile(@Nullable Path changed) {
        return with("tokenFile", changed);
    }

    public NomosCloudOptions withSuggestedEmail(@Nullable String changed) {
        return with("suggestedEmail", changed);
    }

    /**
     * With one more client.
     */
    public NomosCloudOptions withClient(NomosClient added) {
        return withClients(plus(clients, added));
    }

    /**
     * With one more customer.
     */
    public NomosCloudOptions withCustomer(NomosCustomer added) {
        return withCustomers(plus(customers, added));
    }

    /**
     * With one more subscription.
     */
    public NomosCloudOptions withSubscription(NomosSubscription added) {
        return withSubscriptions(plus(subscriptions, added));
    }

    /**
     * With one more meter order.
     */
    public NomosCloudOptions withMeterOrder(MeterOrder added) {
        return withMeterOrders(plus(meterOrders, added));
    }

    /**
     * With one more grid fee reduction.
     */
    public NomosCloudOptions withReduction(GridFeeReduction added) {
        return withReductions(plus(reductions, added));
    }

    private NomosCloudOptions with(String component, @Nullable Object changed) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put(component, changed);
        return RecordCopy.with(this, changes);
    }

    private static <T> List<T> plus(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return longer;
    }
}
