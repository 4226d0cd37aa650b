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
import org.openhab.energy.hub.clouds.nomos.admin.PricesResource;
import org.openhab.energy.hub.clouds.nomos.admin.PublicationResource;
import org.openhab.energy.hub.clouds.nomos.admin.RevokeResource;
import org.openhab.energy.hub.clouds.nomos.admin.SwitchesResource;
import org.openhab.energy.hub.clouds.nomos.error.ErrorEnvelope;
import org.openhab.energy.hub.clouds.nomos.oauth.AuthorizationCodes;
import org.openhab.energy.hub.clouds.nomos.oauth.Consents;
import org.openhab.energy.hub.clouds.nomos.oauth.HostedPages;
import org.openhab.energy.hub.clouds.nomos.oauth.Secrets;
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
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;
import org.openhab.energy.hub.clouds.nomos.setup.SwitchBoard;

/**
 * A running simulation of the Nomos cloud. Everything that can be moved or switched is reached from here, or from
 * outside through {@code /__admin/}. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NomosCloud implements AutoCloseable {

    private final CloudServer server;
    private final SwitchBoard switches;
    private final Directory directory;
    private final Publication publication;
    private final PriceOverrides overrides;
    private final Consents consents;

    private NomosCloud(NomosCloudOptions options) {
        SimulatedClock clock = new SimulatedClock(options.systemClock(), options.zone());
        switches = new SwitchBoard(options.switches());
        Supplier<NomosSwitches> current = switches::current;
        directory = new Directory(options.clients(), options.plans(), options.customers(), options.subscriptions());
        publication = new Publication(options.zone(), options.publicationTime());
        overrides = new PriceOverrides(options.zone());
        Secrets secrets = new Secrets(options.random());
        TokenStore tokens = new TokenStore(clock, secrets, current, new TokenFile(options.tokenFile()));
        consents = new Consents(tokens, directory);
        AuthorizationCodes codes = new AuthorizationCodes(clock, secrets, tokens);
        PriceSeries series = new PriceSeries(options.zone(), options.prices(), options.tariff(), publication,
                overrides);
        CompletableFuture<URI> baseUri = new CompletableFuture<>();
        NomosApplication application = new NomosApplication(baseUri::join, current, new RequestBudget(clock, current),
                new HostedPages(directory, new SignIns(clock, secrets), codes, clock, current,
                        options.suggestedEmail()),
                new TokenEndpoint(directory, tokens, codes, current), tokens,
                new Resources(directory, series, clock, current), new ErrorEnvelope(options.random()));
        server = new CloudServer("nomos-cloud", options.bindAddress(), options.port(), clock, application,
                Map.of("switches", new SwitchesResource(switches), "publication",
                        new PublicationResource(publication, clock), "prices", new PricesResource(overrides), "revoke",
                        new RevokeResource(consents)));
        baseUri.complete(server.baseUri());
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

    @Override
    public void close() {
        server.close();
    }
}
