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

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.CloudServer;
import org.openhab.energy.hub.clouds.Faults;
import org.openhab.energy.hub.clouds.RequestLog;
import org.openhab.energy.hub.clouds.SimulatedClock;
import org.openhab.energy.hub.clouds.SwitchBoard;
import org.openhab.energy.hub.clouds.SwitchesResource;
import org.openhab.energy.hub.clouds.http.HttpServer;
import org.openhab.energy.hub.clouds.nomos.admin.PricesResource;
import org.openhab.energy.hub.clouds.nomos.admin.PublicationResource;
import org.openhab.energy.hub.clouds.nomos.admin.RevokeResource;
import org.openhab.energy.hub.clouds.nomos.admin.UsageResource;
import org.openhab.energy.hub.clouds.nomos.error.ErrorEnvelope;
import org.openhab.energy.hub.clouds.nomos.invoice.EnergyBill;
import org.openhab.energy.hub.clouds.nomos.invoice.InvoiceBook;
import org.openhab.energy.hub.clouds.nomos.invoice.InvoiceStorage;
import org.openhab.energy.hub.clouds.nomos.oauth.AuthorizationCodes;
import org.openhab.energy.hub.clouds.nomos.oauth.Consents;
import org.openhab.energy.hub.clouds.nomos.oauth.HostedPages;
import org.openhab.energy.hub.clouds.nomos.oauth.SignIns;
import org.openhab.energy.hub.clouds.nomos.oauth.TokenEndpoint;
import org.openhab.energy.hub.clouds.nomos.oauth.TokenFile;
import org.openhab.energy.hub.clouds.nomos.oauth.TokenStore;
import org.openhab.energy.hub.clouds.nomos.price.PriceOverrides;
import org.openhab.energy.hub.clouds.nomos.price.PriceSeries;
import org.openhab.energy.hub.clouds.nomos.price.Publication;
import org.openhab.energy.hub.clouds.nomos.rest.RequestBudget;
import org.openhab.energy.hub.clouds.nomos.rest.Resources;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.GridFeeReduction;
import org.openhab.energy.hub.clouds.nomos.setup.MeterOrder;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;
import org.openhab.energy.hub.clouds.nomos.usage.EnergyProfiles;
import org.openhab.energy.hub.clouds.nomos.usage.SmartUsage;
import org.openhab.energy.hub.clouds.nomos.usage.UsageArrival;
import org.openhab.energy.hub.clouds.nomos.usage.UsageOverrides;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * A running simulation of the Nomos cloud. Everything that can be moved or switched is reached from here, or from
 * outside through {@code /__admin/}. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NomosCloud implements AutoCloseable {

    private final CloudServer server;
    private final HttpServer storage;
    private final SwitchBoard<NomosSwitches> switches;
    private final Directory directory;
    private final Publication publication;
    private final PriceOverrides overrides;
    private final UsageArrival usageArrival;
    private final UsageOverrides usageOverrides;
    private final Consents consents;

    private NomosCloud(NomosCloudOptions options) {
        SimulatedClock clock = new SimulatedClock(options.systemClock(), options.zone());
        switches = new SwitchBoard<>(options.switches());
        Supplier<NomosSwitches> current = switches::current;
        directory = new Directory(options.clients(), options.plans(), options.customers(), options.subscriptions(),
                options.meterOrders(), options.reductions());
        publication = new Publication(options.zone(), options.publicationTime());
        overrides = new PriceOverrides(options.zone());
        Secrets secrets = new Secrets(options.random());
        TokenStore tokens = new TokenStore(clock, secrets, current, new TokenFile(options.tokenFile()));
        consents = new Consents(tokens, directory);
        AuthorizationCodes codes = new AuthorizationCodes(clock, secrets, tokens);
        PriceSeries series = new PriceSeries(options.zone(), options.prices(), options.tariff(), publication,
                overrides, directory::reductions, current);
        EnergyProfiles profiles = new EnergyProfiles(options.zone());
        usageArrival = new UsageArrival(options.zone(), options.usageTime(), current);
        usageOverrides = new UsageOverrides();
        SmartUsage usage = new SmartUsage(options.zone(), profiles, usageArrival, usageOverrides);
        InvoiceBook book = new InvoiceBook(options.zone(),
                new EnergyBill(options.zone(), directory, profiles, series, current), current);
        InvoiceStorage files = new InvoiceStorage(clock, options.random(),
                id -> directory.subscriptions(null).stream()
                        .flatMap(subscription -> book.of(subscription, clock.instant()).stream())
                        .filter(invoice -> invoice.id().equals(id)).findFirst());
        CompletableFuture<URI> baseUri = new CompletableFuture<>();
        CompletableFuture<URI> storageUri = new CompletableFuture<>();
        Resources resources = new Resources(options.zone(), directory, series, usage, profiles, book,
                invoice -> files.address(storageUri.join(), invoice), clock, current);
        NomosApplication application = new NomosApplication(baseUri::join, current, new RequestBudget(clock, current),
                new HostedPages(directory, new SignIns(clock, secrets), codes, clock, current,
                        options.suggestedEmail()),
                new TokenEndpoint(directory, tokens, codes, current), tokens, resources,
                new ErrorEnvelope(options.random()));
        server = new CloudServer("nomos-cloud", options.bindAddress(), options.port(), clock, application,
                Map.of("switches", new SwitchesResource<>(switches), "publication",
                        new PublicationResource(publication, clock), "prices", new PricesResource(overrides), "revoke",
                        new RevokeResource(consents), "usage",
                        new UsageResource(usageArrival, usageOverrides, clock, options.zone())));
        storage = storage(options, files, clock);
        baseUri.complete(server.baseUri());
        storageUri.complete(URI.create("http://" + server.baseUri().getHost() + ":" + storage.address().getPort()));
    }

    /** The storage has a port of its own, so that following the redirect means to go to another host. */
    private HttpServer storage(NomosCloudOptions options, InvoiceStorage files, SimulatedClock clock) {
        try {
            return HttpServer.start(options.bindAddress(), 0, "nomos-storage", clock,
                    request -> server.logged(request, files.answer(request)));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Binds and starts.
     *
     * @throws java.io.UncheckedIOException when the port is taken; the message says which
     */
    public static NomosCloud start(NomosCloudOptions options) {
        return new NomosCloud(options);
    }

    /**
     * Where it listens, e.g. {@code http://127.0.0.1:8090}.
     */
    public URI baseUri() {
        return server.baseUri();
    }

    public SimulatedClock clock() {
        return server.clock();
    }

    public Faults faults() {
        return server.faults();
    }

    public RequestLog requests() {
        return server.requests();
    }

    public NomosSwitches switches() {
        return switches.current();
    }

    public void setSwitches(NomosSwitches changed) {
        switches.set(changed);
    }

    public Publication publication() {
        return publication;
    }

    public PriceOverrides priceOverrides() {
        return overrides;
    }

    public UsageArrival usageArrival() {
        return usageArrival;
    }

    public UsageOverrides usageOverrides() {
        return usageOverrides;
    }

    /**
     * Takes a customer's consents back, as the customer would in the portal.
     *
     * @param customer id or email
     * @return how many token families were revoked
     * @throws IllegalArgumentException when there is no such customer
     */
    public int revokeConsent(String customer) {
        return consents.revoke(customer, "");
    }

    /**
     * Adds a subscription, or replaces the one with its id.
     */
    public void putSubscription(NomosSubscription subscription) {
        directory.put(subscription);
    }

    /**
     * Adds a meter order, or replaces the one with its id.
     */
    public void putMeterOrder(MeterOrder order) {
        directory.put(order);
    }

    /**
     * Adds a grid fee reduction, or replaces the one with its id.
     */
    public void putReduction(GridFeeReduction reduction) {
        directory.put(reduction);
    }

    @Override
    public void close() {
        storage.close();
        server.close();
    }
}
