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
package org.openhab.energy.hub.clouds.nomos.oauth;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nomos.error.NomosErrorCode;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.NomosClient;
import org.openhab.energy.hub.clouds.nomos.setup.NomosCustomer;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;

/**
 * {@code /oauth/authorize} and the pages behind it: email, six-digit code, consent, back to the client.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class HostedPages {

    public static final String PREFIX = "/hosted/";

    private static final String COOKIE = "nomos_browser";

    private final Directory directory;
    private final SignIns signIns;
    private final AuthorizationCodes codes;
    private final InstantSource clock;
    private final Supplier<NomosSwitches> switches;
    private final @Nullable String suggestedEmail;

    public HostedPages(Directory directory, SignIns signIns, AuthorizationCodes codes, InstantSource clock,
            Supplier<NomosSwitches> switches, @Nullable String suggestedEmail) {
        this.directory = directory;
        this.signIns = signIns;
        this.codes = codes;
        this.clock = clock;
        this.switches = switches;
        this.suggestedEmail = suggestedEmail;
    }

    /**
     * {@code GET /oauth/authorize}: 302 to the first page.
     *
     * @throws NomosException 400, never a redirect, when a parameter is wrong
     */
    public HttpResponse authorize(HttpRequest request) {
        AuthorizationRequest checked = AuthorizationRequest.of(request, directory);
        String browser = request.cookie(COOKIE).filter(value -> value.matches("[0-9a-f]{32}"))
                .orElseGet(signIns::newBrowser);
        SignIn signIn = signIns.begin(checked, browser);
        return HttpResponse.redirect(302, HostedPage.EMAIL + "?t=" + signIn.id()).withHeader("Set-Cookie",
                COOKIE + "=" + browser + "; Path=/; HttpOnly; SameSite=Lax");
    }

    /**
     * A request below {@link #PREFIX}.
     */
    public HttpResponse answer(HttpRequest request) {
        boolean post = "POST".equals(request.method());
        if (!post && !"GET".equals(request.method())) {
            throw new NomosException(NomosErrorCode.METHOD_NOT_ALLOWED, "Method not allowed");
        }
        if (HostedPage.STYLE.equals(request.path())) {
            return HostedPage.styleSheet();
        }
        String id = post ? request.formField("t") : request.queryParameter("t").orElse("");
        SignIn signIn = signIns.find(id, request.cookie(COOKIE).orElse("")).orElse(null);
        if (signIn == null) {
            return new HostedPage(null).message(403, "This sign-in has ended",
                    "It is too old, was finished already, or was begun in another browser. "
                            + "Go back to your app and connect again.");
        }
        return switch (request.path()) {
            case HostedPage.EMAIL ->
                post ? sendCode(request, signIn) : page(signIn).email(signIn.id(), "", suggestedEmail, null);
            case HostedPage.CODE -> post ? checkCode(request, signIn) : codePage(signIn, null);
            case HostedPage.CONSENT -> post ? decide(request, signIn) : consentPage(signIn);
            default -> page(signIn).message(404, "No such page", "Go back to your app and connect again.");
        };
    }

    private HttpResponse sendCode(HttpRequest request, SignIn signIn) {
        String email = request.formField("email").trim();
        Optional<NomosCustomer> customer = directory.customerByEmail(email);
        if (customer.isEmpty() && "signup".equals(signIn.request().flow()) && email.matches("[^@\\s]+@[^@\\s]+")) {
            customer = Optional.of(new NomosCustomer("cus_" + signIns.newBrowser().substring(0, 12), "New", "Customer",
                    email, clock.instant()));
            directory.add(customer.get());
        }
        if (customer.isEmpty()) {
            return page(signIn).email(signIn.id(), email, suggestedEmail,
                    "There is no customer with this email address.");
        }
        signIn.sendCode(customer.get().id(), signIns.newCode(), clock.instant());
        return HttpResponse.redirect(303, HostedPage.CODE + "?t=" + signIn.id());
    }

    private HttpResponse codePage(SignIn signIn, @Nullable String problem) {
        if (signIn.code() == null) {
            return HttpResponse.redirect(303, HostedPage.EMAIL + "?t=" + signIn.id());
        }
        return page(signIn).code(signIn.id(), signIn.code(), problem);
    }

    private HttpResponse checkCode(HttpRequest request, SignIn signIn) {
        return switch (signIn.check(request.formField("code"), clock.instant())) {
            case GOOD -> "login".equals(signIn.request().flow())
                    ? allow(signIn)
                    : HttpResponse.redirect(303, HostedPage.CONSENT + "?t=" + signIn.id());
            case WRONG -> codePage(signIn, "That is not the code. Try again.");
            case SPENT ->
                page(signIn).email(signIn.id(), "", suggestedEmail, "That code is no longer good. Ask for a new one.");
        };
    }

    private HttpResponse consentPage(SignIn signIn) {
        String customer = signIn.provenCustomer();
        if (customer == null) {
            return HttpResponse.redirect(303, HostedPage.EMAIL + "?t=" + signIn.id());
        }
        String clientId = signIn.request().client();
        return page(signIn).consent(signIn.id(), directory.client(clientId).map(NomosClient::name).orElse(clientId),
                directory.customer(customer).map(NomosCustomer::email).orElse(customer));
    }

    private HttpResponse decide(HttpRequest request, SignIn signIn) {
        if (signIn.provenCustomer() == null) {
            return HttpResponse.redirect(303, HostedPage.EMAIL + "?t=" + signIn.id());
        }
        return switch (request.formField("decision")) {
            case "allow" -> allow(signIn);
            case "deny" -> deny(signIn);
            default -> consentPage(signIn);
        };
    }

    private HttpResponse allow(SignIn signIn) {
        signIns.end(signIn);
        String customer = String.valueOf(signIn.provenCustomer());
        return HttpResponse.redirect(302,
                signIn.request().callback(Map.of("code", codes.issue(signIn.request(), customer))));
    }

    private HttpResponse deny(SignIn signIn) {
        signIns.end(signIn);
        return switch (switches.get().denialAnswer()) {
            case ERROR_CALLBACK -> HttpResponse.redirect(302,
                    signIn.request().callback(Map.of("error", "access_denied")));
            case BARE_CALLBACK -> HttpResponse.redirect(302, signIn.request().callback(Map.of()));
            case NO_CALLBACK -> page(signIn).message(200, "Access denied", "You can close this page.");
        };
    }

    private static HostedPage page(SignIn signIn) {
        return new HostedPage(signIn.request().redirectUri());
    }
}
