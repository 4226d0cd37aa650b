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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.vendor.Vendor;
import org.openhab.binding.derapi.internal.vendor.VendorHeaders;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.error.CloudException;

/**
 * Credentials with an access token of the vendor's account.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class TokenSource implements CredentialSource {
    private final Vendor vendor;
    private final CloudAccount account;
    private final String apiKey;

    /**
     * @param apiKey the application's API key, or empty
     */
    TokenSource(Vendor vendor, CloudAccount account, String apiKey) {
        this.vendor = vendor;
        this.account = account;
        this.apiKey = apiKey;
    }

    @Override
    public Credentials get() throws CloudException, InterruptedException {
        return with(account.bearerToken());
    }

    @Override
    public @Nullable Credentials insteadOf(Credentials refused) throws CloudException, InterruptedException {
        String token = refused.token();
        return token == null ? null : with(account.bearerTokenInsteadOf(token));
    }

    private Credentials with(String token) {
        return new Credentials(VendorHeaders.bearer(vendor, token, apiKey), token);
    }
}
