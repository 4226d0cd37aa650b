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
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * The account's way to Derapi. A 403 may mean that Derapi's own token has expired as well as that the vendor refuses; so the token is renewed, once, before the refusal
 * counts. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DerapiTransport implements Transport {
    private final CloudAccount account;

    public DerapiTransport(CloudAccount account) {
        this.account = account;
    }

    @Override
    public CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        String token = account.bearerToken();
        try {
            return account.transport().send(request);
        } catch (ConfigurationException refused) {
            if (!StatusText.FORBIDDEN.equals(refused.textKey())
                    || account.bearerTokenInsteadOf(token).equals(token)) {
                throw refused;
            }
            return account.transport().send(request);
        }
    }
}
