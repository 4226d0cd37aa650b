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

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nomos.error.NomosErrorCode;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.invoice.Invoice;
import org.openhab.energy.hub.clouds.nomos.invoice.InvoiceBook;
import org.openhab.energy.hub.clouds.nomos.meter.AnalogUsage;
import org.openhab.energy.hub.clouds.nomos.meter.MeterReadings;
import org.openhab.energy.hub.clouds.nomos.meter.ReadingCheck;
import org.openhab.energy.hub.clouds.nomos.oauth.Grant;
import org.openhab.energy.hub.clouds.nomos.price.PriceSeries;
import org.openhab.energy.hub.clouds.nomos.rest.ListFilter.Kind;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.NomosCustomer;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;
import org.openhab.energy.hub.clouds.nomos.usage.EnergyProfiles;
import org.openhab.energy.hub.clouds.nomos.usage.SmartUsage;

/**
 * The API behind the bearer token: routes by version, rights, and subscriptions. Others' objects do not exist for a
 * token: 404. A consent token reads what is its customer's, but neither plans nor customers nor meter orders, and writes
 * nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Resources {

    /** What an organization may read, and a customer's consent does not cover. */
    private static final Set<String> RESTRICTED = Set.of("plans", "customers", "meter-orders", "market-partners",
            "suppliers", "leads", "events", "admin");

    private static final Listing<NomosSubscription> SUBSCRIPTIONS = new Listing<>(
            new ListFilter(Map.of("status", Kind.ENUM, "customer", Kind.STRING, "plan", Kind.STRING, "created_at",
                    Kind.DATE, "updated_at", Kind.DATE)),
            NomosSubscription::id);

    private final Directory directory;
    private final InstantSource clock;
    private final Supplier<NomosSwitches> switches;
    private final List<Route> routes = new ArrayList<>();

    /**
     * @param files gives the address of an invoice's file that is good for an hour
     */
    public Resources(ZoneId zone, Directory directory, PriceSeries series, SmartUsage usage, EnergyProfiles profiles,
            InvoiceBook book, Function<Invoice, URI> files, InstantSource clock, Supplier<NomosSwitches> switches) {
        this.directory = directory;
        this.clock = clock;
        this.switches = switches;
        MeterReadings register = new MeterReadings(zone, profiles);
        PricesEndpoint prices = new PricesEndpoint(series, switches);
        UsageEndpoint usages = new UsageEndpoint(zone, usage, new AnalogUsage(zone, profiles, register), register,
                switches);
        InvoicesEndpoint invoices = new InvoicesEndpoint(directory, book, files);
        ReadingsEndpoint readings = new ReadingsEndpoint(directory, register, new ReadingCheck(register, switches),
                zone);
        addSubscriptions(prices, usages);
        addInvoices(invoices);
        addReadings(readings);
        addOthers(new CatalogueEndpoint(directory), new MeterOrdersEndpoint(directory),
                new ReductionsEndpoint(directory));
    }

    private void addSubscriptions(PricesEndpoint prices, UsageEndpoint usages) {
        routes.add(Route.always("/subscriptions", this::subscriptions));
        routes.add(Route.always("/subscriptions/{id}", of((call, subscription) -> single(call, subscription))));
        routes.add(Route.always("/subscriptions/{id}/prices", of(prices::answer)));
        routes.addAll(Route.renamed("GET", "/subscriptions/{id}/consumption", "/subscriptions/{id}/usage",
                of(usages::answer)));
    }

    private void addInvoices(InvoicesEndpoint invoices) {
        routes.add(new Route("GET", "/invoices", NomosVersion.CURIE, NomosVersion.CURIE,
                "/subscriptions/{id}/invoices", invoices::list));
        routes.add(new Route("GET", "/subscriptions/{id}/invoices", NomosVersion.CHUCKY, NomosVersion.EDISON,
                "/invoices", of(invoices::listOf)));
        routes.add(Route.always("/invoices/{id}", invoices::single));
        routes.add(Route.always("/invoices/{id}/file", invoices::file));
    }

    private void addReadings(ReadingsEndpoint readings) {
        String before = "/subscriptions/{id}/meter_readings";
        String curie = "/meter-readings";
        routes.add(new Route("GET", curie, NomosVersion.CURIE, NomosVersion.CURIE, before, readings::list));
        routes.add(new Route("GET", before, NomosVersion.CHUCKY, NomosVersion.EDISON, curie, of(readings::listOf)));
        routes.add(new Route("POST", curie, NomosVersion.CURIE, NomosVersion.CURIE, before,
                call -> readings.post(call, id -> visible(call, id))));
        routes.add(new Route("POST", before, NomosVersion.CHUCKY, NomosVersion.EDISON, curie, of(readings::postTo)));
    }

    private void addOthers(CatalogueEndpoint catalogue, MeterOrdersEndpoint orders, ReductionsEndpoint reductions) {
        routes.add(Route.always("/plans", catalogue::plans));
        routes.add(Route.always("/plans/{id}", catalogue::plan));
        routes.add(Route.always("/customers", catalogue::customers));
        routes.add(Route.always("/customers/{id}", catalogue::customer));
        routes.add(new Route("GET", "/suppliers/search", NomosVersion.CHUCKY, NomosVersion.EDISON, "/market-partners",
                catalogue::search));
        routes.addAll(Route.renamed("GET", "/suppliers", "/market-partners", catalogue::retailers));
        routes.add(Route.since(NomosVersion.EDISON, "/meter-orders", orders::list));
        routes.add(Route.since(NomosVersion.EDISON, "/meter-orders/{id}", orders::single));
        routes.add(Route.since(NomosVersion.EDISON, "/grid-fee-reductions", reductions::list));
        routes.add(Route.since(NomosVersion.EDISON, "/grid-fee-reductions/{id}", reductions::single));
    }

    /**
     * Answers an authorised request.
     *
     * @throws NomosException for every answer but the right one
     */
    public HttpResponse answer(HttpRequest request, Grant grant, NomosVersion version) {
        List<String> path = List.of(request.path().substring(1).split("/", -1));
        checkRights(request, grant, path.get(0));
        // Filters came after batman.
        boolean filters = !switches.get().filtersIgnored() && version.atLeast(NomosVersion.EDISON);
        return route(request, path, version).endpoint()
                .answer(new Call(request, path, grant, version, filters, clock.instant()));
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

    private Route route(HttpRequest request, List<String> path, NomosVersion version) {
        List<Route> matching = routes.stream().filter(route -> route.matches(path)).toList();
        List<Route> here = matching.stream().filter(route -> route.has(version)).toList();
        if (here.isEmpty()) {
            String hint = matching.isEmpty() ? "" : matching.get(0).hint();
            throw new NomosException(NomosErrorCode.NOT_FOUND,
                    hint.isEmpty() ? "Route not found" : "Use " + hint + " in this API version");
        }
        return here.stream().filter(route -> route.method().equals(request.method())).findFirst()
                .orElseThrow(() -> new NomosException(NomosErrorCode.METHOD_NOT_ALLOWED, "Method not allowed"));
    }

    /** An endpoint below a subscription; what is for feed-in needs curie. */
    private Endpoint of(BiFunction<Call, NomosSubscription, HttpResponse> endpoint) {
        return call -> {
            NomosSubscription subscription = visible(call, call.id());
            if (subscription.isFeedIn() && !call.atLeast(NomosVersion.CURIE)) {
                throw NomosException.badField("upgrade_api_version", "", "Feed-in needs API version 2026-05-27.curie",
                        "Upgrade to API version 2026-05-27.curie");
            }
            return endpoint.apply(call, subscription);
        };
    }

    private NomosSubscription visible(Call call, String id) {
        return directory.subscriptions(call.grant().customer()).stream().filter(item -> item.id().equals(id))
                .findFirst().orElseThrow(() -> NomosException.notFound("Subscription"));
    }

    private HttpResponse subscriptions(Call call) {
        return SUBSCRIPTIONS.answer(call, directory.subscriptions(call.grant().customer()),
                item -> SubscriptionJson.listed(item, call.now(), call.version()));
    }

    private HttpResponse single(Call call, NomosSubscription subscription) {
        NomosCustomer customer = directory.customer(subscription.customer())
                .orElseThrow(() -> NomosException.notFound("Customer"));
        return HttpResponse.json(200, SubscriptionJson.expanded(subscription, customer, call.now(), call.version()));
    }
}
