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

import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * The account's way to Derapi. A 403 may mean that Derapi's own token has expired as well as that the vendor refuses; so the token is renewed, once, before the refusal
 * counts. Where each call costs the vendor's quota or money, Derapi is asked first, with a call that reaches no vendor, whether it still takes the token. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DerapiTransport implements Transport {
    private final CloudAccount account;
    private final @Nullable DerapiApi greeting;

    /** A way for calls that reach no vendor. */
    public DerapiTransport(CloudAccount account) {
        this.account = account;
        greeting = null;
    }

    /**
     * A way for calls that a vendor counts.
     *
     * @param apiUrl address of the API
     */
    public DerapiTransport(CloudAccount account, URI apiUrl) {
        this.account = account;
        greeting = new DerapiApi(account.transport(), apiUrl);
    }

    @Override
    public CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        String token = account.bearerToken();
        try {
            return account.transport().send(request);
        } catch (ConfigurationException refused) {
            if (!isRefusal(refused) || isTokenTaken() || account.bearerTokenInsteadOf(token).equals(token)) {
                throw refused;
            }
            return account.transport().send(request);
        }
    }

    private boolean isTokenTaken() throws CloudException, InterruptedException {
        DerapiApi api = greeting;
        if (api == null) {
            return false;
        }
        try {
            api.greet();
            return true;
        } catch (ConfigurationException refused) {
            if (isRefusal(refused)) {
                return false;
            }
            throw refused;
        }
    }

    private static boolean isRefusal(ConfigurationException refused) {
        return StatusText.FORBIDDEN.equals(refused.textKey());
    }
}
