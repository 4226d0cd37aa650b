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

import java.util.HashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Puts a vendor's credentials on every call, and counts the calls that the vendor sees. Credentials that are refused are renewed once where that is
 * possible without the owner; nothing else is repeated, for a vendor may bill every answer. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class VendorTransport implements Transport {
    /** Taken as answers, because the account's chain would repeat the call at once, and the vendor would see it each time. */
    private static final Set<Integer> FAULTS = Set.of(500, 502, 503, 504);

    private final Transport derapi;
    private final CloudAccount vendor;
    private final CredentialSource credentials;
    private final CallSpacing spacing;
    /** Credentials that were refused though they had just been renewed: to renew them again would only cost another call. */
    private volatile @Nullable Credentials refusedFresh;

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
            if (present.equals(refusedFresh)) {
                throw refused;
            }
            Credentials fresh = credentials.insteadOf(present);
            if (fresh == null || fresh.equals(present)) {
                throw refused;
            }
            return again(request, fresh);
        }
    }

    private CloudResponse again(CloudRequest request, Credentials fresh) throws CloudException, InterruptedException {
        try {
            return charged(request, fresh);
        } catch (ConfigurationException refused) {
            if (StatusText.FORBIDDEN.equals(refused.textKey())) {
                refusedFresh = fresh;
            }
            throw refused;
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
        Set<Integer> answers = new HashSet<>(request.answers());
        answers.addAll(FAULTS);
        CloudResponse response = derapi.send(complete.withAnswers(answers));
        if (!request.isAnsweredBy(response.status())) {
            throw new WaitException(request + " was answered with status " + response.status(), null, null,
                    StatusText.SERVER_ERROR, Integer.toString(response.status()));
        }
        return response;
    }
}
