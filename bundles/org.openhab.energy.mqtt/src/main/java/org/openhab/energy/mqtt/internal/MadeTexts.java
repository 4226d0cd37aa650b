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

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Payloads and what they were made of: a list of prices stays the same over many updates of its Thing, and laying it out takes far longer than all else
 * that is done for an update. One payload per topic, until the topic is forgotten. Used by the publishing thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class MadeTexts {
    private final Map<String, Made> byTopic = new HashMap<>();

    private record Made(Object of, String text) {
    }

    /**
     * @param of all that the payload depends on, immutable and with an {@code equals} that is quick for the same object
     * @return the payload made before if it was made of the same, as the same object
     */
    String text(String topic, Object of, Supplier<String> making) {
        Made before = byTopic.get(topic);
        String text = before != null && before.of().equals(of) ? before.text() : making.get();
        // The newest of two that are equal, so that the other is not held any longer
        byTopic.put(topic, new Made(of, text));
        return text;
    }

    void forget(String topic) {
        byTopic.remove(topic);
    }
}
