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
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Puts a vendor's credentials on every call, and counts the calls that the vendor sees, repetitions included. Credentials that are refused are renewed once where that is
 * possible without the owner; nothing else is repeated, for a vendor may bill every answer. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class VendorTransport implements Transport {
    /** The account's chain tries a GET so often when there is a fault. */
    private static final int REPETITIONS = 2;

    private final Transport derapi;
    private final CloudAccount vendor;
    private final CredentialSource credentials;
    private final CallSpacing spacing;

    /**
     * @param derapi the account's way to Derapi
     * @param vendor the vendor's account, whose quotas count
     * @param spacing keeps the calls apart
     */
    VendorTransport(Transport derapi, CloudAccount vendor, CredentialSource credentials, CallSpacing spacing) {
        this.derapi = derapi;
        this.vendor = vendor;
        this.credentials = credentials;
        this.spacing = spacing;
    }

    @Override
    public CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        Credentials present = credentials.get();
        try {
            return charged(request, present);
        } catch (ConfigurationException refused) {
            if (!StatusText.FORBIDDEN.equals(refused.textKey())) {
                throw refused;
            }
            Credentials fresh = credentials.insteadOf(present);
            if (fresh == null || fresh.equals(present)) {
                throw refused;
            }
            return charged(request, fresh);
        }
    }

    private CloudResponse charged(CloudRequest request, Credentials present)
            throws CloudException, InterruptedException {
        spacing.enter();
        vendor.charge(request.kind());
        CloudRequest complete = request;
        for (var header : present.headers().entrySet()) {
            complete = complete.withHeader(header.getKey(), header.getValue());
        }
        try {
            return derapi.send(complete);
        } catch (WaitException e) {
            if (StatusText.SERVER_ERROR.equals(e.textKey()) && e.retryAfter() == null
                    && "GET".equals(request.method())) {
                chargeRepetitions(request.kind());
            }
            throw e;
        }
    }

    /** What is over the quota was sent already; the next call finds it used up. */
    private void chargeRepetitions(String kind) {
        try {
            for (int i = 0; i < REPETITIONS; i++) {
                vendor.charge(kind);
            }
        } catch (WaitException e) {
            return;
        }
    }
}
