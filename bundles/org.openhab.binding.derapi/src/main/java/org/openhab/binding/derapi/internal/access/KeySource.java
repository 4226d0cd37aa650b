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
package org.openhab.binding.derapi.internal.access;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.vendor.Vendor;
import org.openhab.binding.derapi.internal.vendor.VendorHeaders;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.KeyField;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;

/**
 * Credentials with keys that the owner has typed.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class KeySource implements CredentialSource {
    static final String KEY = "key";
    static final String SECRET = "secret";

    private final Vendor vendor;
    private final CloudAccount account;

    KeySource(Vendor vendor, CloudAccount account) {
        this.vendor = vendor;
        this.account = account;
    }

    /** {@return what the owner types} */
    static List<KeyField> fields(Vendor vendor) {
        return vendor.id().equals("solis")
                ? List.of(new KeyField(KEY, "API ID", false), new KeyField(SECRET, "API Secret", true))
                : List.of(new KeyField(KEY, "API Key", true));
    }

    @Override
    public Credentials get() throws CloudException {
        String key = text(KEY);
        if (key.isEmpty()) {
            throw new AuthorisationException("There are no keys yet", null, StatusText.KEYS_NEEDED,
                    account.connectAddress());
        }
        return new Credentials(vendor.id().equals("solis")
                ? VendorHeaders.basic(vendor, key, text(SECRET))
                : VendorHeaders.key(vendor, key), null);
    }

    private String text(String name) {
        String value = account.key(name);
        return value == null ? "" : value.trim();
    }

    @Override
    public @Nullable Credentials insteadOf(Credentials refused) {
        return null;
    }
}
