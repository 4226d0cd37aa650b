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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * What customers let Derapi itself keep: it needs no header then. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class StoredGrants {

    private final Map<String, Map<String, VendorGrant>> grants = new LinkedHashMap<>();

    /**
     * Keeps a grant for a client.
     *
     * @param key by which it is taken away again
     */
    public synchronized void put(String client, String key, VendorGrant grant) {
        grants.computeIfAbsent(client, id -> new LinkedHashMap<>()).put(key, grant);
    }

    public synchronized void remove(String client, String key) {
        grants.getOrDefault(client, Map.of()).remove(key);
    }

    /**
     * The customer has taken it back at the vendor.
     */
    public synchronized void revoke(DerapiVendor vendor, String login) {
        grants.values().forEach(of -> of.values()
                .removeIf(grant -> grant.vendor() == vendor && grant.login().equals(login)));
    }

    public synchronized List<VendorGrant> of(String client) {
        return new ArrayList<>(grants.getOrDefault(client, Map.of()).values());
    }
}
