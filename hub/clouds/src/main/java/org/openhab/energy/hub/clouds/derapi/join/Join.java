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
package org.openhab.energy.hub.clouds.derapi.join;

import java.net.URI;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.access.HeaderAccess;
import org.openhab.energy.hub.clouds.derapi.access.StoredGrants;
import org.openhab.energy.hub.clouds.derapi.credentials.CredentialStore;
import org.openhab.energy.hub.clouds.derapi.fleet.Fleet;
import org.openhab.energy.hub.clouds.derapi.rest.Resources;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.signin.VendorTokenEndpoint;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * Derapi Join: sessions and flows.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Join {

    private final JoinSessionEndpoint sessionEndpoint;
    private final JoinFlowEndpoint flowEndpoint;
    private final AuthGranted granted;

    public Join(Supplier<URI> baseUri, InstantSource clock, RandomGenerator random, Supplier<DerapiSwitches> switches,
            VendorTokenEndpoint tokens, HeaderAccess access, StoredGrants stored, CredentialStore credentials,
            Fleet fleet) {
        Secrets secrets = new Secrets(random);
        JoinSessions sessions = new JoinSessions(clock, secrets, switches);
        JoinFlows flows = new JoinFlows(random, secrets);
        JoinVendors vendors = new JoinVendors(credentials);
        JoinLinks links = new JoinLinks(baseUri);
        sessionEndpoint = new JoinSessionEndpoint(sessions, vendors, links);
        flowEndpoint = new JoinFlowEndpoint(flows, vendors, links, switches);
        granted = new AuthGranted(sessions, flows, links, tokens, access, stored, fleet, switches);
    }

    /**
     * Adds the routes that need Derapi's token.
     */
    public void addTo(Resources resources) {
        sessionEndpoint.addTo(resources);
        flowEndpoint.addTo(resources);
    }

    /** {@code /join/{vendor}/auth-granted}. */
    public HttpResponse granted(HttpRequest request) {
        return granted.answer(request);
    }

    /** {@code /join/{vendor}/keys}. */
    public HttpResponse keys(HttpRequest request) {
        return granted.keys(request);
    }

    /** {@code /join/flows/{id}/authorize}. */
    public HttpResponse authorize(HttpRequest request) {
        return flowEndpoint.authorize(request);
    }
}
