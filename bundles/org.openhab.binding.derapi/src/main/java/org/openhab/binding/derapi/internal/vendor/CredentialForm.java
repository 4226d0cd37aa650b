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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Which keys an application has that is stored at Derapi, by vendor and type.
 *
 * @param vendor Derapi's word for the vendor
 * @param type the kind of application
 * @param keys Derapi's names of the keys
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record CredentialForm(String vendor, String type, List<String> keys) {

    private static final List<String> CLIENT = List.of("clientID", "clientSecret");
    private static final List<String> ENPHASE = List.of("clientID", "clientSecret", "apiKey");

    private static final List<CredentialForm> KNOWN = List.of(new CredentialForm("enphase", "developerapp", ENPHASE),
            new CredentialForm("enphase", "partnerapp", ENPHASE), new CredentialForm("enphasevpp", "vpp", ENPHASE),
            new CredentialForm("franklinwh", "partner", CLIENT), new CredentialForm("sma", "oauthclient", CLIENT),
            new CredentialForm("sma", "customgrant", CLIENT), new CredentialForm("smasbox", "oauthclient", CLIENT),
            new CredentialForm("smasbox", "customgrant", CLIENT),
            new CredentialForm("solaredge", "apikey", List.of("apiKey")),
            new CredentialForm("solis", "apikeysecret", List.of("keyID", "keySecret")),
            new CredentialForm("tesla", "app", CLIENT));

    /** {@return the form of a vendor and a type, or null} */
    public static @Nullable CredentialForm of(String vendor, String type) {
        return KNOWN.stream().filter(form -> form.vendor.equals(vendor) && form.type.equals(type)).findFirst()
                .orElse(null);
    }

    /** {@return all forms} */
    public static List<CredentialForm> known() {
        return KNOWN;
    }
}
