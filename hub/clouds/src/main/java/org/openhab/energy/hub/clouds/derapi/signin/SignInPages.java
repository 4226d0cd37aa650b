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
package org.openhab.energy.hub.clouds.derapi.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.derapi.access.VendorDirectory;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.VendorCustomer;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * The vendors' consent pages: who signs in, Allow or Deny, back to the client. A page is good once and for an hour.
 * Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SignInPages {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private record Pending(SignInRequest request, Instant begun) {
    }

    private final VendorDirectory directory;
    private final SignInCodes codes;
    private final InstantSource clock;
    private final Secrets secrets;
    private final Map<String, Pending> pending = new HashMap<>();

    public SignInPages(VendorDirectory directory, SignInCodes codes, InstantSource clock, Secrets secrets) {
        this.directory = directory;
        this.codes = codes;
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * Begins a sign-in: 302 to the page.
     */
    HttpResponse begin(SignInRequest request) {
        Instant now = clock.instant();
        String id = secrets.hex(16);
        synchronized (pending) {
            pending.values().removeIf(old -> old.begun().plus(LIFETIME).isBefore(now));
            pending.put(id, new Pending(request, now));
        }
        return HttpResponse.redirect(302, "/vendors/" + request.app().vendor().id() + "/consent?t=" + id);
    }

    /**
     * The page, or what was decided on it.
     */
    HttpResponse answer(HttpRequest request, DerapiVendor vendor) {
        boolean post = "POST".equals(request.method());
        String id = post ? request.formField("t") : request.queryParameter("t").orElse("");
        SignInRequest signIn = find(id, vendor);
        if (signIn == null) {
            return VendorPage.message(vendor, 403, "This sign-in has ended",
                    "It is too old or was finished already. Go back to your app and connect again.");
        }
        return post ? decide(request, signIn, id) : page(vendor, signIn, id, null);
    }

    private @Nullable SignInRequest find(String id, DerapiVendor vendor) {
        synchronized (pending) {
            Pending found = pending.get(id);
            return found == null || found.request().app().vendor() != vendor
                    || !clock.instant().isBefore(found.begun().plus(LIFETIME)) ? null : found.request();
        }
    }

    private HttpResponse page(DerapiVendor vendor, SignInRequest signIn, String id, @Nullable String problem) {
        String suggested = directory.customers(vendor).stream().filter(customer -> !customer.installer())
                .map(VendorCustomer::login).findFirst().orElse("");
        return VendorPage.consent(vendor, id, signIn.app().id(), suggested, signIn.scope(), problem);
    }

    private HttpResponse decide(HttpRequest request, SignInRequest signIn, String id) {
        DerapiVendor vendor = signIn.app().vendor();
        if (!"allow".equals(request.formField("decision"))) {
            finish(id);
            return HttpResponse.redirect(303, signIn.callback("error", "access_denied"));
        }
        Optional<VendorCustomer> customer = directory.customer(vendor, request.formField("login").trim());
        if (customer.isEmpty()) {
            return page(vendor, signIn, id, "There is no such customer.");
        }
        finish(id);
        return HttpResponse.redirect(303, signIn.callback("code", codes.issue(signIn, customer.get().login())));
    }

    private void finish(String id) {
        synchronized (pending) {
            pending.remove(id);
        }
    }
}
