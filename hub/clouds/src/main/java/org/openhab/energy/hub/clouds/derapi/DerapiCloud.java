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
package org.openhab.energy.hub.clouds.derapi;

import java.net.URI;
import java.util.LinkedHashMap;
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
import org.openhab.energy.hub.clouds.derapi.DerapiApplication.OpenPath;
import org.openhab.energy.hub.clouds.derapi.access.CallAccess;
import org.openhab.energy.hub.clouds.derapi.access.DerapiTokenEndpoint;
import org.openhab.energy.hub.clouds.derapi.access.DerapiTokens;
import org.openhab.energy.hub.clouds.derapi.access.GenerationOneTokens;
import org.openhab.energy.hub.clouds.derapi.access.HeaderAccess;
import org.openhab.energy.hub.clouds.derapi.access.StoredGrants;
import org.openhab.energy.hub.clouds.derapi.access.VendorDirectory;
import org.openhab.energy.hub.clouds.derapi.access.VendorOutages;
import org.openhab.energy.hub.clouds.derapi.access.VendorQuotas;
import org.openhab.energy.hub.clouds.derapi.access.VendorTokenFile;
import org.openhab.energy.hub.clouds.derapi.access.VendorTokens;
import org.openhab.energy.hub.clouds.derapi.admin.OutagesResource;
import org.openhab.energy.hub.clouds.derapi.admin.QuotasResource;
import org.openhab.energy.hub.clouds.derapi.admin.SitesResource;
import org.openhab.energy.hub.clouds.derapi.admin.TokensResource;
import org.openhab.energy.hub.clouds.derapi.control.ControlEndpoint;
import org.openhab.energy.hub.clouds.derapi.credentials.CredentialStore;
import org.openhab.energy.hub.clouds.derapi.credentials.CredentialsEndpoint;
import org.openhab.energy.hub.clouds.derapi.fleet.Fleet;
import org.openhab.energy.hub.clouds.derapi.join.Join;
import org.openhab.energy.hub.clouds.derapi.rest.Resources;
import org.openhab.energy.hub.clouds.derapi.rest.Visible;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.signin.SignInCodes;
import org.openhab.energy.hub.clouds.derapi.signin.SignInPages;
import org.openhab.energy.hub.clouds.derapi.signin.VendorPaths;
import org.openhab.energy.hub.clouds.derapi.signin.VendorTokenEndpoint;
import org.openhab.energy.hub.clouds.derapi.virtual.VirtualEndpoint;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * A running simulation of Derapi and of its vendors' sign-in. Derapi's API and its token endpoint
 * {@code /oauth2/token} are at {@link #baseUri()}, what a vendor has of its own is below {@link #vendorUri}.
 * Everything that can be moved or switched is reached from here, or from outside through {@code /__admin/}.
 * Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DerapiCloud implements AutoCloseable {

    private final CloudServer server;
    private final SwitchBoard<DerapiSwitches> switches;
    private final Fleet fleet;
    private final DerapiTokens tokens;
    private final VendorTokens vendorTokens;
    private final StoredGrants stored = new StoredGrants();
    private final VendorOutages outages = new VendorOutages();
    private final VendorQuotas quotas;

    private DerapiCloud(DerapiCloudOptions options) {
        SimulatedClock clock = new SimulatedClock(options.systemClock(), options.zone());
        switches = new SwitchBoard<>(options.switches());
        Supplier<DerapiSwitches> current = switches::current;
        Secrets secrets = new Secrets(options.random());
        fleet = new Fleet(options.sites());
        tokens = new DerapiTokens(clock, secrets);
        vendorTokens = new VendorTokens(clock, secrets, new VendorTokenFile(options.tokenFile()));
        quotas = new VendorQuotas(clock, current);
        VendorDirectory directory = new VendorDirectory(options.apps(), options.customers());
        HeaderAccess headers = new HeaderAccess(directory, vendorTokens, current);
        CredentialStore credentials = new CredentialStore(options.random());
        CompletableFuture<URI> baseUri = new CompletableFuture<>();
        SignInCodes codes = new SignInCodes(clock, secrets);
        VendorTokenEndpoint vendorEndpoint = new VendorTokenEndpoint(directory, codes, vendorTokens, current);
        VendorPaths vendorPaths = new VendorPaths(directory, new SignInPages(directory, codes, clock, secrets),
                vendorEndpoint, baseUri::join);
        Join join = new Join(baseUri::join, clock, options.random(), current, vendorEndpoint, headers, stored,
                credentials, fleet);
        Visible visible = new Visible(fleet, outages, quotas);
        Resources resources = new Resources(visible);
        new CredentialsEndpoint(credentials).addTo(resources);
        join.addTo(resources);
        new ControlEndpoint(visible).addTo(resources);
        new VirtualEndpoint(fleet, options.random()).addTo(resources);
        DerapiTokenEndpoint tokenEndpoint = new DerapiTokenEndpoint(options.clients(), tokens, current);
        Map<String, OpenPath> openPaths = new LinkedHashMap<>();
        openPaths.put("/oauth2/token", tokenEndpoint::answer);
        openPaths.put("/oauth/solis", new GenerationOneTokens(directory, vendorTokens, current)::answer);
        openPaths.put("/vendors/.*", vendorPaths::answer);
        openPaths.put("/join/[a-z]+/auth-granted", join::granted);
        openPaths.put("/join/[a-z]+/keys", join::keys);
        openPaths.put("/join/flows/[^/]+/authorize", join::authorize);
        DerapiApplication application = new DerapiApplication(baseUri::join, clock, current, tokens,
                new CallAccess(headers, stored, credentials), resources, openPaths);
        server = new CloudServer("derapi-cloud", options.bindAddress(), options.port(), clock, application,
                Map.of("switches", new SwitchesResource<>(switches), "outages", new OutagesResource(outages), "sites",
                        new SitesResource(fleet, clock), "quotas",
                        new QuotasResource(quotas), "tokens",
                        new TokensResource(tokens::expireAll, vendorTokens::expireAccess, this::revokeConsent)));
        baseUri.complete(server.baseUri());
    }

    /**
     * Binds and starts.
     *
     * @throws java.io.UncheckedIOException when the port is taken; the message says which
     */
    public static DerapiCloud start(DerapiCloudOptions options) {
        return new DerapiCloud(options);
    }

    /**
     * Where Derapi listens, e.g. {@code http://127.0.0.1:8090}.
     */
    public URI baseUri() {
        return server.baseUri();
    }

    /**
     * Where a vendor's authorize page and token endpoint are, e.g. {@code http://127.0.0.1:8090/vendors/tesla}: the
     * vendor's own paths follow.
     */
    public URI vendorUri(DerapiVendor vendor) {
        return server.baseUri().resolve("/vendors/" + vendor.id());
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

    public DerapiSwitches switches() {
        return switches.current();
    }

    public void setSwitches(DerapiSwitches changed) {
        switches.set(changed);
    }

    /**
     * Sites can be added, replaced and removed while it runs.
     */
    public Fleet fleet() {
        return fleet;
    }

    /**
     * Makes single vendors fail.
     */
    public VendorOutages outages() {
        return outages;
    }

    /**
     * The vendors' calls, counted.
     */
    public VendorQuotas quotas() {
        return quotas;
    }

    /**
     * Ends all of Derapi's tokens at once.
     */
    public void expireDerapiTokens() {
        tokens.expireAll();
    }

    /**
     * Ends a vendor's access tokens at once; refresh tokens stay good.
     */
    public void expireAccessTokens(DerapiVendor vendor) {
        vendorTokens.expireAccess(vendor);
    }

    /**
     * A customer takes the consent back at the vendor: all tokens end, and what Derapi stores of them.
     *
     * @return whether there was a token
     */
    public boolean revokeConsent(DerapiVendor vendor, String login) {
        stored.revoke(vendor, login);
        return vendorTokens.revoke(vendor, login);
    }

    @Override
    public void close() {
        server.close();
    }
}
