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
import org.openhab.binding.derapi.internal.join.JoinEnrolment;
import org.openhab.binding.derapi.internal.vendor.Vendor;
import org.openhab.binding.derapi.internal.vendor.VendorHeaders;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.error.CloudException;

/**
 * Credentials that Derapi Join has brought: nothing when Derapi keeps them, the header's content for vendors with keys, else a token that the hub renews.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class JoinSource implements CredentialSource {
    private final Vendor vendor;
    private final CloudAccount account;
    private final TokenSource tokens;

    JoinSource(Vendor vendor, CloudAccount account, String apiKey) {
        this.vendor = vendor;
        this.account = account;
        tokens = new TokenSource(vendor, account, apiKey);
    }

    @Override
    public Credentials get() throws CloudException, InterruptedException {
        if (account.key(JoinEnrolment.STORED) != null) {
            return StoredSource.AT_DERAPI;
        }
        String payload = account.key(JoinEnrolment.HEADER);
        if (payload == null) {
            return tokens.get();
        }
        // What Join gives for Solis is not documented: with or without the word.
        boolean basic = vendor.id().equals("solis") && !payload.regionMatches(true, 0, "Basic ", 0, 6);
        return new Credentials(VendorHeaders.key(vendor, basic ? "Basic " + payload : payload), null);
    }

    @Override
    public @Nullable Credentials insteadOf(Credentials refused) throws CloudException, InterruptedException {
        return tokens.insteadOf(refused);
    }
}
