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
package org.openhab.energy.hub.clouds.nomos.rest;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.nomos.error.NomosErrorCode;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.oauth.Grant;
import org.openhab.energy.hub.clouds.nomos.price.PriceSeries;
import org.openhab.energy.hub.clouds.nomos.rest.ListFilter.Kind;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.NomosCustomer;
import org.openhab.energy.hub.clouds.nomos.setup.NomosPlan;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

import com.google.gson.JsonObject;

/**
 * The API behind the bearer token. Others' objects do not exist for a token: 404. A consent token reads
 * subscriptions and prices of its customer, nothing else and writes nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Resources {

    private static final Set<String> COLLECTIONS = Set.of("subscriptions", "plans", "customers");

    /** What an organization may read, and a customer's consent does not cover. */
    private static final Set<String> RESTRICTED = Set.of("plans", "customers", "meter-orders", "market-partners",
            "leads", "events", "admin");

    private static final ListFilter SUBSCRIPTION_FILTER = new ListFilter(Map.of("status", Kind.ENUM, "customer",
            Kind.STRING, "plan", Kind.STRING, "created_at", Kind.DATE, "updated_at", Kind.DATE));
    private static final ListFilter PLAN_FILTER = new ListFilter(Map.of("created_at", Kind.DATE));
    private static final ListFilter CUSTOMER_FILTER = new ListFilter(
            Map.of("email", Kind.STRING, "type", Kind.STRING, "created_at", Kind.DATE));

    private final Directory directory;
    private final InstantSource clock;
    private final Supplier<NomosSwitches> switches;
    private final PricesEndpoint prices;

    public Resources(Directory directory, PriceSeries series, InstantSource clock, Supplier<NomosSwitches> switches) {
        this.directory = directory;
        this.clock = clock;
        this.switches = switches;
        this.prices = new PricesEndpoint(series, clock, switches);
    }

    /**
     * The JSON that answers an authorised request.
     *
     * @throws NomosException for every other answer
     */
    public JsonObject answer(HttpRequest request, Grant grant, NomosVersion version) {
        List<String> path = List.of(request.path().substring(1).split("/", -1));
        checkRights(request, grant, path.get(0));
        boolean known = COLLECTIONS.contains(path.get(0)) && (path.size() <= 2
                || (path.size() == 3 && "subscriptions".equals(path.get(0)) && "prices".equals(path.get(2))));
        if (!known) {
            throw unknownPath(path, version);
        }
        if (!"GET".equals(request.method())) {
            throw new NomosException(NomosErrorCode.METHOD_NOT_ALLOWED, "Method not allowed");
        }
        return switch (path.get(0)) {
            case "plans" -> plans(request, path, version);
            case "customers" -> customers(request, path, grant, version);
            default -> subscriptions(request, path, grant, version);
        };
    }

    private void checkRights(HttpRequest request, Grant grant, String collection) {
        if (grant.consent() && RESTRICTED.contains(collection)) {
            throw new NomosException(NomosErrorCode.ofStatus(switches.get().restrictedStatus()),
                    "This token does not cover " + collection);
        }
        String needed = "GET".equals(request.method()) || "HEAD".equals(request.method()) ? "read:*" : "write:*";
        if (!grant.hasScope(needed)) {
            throw new NomosException(NomosErrorCode.FORBIDDEN, "Missing scope " + needed);
        }
    }

    private static NomosException unknownPath(List<String> path, NomosVersion version) {
        if (path.size() == 3 && "consumption".equals(path.get(2)) && version.atLeast(NomosVersion.CURIE)) {
            return new NomosException(NomosErrorCode.NOT_FOUND, "Use /subscriptions/{id}/usage in this API version");
        }
        return new NomosException(NomosErrorCode.NOT_FOUND, "Route not found");
    }

    private JsonObject subscriptions(HttpRequest request, List<String> path, Grant grant, NomosVersion version) {
        List<NomosSubscription> visible = directory.subscriptions(grant.customer());
        if (path.size() == 1) {
            var condition = SUBSCRIPTION_FILTER.condition(request);
            return ListPage.answer(request,
                    visible.stream()
                            .filter(item -> condition.test(SubscriptionJson.listed(item, clock.instant(), version)))
                            .toList(),
                    NomosSubscription::id, item -> SubscriptionJson.listed(item, clock.instant(), version));
        }
        NomosSubscription subscription = visible.stream().filter(item -> item.id().equals(path.get(1))).findFirst()
                .orElseThrow(() -> NomosException.notFound("Subscription"));
        if (path.size() == 3) {
            return prices.answer(request, subscription, version);
        }
        NomosCustomer customer = directory.customer(subscription.customer())
                .orElseThrow(() -> NomosException.notFound("Customer"));
        return SubscriptionJson.expanded(subscription, customer, clock.instant(), version);
    }

    private JsonObject plans(HttpRequest request, List<String> path, NomosVersion version) {
        List<NomosPlan> visible = directory.plans().stream()
                .filter(plan -> !plan.feedIn() || version.atLeast(NomosVersion.CURIE)).toList();
        if (path.size() == 1) {
            var condition = PLAN_FILTER.condition(request);
            return ListPage.answer(request,
                    visible.stream().filter(plan -> condition.test(SubscriptionJson.plan(plan, version))).toList(),
                    NomosPlan::id, plan -> SubscriptionJson.plan(plan, version));
        }
        return visible.stream().filter(plan -> plan.id().equals(path.get(1))).findFirst()
                .map(plan -> SubscriptionJson.plan(plan, version))
                .orElseThrow(() -> NomosException.notFound("Plan"));
    }

    private JsonObject customers(HttpRequest request, List<String> path, Grant grant, NomosVersion version) {
        List<NomosCustomer> visible = directory.customers(grant.customer());
        if (path.size() == 1) {
            var condition = CUSTOMER_FILTER.condition(request);
            return ListPage.answer(request,
                    visible.stream().filter(item -> condition.test(SubscriptionJson.customer(item, version))).toList(),
                    NomosCustomer::id, item -> SubscriptionJson.customer(item, version));
        }
        return visible.stream().filter(item -> item.id().equals(path.get(1))).findFirst()
                .map(item -> SubscriptionJson.customer(item, version))
                .orElseThrow(() -> NomosException.notFound("Customer"));
    }
}
