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

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.access.HeaderAccess;
import org.openhab.energy.hub.clouds.derapi.access.HeaderAccess.Refused;
import org.openhab.energy.hub.clouds.derapi.access.StoredGrants;
import org.openhab.energy.hub.clouds.derapi.access.VendorGrant;
import org.openhab.energy.hub.clouds.derapi.access.VendorTokens.Issued;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.error.OAuthProblem;
import org.openhab.energy.hub.clouds.derapi.fleet.Fleet;
import org.openhab.energy.hub.clouds.derapi.fleet.FleetSite;
import org.openhab.energy.hub.clouds.derapi.join.JoinFlows.Walk;
import org.openhab.energy.hub.clouds.derapi.join.JoinSession.JoinVendor;
import org.openhab.energy.hub.clouds.derapi.rest.Resources;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor.Entry;
import org.openhab.energy.hub.clouds.derapi.setup.VendorApp;
import org.openhab.energy.hub.clouds.derapi.signin.VendorPage;
import org.openhab.energy.hub.clouds.derapi.signin.VendorTokenEndpoint;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;

/**
 * {@code GET /join/{vendor}/auth-granted}, where vendors send customers back to and where keys are handed in, and
 * {@code /join/{vendor}/keys}, Derapi's form for a key. Both without Derapi's token. A session's answer is text, a
 * flow's a redirect to the hub.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AuthGranted {

    /** The vendor or the customer said no. */
    private static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        Failed(String error) {
            super(error);
        }
    }

    private final JoinSessions sessions;
    private final JoinFlows flows;
    private final JoinLinks links;
    private final VendorTokenEndpoint tokens;
    private final HeaderAccess access;
    private final StoredGrants stored;
    private final Fleet fleet;
    private final Supplier<DerapiSwitches> switches;

    AuthGranted(JoinSessions sessions, JoinFlows flows, JoinLinks links, VendorTokenEndpoint tokens,
            HeaderAccess access, StoredGrants stored, Fleet fleet, Supplier<DerapiSwitches> switches) {
        this.sessions = sessions;
        this.flows = flows;
        this.links = links;
        this.tokens = tokens;
        this.access = access;
        this.stored = stored;
        this.fleet = fleet;
        this.switches = switches;
    }

    /**
     * The vendor's or the customer's answer.
     *
     * @throws DerapiProblem 404 when there is no such vendor
     */
    public HttpResponse answer(HttpRequest request) {
        DerapiVendor vendor = vendor(request);
        String state = request.queryParameter("state").orElse("");
        Optional<KeyCode> keys = vendor.entry() == Entry.KEY ? KeyCode.of(request.query()) : Optional.empty();
        return finish(vendor, state, keys, request.queryParameter("code").orElse(""),
                request.queryParameter("error").orElse(""));
    }

    /**
     * The form for a key, or what was typed into it.
     */
    public HttpResponse keys(HttpRequest request) {
        DerapiVendor vendor = vendor(request);
        if (vendor.entry() != Entry.KEY) {
            throw DerapiProblem.notFound("There is no such path");
        }
        if (!"POST".equals(request.method())) {
            return VendorPage.keys(vendor, request.queryParameter("state").orElse(""), "", null);
        }
        String key = request.formField("key").trim();
        String state = request.formField("state");
        Optional<KeyCode> code = vendor == DerapiVendor.SOLAREDGE
                ? Optional.of(new KeyCode(key, ""))
                : Optional.of(new KeyCode(key, request.formField("secret").trim()));
        try {
            keyToken(vendor, code);
        } catch (Failed e) {
            return VendorPage.keys(vendor, state, key, vendor.label() + " does not take this key.");
        }
        return finish(vendor, state, code, "", "");
    }

    private static DerapiVendor vendor(HttpRequest request) {
        return DerapiVendor.of(Resources.segments(request.path()).get(1))
                .orElseThrow(() -> DerapiProblem.notFound("There is no such path"));
    }

    private HttpResponse finish(DerapiVendor vendor, String state, Optional<KeyCode> keys, String code, String error) {
        Optional<Walk> walk = flows.walk(state).filter(item -> item.vendor().vendor() == vendor);
        if (walk.isPresent()) {
            return flow(walk.get(), state, keys, code, error);
        }
        JoinSession session = sessions.find(state).orElse(null);
        JoinVendor offered = session == null ? null : session.vendor(vendor).orElse(null);
        if (session == null || offered == null) {
            return failed("there is no such session");
        }
        try {
            JoinToken token = token(offered, keys, code, error);
            if (session.stores()) {
                keep(session.client(), token.grant());
                session.grant(vendor.entry() == Entry.KEY ? token : token.withoutRefresh());
            } else {
                session.grant(token);
            }
            return HttpResponse.text(200, "Access was granted. You can close this window.");
        } catch (Failed e) {
            session.fail();
            return failed(String.valueOf(e.getMessage()));
        }
    }

    private HttpResponse flow(Walk walk, String state, Optional<KeyCode> keys, String code, String error) {
        flows.end(state);
        try {
            keep(walk.flow().client(), token(walk.vendor(), keys, code, error).grant());
            return HttpResponse.redirect(303, JoinFlowEndpoint.back(walk.flow(), walk.state(), ""));
        } catch (Failed e) {
            return HttpResponse.redirect(303,
                    JoinFlowEndpoint.back(walk.flow(), walk.state(), String.valueOf(e.getMessage())));
        }
    }

    private void keep(String client, VendorGrant grant) {
        stored.put(client, "join " + grant.vendor().id() + " " + grant.login(), grant);
    }

    private HttpResponse failed(String why) {
        return HttpResponse.text(switches.get().failedGrantStatus(), "Authorization failed: " + why);
    }

    private JoinToken token(JoinVendor offered, Optional<KeyCode> keys, String code, String error) throws Failed {
        if (!error.isEmpty()) {
            throw new Failed(error);
        }
        DerapiVendor vendor = offered.vendor();
        VendorApp app = offered.app();
        if (app == null) {
            return keyToken(vendor, keys);
        }
        try {
            Issued issued = tokens.redeemForDerapi(vendor, app.id(), app.secret(), code, links.redirect(vendor));
            VendorGrant grant = new VendorGrant(vendor, issued.subject().login(), false, app.id());
            String siteId = vendor == DerapiVendor.ENPHASEVPP
                    ? fleet.sites().stream().filter(grant::sees).map(FleetSite::id).findFirst().orElse(null)
                    : null;
            String refresh = issued.refreshToken();
            return new JoinToken(grant, issued.accessToken(), refresh == null ? "" : refresh, tokens.lifetime(issued),
                    siteId);
        } catch (OAuthProblem e) {
            throw new Failed("server_error");
        }
    }

    /** What is to be put into the vendor's header. */
    private JoinToken keyToken(DerapiVendor vendor, Optional<KeyCode> keys) throws Failed {
        KeyCode code = keys.orElseThrow(() -> new Failed("invalid_request"));
        try {
            if (vendor == DerapiVendor.SOLAREDGE) {
                return new JoinToken(access.key(vendor, "", code.id()), code.id(), "", 0, null);
            }
            String pair = Base64.getEncoder()
                    .encodeToString((code.id() + ":" + code.secret()).getBytes(StandardCharsets.UTF_8));
            String scheme = switches.get().solisTokenWithScheme() ? "Basic " : "";
            return new JoinToken(access.key(vendor, code.id(), code.secret()), scheme + pair, "", 0, null);
        } catch (Refused e) {
            throw new Failed("access_denied");
        }
    }
}
