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
package org.openhab.energy.mqtt.internal;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ThingSnapshot;

/**
 * What Things have said since the publishing thread last looked: only the newest of each, so that it stays small however long that takes. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class News {
    /** Null means removed. */
    private final Map<String, @Nullable ThingSnapshot> byThing = new LinkedHashMap<>();

    /** {@return whether there was nothing before} */
    synchronized boolean put(String uid, @Nullable ThingSnapshot snapshot) {
        boolean first = byThing.isEmpty();
        // Taken out first, so that the order stays that of arrival
        byThing.remove(uid);
        byThing.put(uid, snapshot);
        return first;
    }

    /** {@return what came first, in the order of arrival, of so many Things at most; it is not here any more} */
    synchronized Map<String, @Nullable ThingSnapshot> take(int limit) {
        Map<String, @Nullable ThingSnapshot> taken = new LinkedHashMap<>();
        Iterator<Map.Entry<String, @Nullable ThingSnapshot>> first = byThing.entrySet().iterator();
        while (first.hasNext() && taken.size() < limit) {
            Map.Entry<String, @Nullable ThingSnapshot> entry = first.next();
            taken.put(entry.getKey(), entry.getValue());
            first.remove();
        }
        return taken;
    }

    synchronized boolean isEmpty() {
        return byThing.isEmpty();
    }
}
