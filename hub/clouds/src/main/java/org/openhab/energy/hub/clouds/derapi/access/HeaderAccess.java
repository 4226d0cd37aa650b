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
package org.openhab.energy.hub.clouds.derapi.access;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiSwitches;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.Generation;
import org.openhab.energy.hub.clouds.derapi.setup.VendorApp;
import org.openhab.energy.hub.clouds.derapi.setup.VendorCustomer;
import org.openhab.energy.hub.clouds.http.HttpRequest;

/**
 * Checks the vendors' credentials that a call brings in {@code X-Authorization-<vendor>}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class HeaderAccess {

    /** Tesla's scope for reading energy sites. */
    public static final String TESLA_SCOPE = "energy_device_data";

    /** Why a vendor does not let a call in. */
    public static class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String text) {
            super(text);
        }
    }

    private final VendorDirectory directory;
    private final VendorTokens tokens;
    private final Supplier<DerapiSwitches> switches;

    public HeaderAccess(VendorDirectory directory, VendorTokens tokens, Supplier<DerapiSwitches> switches) {
        this.directory = directory;
        this.tokens = tokens;
        this.switches = switches;
    }

    /**
     * The grant of a vendor's header, empty when there is no such header.
     *
     * @throws Refused with Derapi's text when the vendor does not take it
     */
    public Optional<VendorGrant> of(HttpRequest request, DerapiVendor vendor) throws Refused {
        Optional<String> header = request.header("X-Authorization-" + vendor.id());
        if (header.isEmpty()) {
            return Optional.empty();
        }
        String value = header.get();
        return Optional.of(switch (vendor) {
            case SOLAREDGE -> key(vendor, "", value);
            case SOLIS -> solis(value);
            case VIRTUAL -> throw refused(vendor);
            default -> token(request, vendor, value);
        });
    }

    private VendorGrant solis(String value) throws Refused {
        if (switches.get().generation() == Generation.GEN1) {
            TokenSubject subject = bearer(DerapiVendor.SOLIS, value);
            return new VendorGrant(DerapiVendor.SOLIS, subject.login(), false, subject.app());
        }
        String[] pair = DerapiTokenEndpoint.basic(value).orElseThrow(() -> refused(DerapiVendor.SOLIS));
        String secret = pair[1];
        if (secret.endsWith("\n") && switches.get().solisNewlineAccepted()) {
            secret = secret.substring(0, secret.length() - 1);
        }
        return key(DerapiVendor.SOLIS, pair[0], secret);
    }

    /**
     * The grant of a customer's key.
     *
     * @throws Refused when nobody has it
     */
    public VendorGrant key(DerapiVendor vendor, String keyId, String key) throws Refused {
        VendorCustomer customer = directory.byKey(vendor, keyId, key).orElseThrow(() -> refused(vendor));
        return new VendorGrant(vendor, customer.login(), customer.installer(), keyId.isEmpty() ? key : keyId);
    }

    private VendorGrant token(HttpRequest request, DerapiVendor vendor, String value) throws Refused {
        TokenSubject subject = bearer(vendor, value);
        boolean apiKey = vendor == DerapiVendor.ENPHASE
                || vendor == DerapiVendor.ENPHASEVPP && switches.get().vppApiKeyRequired();
        String expected = directory.app(vendor, subject.app()).map(VendorApp::apiKey).orElse("");
        if (apiKey && !expected.equals(request.header("X-enphase-api-key").orElse(""))) {
            throw new Refused("API Key -Client mismatch: " + vendor.address());
        }
        if (vendor == DerapiVendor.TESLA && !subject.hasScope(TESLA_SCOPE)) {
            throw new Refused("Unauthorized missing scopes: " + vendor.address());
        }
        VendorCustomer customer = directory.customer(vendor, subject.login()).orElseThrow(() -> refused(vendor));
        if (vendor == DerapiVendor.TESLA
                && !subject.audience().contains("." + customer.region().toLowerCase(Locale.ROOT) + ".")) {
            throw new Refused("user out of region: " + subject.audience() + "/api/1/products");
        }
        return new VendorGrant(vendor, customer.login(), customer.installer(), subject.app());
    }

    private TokenSubject bearer(DerapiVendor vendor, String value) throws Refused {
        if (!value.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw refused(vendor);
        }
        return tokens.find(vendor, value.substring(7).trim()).orElseThrow(() -> refused(vendor));
    }

    private static Refused refused(DerapiVendor vendor) {
        return new Refused("Unauthorized: " + vendor.address());
    }
}
