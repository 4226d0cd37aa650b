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
package org.openhab.binding.derapi.internal.handler;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.binding.derapi.internal.listing.ListingListener;
import org.openhab.binding.derapi.internal.listing.ListingStore;
import org.openhab.binding.derapi.internal.listing.VendorFailureException;
import org.openhab.binding.derapi.internal.listing.VendorLister;
import org.openhab.binding.derapi.internal.listing.VendorListing;
import org.openhab.binding.derapi.internal.part.Parts;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.RunStorage;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * What Derapi lists for a vendor: asked for once a day, kept over a restart, told to listeners. Thread-safe; one call at a time.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ListingDesk {
    private static final Duration PERIOD = Duration.ofDays(1);

    private final String bridge;
    private final ListingStore store;
    private final Retry retry;
    private final List<ListingListener> listeners;

    private volatile @Nullable VendorListing known;
    private volatile @Nullable String vendorError;

    /**
     * @param run after whose end nothing is kept any more
     * @param bridge UID of the vendor's bridge
     * @param listeners are told of each listing
     */
    ListingDesk(Lifecycle.Run run, String bridge, DerapiContext context, List<ListingListener> listeners) {
        this.bridge = bridge;
        this.listeners = listeners;
        store = new ListingStore(new RunStorage(context.storage(), run));
        retry = new Retry(PERIOD, context.random());
        VendorListing kept = store.load(bridge);
        known = kept;
        if (kept != null && !kept.listedAt().isAfter(context.clock().instant())) {
            retry.succeeded(kept.listedAt());
        }
    }

    /** Forgets what is kept for a bridge. */
    static void remove(DerapiContext context, String bridge) {
        new ListingStore(context.storage()).remove(bridge);
    }

    /** {@return when to ask} */
    Instant next(Instant now) {
        return retry.next(now);
    }

    /** Makes it due now. */
    void atOnce() {
        retry.atOnce();
    }

    @Nullable
    VendorListing known() {
        return known;
    }

    /** Asks. Blocks. */
    void refresh(String vendor, DerapiApi api, Lifecycle.Run run, Instant now) {
        try {
            VendorListing listing = new VendorLister(vendor).list(api, known, now);
            if (!run.isCurrent()) {
                return;
            }
            known = listing;
            vendorError = null;
            store.save(bridge, listing);
            retry.succeeded(now);
            listeners.forEach(listener -> listener.listed(listing));
        } catch (VendorFailureException e) {
            vendorError = e.text();
            retry.failed(null, now);
        } catch (CloudException e) {
            vendorError = null;
            retry.failed(e, now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            retry.failed(null, now);
        }
    }

    /** {@return the status of the vendor as the last list tells it} */
    ThingCondition condition() {
        String error = vendorError;
        if (error != null) {
            return ThingCondition.offline(ThingStatusDetail.COMMUNICATION_ERROR,
                    ThingText.of("offline.vendor-error", error));
        }
        CloudException failure = retry.failure();
        if (failure instanceof WaitException wait && known != null && Parts.isOwnPatience(wait)) {
            return ThingCondition.online(ThingText.of(wait));
        }
        return failure != null
                ? ThingCondition.of(failure)
                : known == null ? ThingCondition.unknown() : ThingCondition.online();
    }
}
