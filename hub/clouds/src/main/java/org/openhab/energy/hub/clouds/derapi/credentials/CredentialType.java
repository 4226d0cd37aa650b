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
package org.openhab.energy.hub.clouds.derapi.credentials;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * The kinds of vendor credentials that Derapi can store, with the properties of each.
 *
 * @param vendor the vendor's word; {@code franklinwh} is known here alone
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record CredentialType(String vendor, String type, List<String> properties) {

    private static final List<CredentialType> ALL = List.of(
            new CredentialType("enphase", "developerapp", List.of("clientID", "clientSecret", "apiKey")),
            new CredentialType("enphase", "partnerapp", List.of("clientID", "clientSecret", "apiKey")),
            new CredentialType("enphasevpp", "vpp", List.of("clientID", "clientSecret", "apiKey")),
            new CredentialType("franklinwh", "partner", List.of("clientID", "clientSecret")),
            new CredentialType("sma", "oauthclient", List.of("clientID", "clientSecret")),
            new CredentialType("sma", "customgrant", List.of("clientID", "clientSecret")),
            new CredentialType("smasbox", "oauthclient", List.of("clientID", "clientSecret")),
            new CredentialType("smasbox", "customgrant", List.of("clientID", "clientSecret")),
            new CredentialType("solaredge", "apikey", List.of("apiKey")),
            new CredentialType("solis", "apikeysecret", List.of("keyID", "keySecret")),
            new CredentialType("tesla", "app", List.of("clientID", "clientSecret")));

    static Optional<CredentialType> of(String vendor, String type) {
        return ALL.stream().filter(item -> item.vendor.equals(vendor) && item.type.equals(type)).findFirst();
    }

    /**
     * Whether it is a customer's own key, which opens the customer's sites at once.
     */
    boolean isKey() {
        return DerapiVendor.of(vendor).filter(item -> item.entry() == DerapiVendor.Entry.KEY).isPresent();
    }

    String[] names() {
        String[] names = Arrays.copyOf(properties.toArray(String[]::new), properties.size() + 2);
        names[properties.size()] = "vendor";
        names[properties.size() + 1] = "type";
        return names;
    }
}
