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
package org.openhab.energy.hub.clouds.derapi.setup;

import java.net.URI;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * An application registered with a vendor.
 *
 * @param apiKey key that Enphase wants beside the token, empty elsewhere
 * @param partner whether it is an Enphase partner app: password grant, no consent page
 * @param redirectOrigins redirect URIs must be below one of these; Derapi's own is always allowed
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record VendorApp(DerapiVendor vendor, String id, String secret, String apiKey, boolean partner,
        List<URI> redirectOrigins) {

    public VendorApp {
        redirectOrigins = List.copyOf(redirectOrigins);
    }

    @Override
    public String toString() {
        return "VendorApp[" + vendor.id() + " " + id + "]";
    }
}
