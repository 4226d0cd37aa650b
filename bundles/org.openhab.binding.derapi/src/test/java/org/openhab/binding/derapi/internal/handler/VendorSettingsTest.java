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
package org.openhab.binding.derapi.internal.handler;

import static org.assertj.core.api.Assertions.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.derapi.internal.vendor.Vendors;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * What an owner may enter for a vendor, and what is said when something is missing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class VendorSettingsTest {
    private static final ThingUID BRIDGE = new ThingUID("derapi:vendor:home:tesla");

    private final VendorConfiguration configuration = new VendorConfiguration();

    private String fault(String vendor, String way) {
        configuration.vendor = vendor;
        configuration.way = way;
        try {
            VendorCheck check = VendorCheck.of(configuration, vendor.equals("virtual"));
            VendorSettings.read(BRIDGE, "label", check, configuration);
            return "";
        } catch (ConfigurationException e) {
            return e.textKey();
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(fault("", "")).isEqualTo("offline.config-vendor");
        assertThat(fault("Tesla Motors", "")).isEqualTo("offline.config-vendor");
        assertThat(fault("tesla", "keys")).isEqualTo("offline.config-way");
        assertThat(fault("enphasevpp", "consent")).isEqualTo("offline.config-way");
        assertThat(fault("tesla", "consent")).isEqualTo("offline.config-client-id");
        configuration.clientId = "c";
        assertThat(fault("tesla", "consent")).isEqualTo("offline.config-client-secret");
        configuration.clientSecret = "s";
        assertThat(fault("tesla", "consent")).isEqualTo("offline.config-redirect-uri");
        assertThat(fault("enphase", "consent")).isEqualTo("offline.config-api-key");
        configuration.apiKey = "k";
        assertThat(fault("enphase", "partner")).isEqualTo("offline.config-login");
        assertThat(fault("enphasevpp", "join")).isEqualTo("offline.config-program");
        configuration.redirectUri = "http://hub.example/energy/callback/derapi-tesla";
        assertThat(fault("tesla", "consent")).as("not https").isEqualTo("offline.config-redirect-uri");
        configuration.redirectUri = "https://hub.example/energy/callback/derapi-tesla";
        assertThat(fault("tesla", "consent")).isEmpty();
        configuration.authUrl = "http://elsewhere.example";
        assertThat(fault("tesla", "consent")).isEqualTo("offline.config-sign-in-url");
    }

    @ParameterizedTest
    @CsvSource({ "solis,", "solis,keys", "solaredge,keys", "solaredge,join", "virtual,", "chargepoint,stored",
            "tesla,stored" })
    void whatNeedsNothingIsTaken(String vendor, @Nullable String way) {
        assertThat(fault(vendor, way == null ? "" : way)).isEmpty();
    }

    @Test
    void edgeCase13eachSetOfCredentialsHasItsOwnCallback() {
        assertThat(VendorSettings.issuer(BRIDGE, Vendors.of("tesla"))).isEqualTo("derapi-tesla");
        assertThat(VendorSettings.issuer(new ThingUID("derapi:vendor:home:Second_1"), Vendors.of("tesla")))
                .isEqualTo("derapi-tesla-second-1");
    }

    @Test
    void noTextFormShowsASecret() throws Exception {
        configuration.vendor = "enphase";
        configuration.way = "partner";
        configuration.clientId = "c";
        configuration.clientSecret = "secret-1";
        configuration.apiKey = "secret-2";
        configuration.username = "u";
        configuration.password = "secret-3";
        assertThat(VendorSettings.read(BRIDGE, "label", VendorCheck.of(configuration, false), configuration).toString())
                .doesNotContain("secret-");
    }
}
