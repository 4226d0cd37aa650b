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
package org.openhab.energy.thing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.EnergyFeed;
import org.openhab.energy.model.feed.ThingSnapshot;

/**
 * Remembers what the LAN is told.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RecordedFeed implements EnergyFeed {
    final List<ThingSnapshot> told = new ArrayList<>();
    final List<String> removed = new ArrayList<>();

    @Override
    public void publish(ThingSnapshot snapshot) {
        told.add(snapshot);
    }

    @Override
    public void remove(String uid) {
        removed.add(uid);
    }

    @Override
    public Collection<ThingSnapshot> snapshots() {
        return told;
    }

    SnapshotPublisher publisher() {
        return new SnapshotPublisher(this, text -> "translated " + text.key(), "Test", "EUR");
    }
}
