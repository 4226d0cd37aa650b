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

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.api.SpanLimits;

/**
 * The vendors that are known. A name that is new is a vendor too, of which only the name is known. Limits are those of the vendors' documents.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Vendors {
    private static final Duration MONTH = Duration.ofDays(30);
    /** Quarter-hours and hours of at most a month, days of at most a year. */
    private static final SpanLimits SOLAREDGE_SPANS = new SpanLimits(Duration.ofDays(28), Duration.ofDays(365));
    private static final SpanLimits ENPHASE_SPANS = new SpanLimits(Duration.ofDays(7), SpanLimits.NONE.coarse());

    /** 10 USD of credit a month, at 500 calls for a dollar. */
    private static final Allowance TESLA = new Allowance(10, Duration.ofSeconds(2), 0, 5000);
    /** The size of the bucket is a matter of the contract. */
    private static final Allowance SMA = new Allowance(10, Duration.ofSeconds(10), 0, 0);
    private static final Allowance SOLAREDGE = new Allowance(3, Duration.ofSeconds(1), 300, 0);
    /** The free plan "Watt": 10 calls a minute, 1000 a month. */
    private static final Allowance ENPHASE = new Allowance(4, Duration.ofSeconds(12), 0, 1000);
    /** 3 calls in 5 seconds hold for both of its documents. */
    private static final Allowance SOLIS = new Allowance(1, Duration.ofMillis(1700), 0, 0);

    private static final SignIn TESLA_SIGN_IN = new SignIn("/oauth2/v3/authorize", "/oauth2/v3/token",
            "https://auth.tesla.com", "https://fleet-auth.prd.vn.cloud.tesla.com",
            "openid energy_device_data offline_access", false, Duration.ofDays(90));
    private static final SignIn ENPHASE_SIGN_IN = new SignIn("/oauth/authorize", "/oauth/token",
            "https://api.enphaseenergy.com", "https://api.enphaseenergy.com", "", true, MONTH);

    private static final List<Vendor> KNOWN = List.of(
            new Vendor("tesla", "Tesla", List.of(Way.JOIN, Way.CONSENT, Way.STORED), TESLA_SIGN_IN, TESLA,
                    SpanLimits.NONE),
            new Vendor("solis", "Solis", List.of(Way.KEYS, Way.JOIN, Way.STORED), null, SOLIS, SpanLimits.NONE),
            new Vendor("sma", "SMA", List.of(Way.JOIN, Way.CONSENT, Way.STORED), sma("https://auth.smaapis.de"), SMA,
                    SpanLimits.NONE),
            new Vendor("smasbox", "SMA Sandbox", List.of(Way.JOIN, Way.CONSENT, Way.STORED),
                    sma("https://sandbox-auth.smaapis.de"), SMA, SpanLimits.NONE),
            new Vendor("solaredge", "SolarEdge", List.of(Way.KEYS, Way.JOIN, Way.STORED), null, SOLAREDGE,
                    SOLAREDGE_SPANS),
            new Vendor("enphase", "Enphase", List.of(Way.JOIN, Way.CONSENT, Way.PARTNER, Way.STORED),
                    ENPHASE_SIGN_IN, ENPHASE, ENPHASE_SPANS),
            new Vendor("enphasevpp", "Enphase Grid Services", List.of(Way.JOIN, Way.STORED), null, Allowance.OPEN,
                    ENPHASE_SPANS),
            new Vendor("virtual", "Derapi Virtual", List.of(Way.NONE, Way.JOIN), null, Allowance.OPEN,
                    SpanLimits.NONE));

    private Vendors() {
    }

    /** The refresh token does not end when {@code offline_access} was granted. */
    private static SignIn sma(String host) {
        return new SignIn("/oauth2/auth", "/oauth2/token", host, host, "monitoringApi:read offline_access", false,
                Duration.ZERO);
    }

    /** {@return the vendors that are known} */
    public static List<Vendor> known() {
        return KNOWN;
    }

    /** {@return the vendor of Derapi's word} */
    public static Vendor of(String id) {
        return KNOWN.stream().filter(vendor -> vendor.id().equals(id)).findFirst()
                .orElseGet(() -> new Vendor(id, id, List.of(Way.STORED, Way.JOIN), null, Allowance.OPEN,
                        SpanLimits.NONE));
    }
}
