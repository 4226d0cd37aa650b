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

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Keeps messages back that are too large for the broker, so that it does not end the connection again and again. Besides the configured limit, it finds
 * out a broker's own: a message at which the connection broke is sent by itself and after all others from then on, and when the connection breaks at it
 * again twice, it is too large. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class SizeGuard {
    /** No broker refuses less. */
    private static final int HARMLESS = 2048;
    private static final int STRIKES = 2;
    /** Fixed header with the longest remaining length, length of the topic, packet id (MQTT 3.1.1, section 3.3). */
    private static final int OVERHEAD = 5 + 2 + 2;
    private static final int MOST_BYTES_OF_CHAR = 3;

    private final int limit;
    private final Map<String, Integer> strikes = new LinkedHashMap<>();
    private final Map<String, Integer> refusedFrom = new LinkedHashMap<>();
    private final Set<String> skipped = new TreeSet<>();

    SizeGuard(int limit) {
        this.limit = limit;
    }

    /** {@return whether the message has to be kept back} Its topic is among the skipped ones until a smaller message comes. */
    boolean refuses(RetainedMessage message) {
        int upperBound = (message.topic().length() + message.payload().length()) * MOST_BYTES_OF_CHAR + OVERHEAD;
        int most = Math.min(limit, refusedFrom.getOrDefault(message.topic(), Integer.MAX_VALUE) - 1);
        boolean tooLarge = upperBound > most && size(message) > most;
        if (tooLarge) {
            skipped.add(message.topic());
        } else if (!message.payload().isEmpty()) {
            skipped.remove(message.topic());
        }
        return tooLarge;
    }

    /** {@return whether the message has to be sent by itself, after all others} */
    boolean suspects(String topic) {
        return strikes.containsKey(topic);
    }

    Set<String> suspects() {
        return strikes.keySet();
    }

    /** Notes that the connection broke while these messages were under way. {@return whether one of them may be why} */
    boolean lostWhile(List<RetainedMessage> messages) {
        if (messages.size() == 1 && suspects(messages.get(0).topic())) {
            RetainedMessage message = messages.get(0);
            if (strikes.merge(message.topic(), 1, Integer::sum) > STRIKES) {
                strikes.remove(message.topic());
                refusedFrom.put(message.topic(), size(message));
            }
            return true;
        }
        RetainedMessage largest = Collections.max(messages, Comparator.comparingInt(SizeGuard::size));
        return size(largest) > HARMLESS && strikes.putIfAbsent(largest.topic(), 1) == null;
    }

    /** Notes that the broker has taken the messages. */
    void delivered(List<RetainedMessage> messages) {
        if (!strikes.isEmpty()) {
            messages.forEach(message -> strikes.remove(message.topic()));
        }
    }

    /** Notes that nothing is to be published on the topic any more. */
    void forget(String topic) {
        skipped.remove(topic);
        strikes.remove(topic);
        refusedFrom.remove(topic);
    }

    /** Gives every message another chance, as a user who changed the broker wants it. */
    void reset() {
        strikes.clear();
        refusedFrom.clear();
        skipped.clear();
    }

    /** {@return the topics whose newest message was kept back} */
    Collection<String> skipped() {
        return List.copyOf(skipped);
    }

    private static int size(RetainedMessage message) {
        return message.topic().getBytes(StandardCharsets.UTF_8).length
                + message.payload().getBytes(StandardCharsets.UTF_8).length + OVERHEAD;
    }
}
