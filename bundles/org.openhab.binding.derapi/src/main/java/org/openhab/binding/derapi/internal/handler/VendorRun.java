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

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.access.AccessOpening;
import org.openhab.binding.derapi.internal.access.AuthorisationWatch;
import org.openhab.binding.derapi.internal.access.DerapiTransport;
import org.openhab.binding.derapi.internal.access.VendorAccess;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.binding.derapi.internal.api.Kind;
import org.openhab.binding.derapi.internal.listing.ListingListener;
import org.openhab.binding.derapi.internal.listing.VendorListing;
import org.openhab.binding.derapi.internal.part.Pace;
import org.openhab.binding.derapi.internal.vendor.Allowance;
import org.openhab.binding.derapi.internal.vendor.Vendor;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingUID;
import org.openhab.energy.oauth.account.AccountListener;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * A vendor between the opening and the closing of its bridge: its credentials, what Derapi lists for it, and what its status is. Thread-safe as far as its parts are.
 *
 * @param run the bridge's run
 * @param vendor the vendor
 * @param access its credentials
 * @param api the way to Derapi with them
 * @param listing what Derapi lists
 * @param watch looks ahead to the next sign-in
 * @param detailPeriod time between two readings of a description
 * @param intervalPeriod time between two readings of quarter-hours
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record VendorRun(Lifecycle.Run run, Vendor vendor, VendorAccess access, DerapiApi api, ListingDesk listing,
        AuthorisationWatch watch, Duration detailPeriod, Duration intervalPeriod) {

    /** {@return an opened vendor}
     *
     * @param bridge the vendor's bridge
     * @param label what the user calls it
     * @param pace is told what the vendor allows
     * @param listeners are told what Derapi lists
     * @param authorisation is told when the authorisation changes
     */
    static VendorRun open(Lifecycle.Run run, ThingUID bridge, String label, VendorConfiguration configuration,
            DerapiAccountHandler.Connection connection, DerapiContext context, Pace pace,
            List<ListingListener> listeners, AccountListener authorisation) throws ConfigurationException {
        VendorCheck check = VendorCheck.of(configuration, connection.virtual());
        Vendor vendor = check.vendor();
        Allowance allowance = vendor.allowance().with(configuration.callsPerDay, configuration.callsPerMonth);
        VendorAccess access = new AccessOpening(context.accounts(), context.clock(), context.pause()).open(vendor,
                check.way(), VendorSettings.read(bridge, label, check, configuration),
                new DerapiTransport(connection.account(), connection.apiUrl()), connection.apiUrl(), allowance,
                authorisation);
        pace.allow(allowance.daily());
        return new VendorRun(run, vendor, access, new DerapiApi(access.transport(), connection.apiUrl()),
                new ListingDesk(run, bridge.getAsString(), context, listeners), new AuthorisationWatch(vendor),
                minutes(configuration.detailMinutes), minutes(configuration.intervalMinutes));
    }

    static Duration minutes(int minutes) {
        return Duration.ofMinutes(Math.max(1, minutes));
    }

    /** {@return whether calls can be made} */
    boolean isUsable(ThingStatus account) {
        return account == ThingStatus.ONLINE && access.obstacle() == null;
    }

    /** Asks Derapi for sites and devices if that is due. Blocks. */
    void list(Instant now) {
        if (!listing.next(now).isAfter(now)) {
            listing.refresh(vendor.id(), api, run, now);
        }
    }

    /** {@return when the owner has to sign in again soon, or null} */
    @Nullable
    Instant nearEnd(Instant now) {
        Instant ends = access.authorisationEnds();
        return watch.isNear(ends, now) ? ends : null;
    }

    /** {@return the bridge's status}
     *
     * @param zone the home's time zone
     */
    ThingCondition condition(ThingStatus account, Instant now, ZoneId zone) {
        if (account != ThingStatus.ONLINE) {
            return account == ThingStatus.UNKNOWN ? ThingCondition.unknown() : ThingCondition.bridgeOffline();
        }
        ThingCondition obstacle = access.obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        ThingCondition listed = listing.condition();
        Instant ends = nearEnd(now);
        if (ends == null) {
            return listed;
        }
        if (listed.isOnline()) {
            return ThingCondition.online(ThingText.of("online.authorisation-ending", vendor.name(), day(ends, zone)));
        }
        // A renewal that fails is what brings the end near; whoever reads that the vendor cannot be reached must read this, too.
        return listed.detail() == ThingStatusDetail.COMMUNICATION_ERROR
                ? ThingCondition.offline(ThingStatusDetail.COMMUNICATION_ERROR,
                        ThingText.of("offline.authorisation-ending", vendor.name(), day(ends, zone)))
                : listed;
    }

    static String day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone).toString();
    }

    /** {@return the bridge's properties; one that is null is to be removed} */
    Map<String, @Nullable String> properties(Pace pace) {
        Map<String, @Nullable String> properties = new LinkedHashMap<>();
        CallCounters counters = access.counters();
        if (counters != null) {
            properties.putAll(CallProperties.of(counters));
        }
        VendorListing known = listing.known();
        properties.put(PROPERTY_SITES, known == null ? null : String.valueOf(known.count(Kind.SITE)));
        properties.put(PROPERTY_PACE, String.format(Locale.ROOT, "%.1f", pace.factor()));
        return properties;
    }
}
