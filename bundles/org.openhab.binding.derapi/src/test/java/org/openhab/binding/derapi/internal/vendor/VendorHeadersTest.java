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

import static org.assertj.core.api.Assertions.*;

import java.util.Base64;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * The header fields that carry credentials.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class VendorHeadersTest {

    @Test
    void eachVendorHasItsOwnForm() {
        assertThat(VendorHeaders.bearer(Vendors.of("tesla"), "t", "k"))
                .containsExactly(entry("X-Authorization-tesla", "Bearer t"));
        assertThat(VendorHeaders.bearer(Vendors.of("enphase"), "t", "k"))
                .containsOnly(entry("X-Authorization-enphase", "Bearer t"), entry("X-enphase-api-key", "k"));
        assertThat(VendorHeaders.key(Vendors.of("solaredge"), "K"))
                .containsExactly(entry("X-Authorization-solaredge", "K"));
    }

    @Test
    void solisIsEncodedWithoutANewline() {
        String value = Objects.requireNonNull(
                VendorHeaders.basic(Vendors.of("solis"), "2424", "6680182547").get("X-Authorization-solis"));
        assertThat(value).isEqualTo("Basic MjQyNDo2NjgwMTgyNTQ3");
        assertThat(new String(Base64.getDecoder().decode(value.substring(6)))).doesNotEndWith("\n");
    }

    @Test
    void everyVendorOfTheSheetIsKnown() {
        assertThat(Vendors.known()).extracting(Vendor::id).containsExactlyInAnyOrder("tesla", "solis", "sma", "smasbox",
                "solaredge", "enphase", "enphasevpp", "virtual");
        assertThat(Vendors.of("enphasevpp").ways()).as("Grid Services by Join only").contains(Way.JOIN)
                .doesNotContain(Way.CONSENT, Way.KEYS, Way.PARTNER);
    }
}
