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
package org.openhab.binding.derapi.internal.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.binding.derapi.internal.api.DeviceList;
import org.openhab.binding.derapi.internal.api.DeviceMapper;
import org.openhab.binding.derapi.internal.api.Kind;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;

/**
 * Asks Derapi for the sites and devices of a vendor. The lists hold identifiers only; the name of what is new is asked for once. Blocks.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VendorLister {
    private final String vendor;

    /**
     * @param vendor Derapi's word for the vendor
     */
    public VendorLister(String vendor) {
        this.vendor = vendor;
    }

    /**
     * {@return what Derapi lists now}
     *
     * @param before what it listed the last time, or null
     * @throws VendorFailureException when the vendor failed; nothing that was known is lost then
     */
    public VendorListing list(DerapiApi api, @Nullable VendorListing before, Instant now)
            throws CloudException, VendorFailureException, InterruptedException {
        Map<String, Found> known = new HashMap<>();
        if (before != null) {
            before.found().forEach(item -> known.put(item.id(), item));
        }
        List<Found> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            DeviceList list = api.list(kind, vendor);
            String error = list.errors().get(vendor);
            if (error != null) {
                throw new VendorFailureException(error);
            }
            for (String id : list.ids()) {
                Found item = known.get(id);
                found.add(item != null && !item.name().isEmpty() ? item : new Found(kind, id, name(api, kind, id)));
            }
        }
        return new VendorListing(found, now);
    }

    private static String name(DerapiApi api, Kind kind, String id) throws CloudException, InterruptedException {
        try {
            return kind == Kind.SITE
                    ? DeviceMapper.site(id, api.site(id)).name()
                    : DeviceMapper.device(id, api.device(kind, id)).name();
        } catch (AbsentException e) {
            // It is listed and yet hidden for lack of rights: it can be added all the same, without a name.
            return "";
        }
    }
}
