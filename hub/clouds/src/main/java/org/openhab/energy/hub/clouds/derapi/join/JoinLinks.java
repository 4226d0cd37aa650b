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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.join.JoinSession.JoinVendor;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.VendorApp;
import org.openhab.energy.hub.clouds.derapi.signin.VendorPaths;

/**
 * Where Join sends a customer.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class JoinLinks {

    private final Supplier<URI> baseUri;

    JoinLinks(Supplier<URI> baseUri) {
        this.baseUri = baseUri;
    }

    /**
     * A vendor's authorize page, or Derapi's form for its key.
     *
     * @param state comes back with the answer
     */
    String vendor(JoinVendor vendor, String state) {
        VendorApp app = vendor.app();
        if (app == null) {
            return baseUri.get().resolve("/join/" + vendor.vendor().id() + "/keys?state=" + encoded(state)).toString();
        }
        String query = "?response_type=code&client_id=" + encoded(app.id()) + "&redirect_uri="
                + encoded(redirect(vendor.vendor())) + "&state=" + encoded(state) + switch (vendor.vendor()) {
                    case TESLA -> "&scope=" + encoded("openid energy_device_data offline_access");
                    case SMA, SMASBOX -> "&scope=" + encoded("offline_access monitoringApi:read");
                    default -> "";
                };
        return baseUri.get().resolve(VendorPaths.authorize(vendor.vendor())) + query;
    }

    /** Derapi's own redirect URI for a vendor. */
    String redirect(DerapiVendor vendor) {
        return VendorPaths.derapiRedirect(baseUri.get(), vendor).toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
