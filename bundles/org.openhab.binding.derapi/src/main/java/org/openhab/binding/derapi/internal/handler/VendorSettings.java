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

import java.net.URI;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.access.VendorApplication;
import org.openhab.binding.derapi.internal.vendor.Vendor;
import org.openhab.binding.derapi.internal.vendor.Way;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * Checks what the owner has entered of an application at a vendor. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class VendorSettings {
    private static final String CALLBACK = "/energy/callback/";

    private VendorSettings() {
    }

    /** {@return the application}
     *
     * @param bridge the vendor's bridge
     */
    static VendorApplication read(ThingUID bridge, String label, VendorCheck check, VendorConfiguration configuration)
            throws ConfigurationException {
        Vendor vendor = check.vendor();
        String issuer = issuer(bridge, vendor);
        String credentialsId = Addresses.trimmed(configuration.credentialsId);
        boolean inline = credentialsId.isEmpty() || check.way() != Way.JOIN;
        if (needsApplication(check) && inline) {
            require(configuration.clientId, "offline.config-client-id");
            require(configuration.clientSecret, "offline.config-client-secret");
            if (vendor.needsApiKey()) {
                require(configuration.apiKey, "offline.config-api-key");
            }
        }
        if (check.way() == Way.PARTNER) {
            require(configuration.username, "offline.config-login");
            require(configuration.password, "offline.config-login");
        }
        if (check.way() == Way.JOIN && vendor.id().equals("enphasevpp")) {
            require(configuration.programId, "offline.config-program");
        }
        // Whoever uses an application that only Derapi knows cannot renew its tokens; nor are those of Grid Services renewed.
        boolean store = configuration.storeCredentials || !inline || vendor.id().equals("enphasevpp");
        return new VendorApplication(bridge.getAsString(), label, issuer, Addresses.trimmed(configuration.clientId),
                secret(configuration.clientSecret), secret(configuration.apiKey),
                Addresses.trimmed(configuration.username), new ClientSecret(configuration.password),
                redirect(check, issuer, configuration), Addresses.trimmed(configuration.region), credentialsId,
                Addresses.trimmed(configuration.programId), store, authUrl(configuration));
    }

    /** {@return the last part of the callback's path: one for each set of credentials, so that no answer is taken for another's (RFC 9700 section 4.4)} */
    static String issuer(ThingUID bridge, Vendor vendor) {
        String id = bridge.getId().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
        return "derapi-" + (id.equals(vendor.id()) ? id : vendor.id() + "-" + id);
    }

    private static boolean needsApplication(VendorCheck check) {
        return switch (check.way()) {
            case CONSENT, PARTNER -> true;
            case JOIN -> check.vendor().signIn() != null || check.vendor().id().equals("enphasevpp");
            case KEYS, STORED, NONE -> false;
        };
    }

    private static @Nullable URI redirect(VendorCheck check, String issuer, VendorConfiguration configuration)
            throws ConfigurationException {
        // Who is virtual has no key that a Join session could ask for; a flow needs the address.
        boolean needed = check.way() == Way.CONSENT || check.way() == Way.JOIN && check.vendor().isVirtual();
        if (Addresses.trimmed(configuration.redirectUri).isEmpty() && !needed) {
            return null;
        }
        URI redirect = Addresses.read(configuration.redirectUri);
        if (redirect == null || !String.valueOf(redirect.getPath()).endsWith(CALLBACK + issuer)) {
            throw fault("offline.config-redirect-uri", CALLBACK + issuer);
        }
        return redirect;
    }

    private static @Nullable URI authUrl(VendorConfiguration configuration) throws ConfigurationException {
        if (Addresses.trimmed(configuration.authUrl).isEmpty()) {
            return null;
        }
        URI uri = Addresses.read(configuration.authUrl);
        if (uri == null) {
            throw fault("offline.config-sign-in-url");
        }
        return uri;
    }

    private static ClientSecret secret(@Nullable String text) {
        return new ClientSecret(Addresses.trimmed(text));
    }

    private static void require(@Nullable String text, String key) throws ConfigurationException {
        if (Addresses.trimmed(text).isEmpty()) {
            throw fault(key);
        }
    }

    private static ConfigurationException fault(String key, String... arguments) {
        return new ConfigurationException("The vendor's configuration is not usable: " + key, null, key, arguments);
    }
}
