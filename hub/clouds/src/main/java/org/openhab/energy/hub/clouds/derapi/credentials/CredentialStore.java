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
package org.openhab.energy.hub.clouds.derapi.credentials;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.access.HeaderAccess;
import org.openhab.energy.hub.clouds.derapi.access.HeaderAccess.Refused;
import org.openhab.energy.hub.clouds.derapi.access.VendorGrant;
import org.openhab.energy.hub.clouds.derapi.fleet.OpaqueIds;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.derapi.setup.VendorApp;

/**
 * The vendor credentials that Derapi keeps. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CredentialStore {

    /** Gets a stored key's grant, or why the vendor refused it. */
    public interface Taker {
        void granted(VendorGrant grant);

        void refused(DerapiVendor vendor, String text);
    }

    private final RandomGenerator random;
    private final Map<String, StoredCredential> all = new LinkedHashMap<>();

    public CredentialStore(RandomGenerator random) {
        this.random = random;
    }

    synchronized StoredCredential create(String client, String name, CredentialType type, Map<String, String> values) {
        return put(new StoredCredential(OpaqueIds.random("cred", random), client, name, type, values));
    }

    synchronized StoredCredential put(StoredCredential credential) {
        all.put(credential.id(), credential);
        return credential;
    }

    synchronized Optional<StoredCredential> find(String client, String id) {
        return Optional.ofNullable(all.get(id)).filter(item -> item.client().equals(client));
    }

    synchronized List<StoredCredential> list(String client) {
        return all.values().stream().filter(item -> item.client().equals(client)).toList();
    }

    synchronized void remove(String id) {
        all.remove(id);
    }

    /**
     * The application that stored credentials are of, for Join.
     *
     * @return empty when there are no such credentials of this vendor
     */
    public Optional<VendorApp> app(String client, String id, DerapiVendor vendor) {
        return find(client, id).filter(item -> item.type().vendor().equals(vendor.id()) && !item.type().isKey())
                .map(item -> new VendorApp(vendor, item.values().getOrDefault("clientID", ""),
                        item.values().getOrDefault("clientSecret", ""), item.values().getOrDefault("apiKey", ""),
                        "partnerapp".equals(item.type().type()), List.of()));
    }

    /**
     * Tries a client's stored keys at their vendors.
     */
    public void tryKeys(String client, HeaderAccess access, Taker taker) {
        for (StoredCredential item : list(client)) {
            DerapiVendor vendor = DerapiVendor.of(item.type().vendor()).orElse(null);
            if (vendor != null && item.type().isKey()) {
                try {
                    taker.granted(access.key(vendor, item.values().getOrDefault("keyID", ""),
                            item.values().getOrDefault("keySecret", item.values().getOrDefault("apiKey", ""))));
                } catch (Refused e) {
                    taker.refused(vendor, String.valueOf(e.getMessage()));
                }
            }
        }
    }
}
