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

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.access.HeaderAccess.Refused;
import org.openhab.energy.hub.clouds.derapi.credentials.CredentialStore;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiClient;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.http.HttpRequest;

/**
 * What a call may see, of its headers and of what Derapi stores for the account.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CallAccess {

    private final HeaderAccess headers;
    private final StoredGrants stored;
    private final CredentialStore credentials;

    public CallAccess(HeaderAccess headers, StoredGrants stored, CredentialStore credentials) {
        this.headers = headers;
        this.stored = stored;
        this.credentials = credentials;
    }

    /**
     * A client in virtual mode sees its virtual sites, whatever its headers; one in production mode sees no virtual
     * site.
     */
    public Access of(HttpRequest request, DerapiClient client) {
        if (client.virtual()) {
            return new Access(List.of(new VendorGrant(DerapiVendor.VIRTUAL, client.id(), false, client.id())),
                    Map.of());
        }
        List<VendorGrant> grants = new ArrayList<>();
        Map<DerapiVendor, String> refusals = new EnumMap<>(DerapiVendor.class);
        for (DerapiVendor vendor : DerapiVendor.values()) {
            try {
                headers.of(request, vendor).ifPresent(grants::add);
            } catch (Refused e) {
                refusals.put(vendor, String.valueOf(e.getMessage()));
            }
        }
        grants.addAll(stored.of(client.id()));
        credentials.tryKeys(client.id(), headers, new CredentialStore.Taker() {
            @Override
            public void granted(VendorGrant grant) {
                grants.add(grant);
            }

            @Override
            public void refused(DerapiVendor vendor, String text) {
                refusals.putIfAbsent(vendor, text);
            }
        });
        return new Access(grants, refusals);
    }
}
