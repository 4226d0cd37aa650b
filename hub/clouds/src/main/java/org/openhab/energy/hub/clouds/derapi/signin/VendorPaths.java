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

import java.net.URI;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.access.VendorDirectory;
import org.openhab.energy.hub.clouds.derapi.error.DerapiProblem;
import org.openhab.energy.hub.clouds.derapi.error.OAuthProblem;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;

/**
 * What the vendors themselves have, below {@code /vendors/<vendor>}, with the vendors' own paths behind it: Tesla
 * {@code /oauth2/v3/authorize} and {@code /oauth2/v3/token}, SMA {@code /oauth2/auth} and {@code /oauth2/token}, Enphase
 * {@code /oauth/authorize} and {@code /oauth/token}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VendorPaths {

    private final VendorDirectory directory;
    private final SignInPages pages;
    private final VendorTokenEndpoint tokens;
    private final Supplier<URI> baseUri;

    public VendorPaths(VendorDirectory directory, SignInPages pages, VendorTokenEndpoint tokens,
            Supplier<URI> baseUri) {
        this.directory = directory;
        this.pages = pages;
        this.tokens = tokens;
        this.baseUri = baseUri;
    }

    /**
     * Where a vendor's authorize page is.
     */
    public static String authorize(DerapiVendor vendor) {
        return "/vendors/" + vendor.id() + switch (vendor) {
            case TESLA -> "/oauth2/v3/authorize";
            case SMA, SMASBOX -> "/oauth2/auth";
            default -> "/oauth/authorize";
        };
    }

    /**
     * Where a vendor's token endpoint is.
     */
    public static String token(DerapiVendor vendor) {
        return "/vendors/" + vendor.id() + switch (vendor) {
            case TESLA -> "/oauth2/v3/token";
            case SMA, SMASBOX -> "/oauth2/token";
            default -> "/oauth/token";
        };
    }

    /**
     * Where a vendor sends the customer back to when Derapi itself has asked.
     */
    public static URI derapiRedirect(URI baseUri, DerapiVendor vendor) {
        return baseUri.resolve("/join/" + vendor.id() + "/auth-granted");
    }

    /**
     * A request below {@code /vendors/}.
     *
     * @throws DerapiProblem when there is no such path
     */
    public HttpResponse answer(HttpRequest request) {
        String path = request.path();
        if (VendorPage.STYLE.equals(path)) {
            return VendorPage.styleSheet();
        }
        DerapiVendor vendor = DerapiVendor.of(path.split("/", -1)[2])
                .filter(item -> item.entry() == DerapiVendor.Entry.CONSENT)
                .orElseThrow(() -> DerapiProblem.notFound("There is no such path"));
        String method = request.method();
        if (path.equals(authorize(vendor)) && "GET".equals(method)) {
            return authorize(request, vendor);
        } else if (path.equals(token(vendor)) && "POST".equals(method)) {
            return tokens.answer(request, vendor);
        } else if (path.equals("/vendors/" + vendor.id() + "/consent")) {
            return pages.answer(request, vendor);
        }
        throw DerapiProblem.notFound("There is no such path");
    }

    private HttpResponse authorize(HttpRequest request, DerapiVendor vendor) {
        try {
            return pages.begin(SignInRequest.of(request, vendor, directory, derapiRedirect(baseUri.get(), vendor)));
        } catch (OAuthProblem e) {
            return VendorPage.message(vendor, 400, "This request is wrong", String.valueOf(e.getMessage()));
        }
    }
}
