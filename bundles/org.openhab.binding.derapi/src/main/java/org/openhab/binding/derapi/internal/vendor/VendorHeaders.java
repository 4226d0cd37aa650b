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
package org.openhab.binding.derapi.internal.vendor;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The header fields that carry a vendor's credentials. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VendorHeaders {
    private static final String ENPHASE_KEY = "X-enphase-api-key";

    private VendorHeaders() {
    }

    /** {@return the field with an access token, and Enphase's with the application's key}
     *
     * @param apiKey the application's API key, or empty
     */
    public static Map<String, String> bearer(Vendor vendor, String accessToken, String apiKey) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(vendor.header(), "Bearer " + accessToken);
        if (vendor.needsApiKey() && !apiKey.isEmpty()) {
            headers.put(ENPHASE_KEY, apiKey);
        }
        return headers;
    }

    /** {@return the field with a key alone, as SolarEdge wants it} */
    public static Map<String, String> key(Vendor vendor, String key) {
        return Map.of(vendor.header(), key);
    }

    /** {@return the field with an id and its secret, as Solis wants it: nothing may follow them before they are encoded, not even an end of line} */
    public static Map<String, String> basic(Vendor vendor, String id, String secret) {
        return Map.of(vendor.header(),
                "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8)));
    }
}
