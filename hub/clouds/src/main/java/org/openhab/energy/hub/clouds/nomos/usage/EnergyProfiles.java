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
package org.openhab.energy.hub.clouds.nomos.usage;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;

/**
 * The profile of each subscription: a household's, or a solar roof's for feed-in. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class EnergyProfiles {

    private final ZoneId zone;
    private final Map<Key, EnergyProfile> profiles = new ConcurrentHashMap<>();

    public EnergyProfiles(ZoneId zone) {
        this.zone = zone;
    }

    public EnergyProfile of(NomosSubscription subscription) {
        return profiles.computeIfAbsent(
                new Key(subscription.id(), subscription.isFeedIn(), subscription.estimatedUsage()), this::create);
    }

    private EnergyProfile create(Key key) {
        long seed = key.id().hashCode();
        LoadShape shape = key.feedIn() ? new SolarExportShape(seed) : new HouseholdShape(zone, seed);
        return new EnergyProfile(shape, zone, key.yearly());
    }

    private record Key(String id, boolean feedIn, int yearly) {
    }
}
