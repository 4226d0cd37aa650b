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

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which topics the broker may keep for us, so that none is forgotten over a restart. Immutable.
 *
 * @param owned topics by their owner, the UID of a Thing
 * @param obsolete topics that are to be removed and whose removal the broker has not confirmed
 * @param notes what the layout has to know of its past, by topic
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record TopicRecord(Map<String, Set<String>> owned, Set<String> obsolete, Map<String, String> notes) {

    static final TopicRecord EMPTY = new TopicRecord(Map.of(), Set.of(), Map.of());

    TopicRecord with(Map<String, String> newNotes) {
        return new TopicRecord(owned, obsolete, newNotes);
    }

    /** {@return the same with more topics to remove, as far as nobody owns them} */
    TopicRecord withObsolete(Set<String> more) {
        Set<String> all = new LinkedHashSet<>(more);
        owned.values().forEach(all::removeAll);
        all.addAll(obsolete);
        return new TopicRecord(owned, Set.copyOf(all), notes);
    }

    /** {@return the same with fewer topics to remove} */
    TopicRecord withoutObsolete(Set<String> fewer) {
        Set<String> rest = new LinkedHashSet<>(obsolete);
        rest.removeAll(fewer);
        return new TopicRecord(owned, Set.copyOf(rest), notes);
    }
}
