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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the broker is to keep, against what it is known to keep: only the difference is sent. Holds one payload per topic, the newest, however long
 * the broker is away. Not thread-safe; used by the publishing thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RetainedSet {
    private final Map<String, Set<String>> owned = new LinkedHashMap<>();
    private final Set<String> heard = new HashSet<>();
    private final Map<String, String> wanted = new LinkedHashMap<>();
    private final Map<String, String> published = new LinkedHashMap<>();
    private final Map<String, RetainedMessage> onItsWay = new HashMap<>();
    private final Set<String> pending = new LinkedHashSet<>();
    private final Set<String> obsolete = new LinkedHashSet<>();
    private boolean recordChanged;

    /** Goes on from what was recorded in an earlier run. */
    RetainedSet(TopicRecord before) {
        before.owned().forEach((owner, topics) -> owned.put(owner, new LinkedHashSet<>(topics)));
        obsolete.addAll(before.obsolete());
    }

    /** Takes over all that an owner has to say; topics that it does not name any more are removed. */
    void replace(String owner, Map<String, String> topics) {
        heard.add(owner);
        Set<String> before = owned.get(owner);
        // As a rule only values are others
        if (!topics.keySet().equals(before)) {
            owned.put(owner, new LinkedHashSet<>(topics.keySet()));
            recordChanged = true;
            if (before != null) {
                before.stream().filter(topic -> !topics.containsKey(topic)).forEach(this::abandon);
            }
        }
        topics.forEach(this::want);
    }

    /** Notes that an owner is there, though it says nothing that can be published. */
    void hear(String owner) {
        heard.add(owner);
    }

    /** Removes all topics of an owner. */
    void remove(String owner) {
        Set<String> topics = owned.remove(owner);
        if (topics != null) {
            recordChanged = true;
            topics.forEach(this::abandon);
        }
    }

    /**
     * Removes the topics of every owner that has not been heard of since this set was made: it went away while nobody watched.
     *
     * @param spared topics whose owner is not expected to speak again; one that has no others keeps them
     */
    void removeUnheard(Predicate<String> spared) {
        List.copyOf(owned.entrySet()).stream()
                .filter(owner -> !heard.contains(owner.getKey()) && !owner.getValue().stream().allMatch(spared))
                .map(Map.Entry::getKey).forEach(this::remove);
    }

    /** Takes for granted that the broker keeps nothing, as after a new connection. */
    void replay() {
        published.clear();
        onItsWay.clear();
        pending.clear();
        pending.addAll(wanted.keySet());
    }

    /** Sends the topics again, though the broker keeps them. */
    void again(Predicate<String> which) {
        wanted.keySet().stream().filter(which).forEach(topic -> {
            published.remove(topic);
            pending.add(topic);
        });
    }

    /** Lets the topic wait until all others are sent. */
    void defer(String topic) {
        if (pending.remove(topic)) {
            pending.add(topic);
        }
    }

    /** Leaves the topic as it is on the broker until it has something else to say. */
    void pass(String topic) {
        pending.remove(topic);
    }

    /** {@return what is to be sent next, removals first; empty when the broker keeps what it should} */
    List<RetainedMessage> next(int limit) {
        List<RetainedMessage> messages = new ArrayList<>();
        obsolete.stream().filter(topic -> !isRemovalOnItsWay(topic)).limit(limit).map(RetainedMessage::removal)
                .forEach(messages::add);
        pending.stream().limit(limit - messages.size())
                .map(topic -> new RetainedMessage(topic, wanted.getOrDefault(topic, ""))).forEach(messages::add);
        return messages;
    }

    /** Notes that the message goes out now. It is not among the next ones until something else is wanted, or everything is replayed. */
    void send(RetainedMessage message) {
        onItsWay.put(message.topic(), message);
        pending.remove(message.topic());
    }

    /** Notes that the broker has taken the message over. What was wanted while it was on its way waits for its turn. */
    @SuppressWarnings("ReferenceEquality") // the same may be said twice, with something else between
    void confirm(RetainedMessage message) {
        String topic = message.topic();
        if (message.payload().isEmpty()) {
            published.remove(topic);
        } else {
            published.put(topic, message.payload());
        }
        RetainedMessage last = onItsWay.get(topic);
        if (last != null && last != message) {
            // What is under way behind this one decides
            return;
        }
        onItsWay.remove(topic);
        recordChanged |= message.payload().isEmpty() && obsolete.remove(topic);
        String now = wanted.get(topic);
        if (now == null || now.equals(message.payload())) {
            pending.remove(topic);
        } else {
            pending.add(topic);
        }
    }

    /** {@return the number of topics that the broker is to keep} */
    int size() {
        return wanted.size();
    }

    /** {@return the number of topics that wait to be sent} */
    int waiting() {
        return pending.size() + obsolete.size();
    }

    /** {@return payload by topic, as the broker is to keep it} */
    Map<String, String> wanted() {
        return Map.copyOf(wanted);
    }

    /** {@return what the broker is to keep on the topic, or null if nothing} */
    @Nullable
    String wanted(String topic) {
        return wanted.get(topic);
    }

    /** {@return whether the topic is to be kept} */
    boolean wants(String topic) {
        return wanted.containsKey(topic);
    }

    /** {@return whether the record is another than at the last call of this method} */
    boolean recordChanged() {
        boolean changed = recordChanged;
        recordChanged = false;
        return changed;
    }

    TopicRecord record() {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        owned.forEach((owner, topics) -> copy.put(owner, Set.copyOf(topics)));
        return new TopicRecord(copy, Set.copyOf(obsolete), Map.of());
    }

    private void want(String topic, String payload) {
        String before = wanted.put(topic, payload);
        if (payload.equals(before)) {
            // Already on its way, or with the broker, or left alone
            return;
        }
        if (before == null) {
            recordChanged |= obsolete.remove(topic);
        }
        if (payload.equals(lastSaid(topic))) {
            pending.remove(topic);
        } else {
            pending.add(topic);
        }
    }

    private boolean isRemovalOnItsWay(String topic) {
        RetainedMessage last = onItsWay.get(topic);
        return last != null && last.payload().isEmpty();
    }

    /** {@return what the broker keeps once it has everything that is on its way; null if that is not known} */
    private @Nullable String lastSaid(String topic) {
        RetainedMessage last = onItsWay.get(topic);
        return last == null ? published.get(topic) : last.payload();
    }

    private void abandon(String topic) {
        if (owned.values().stream().noneMatch(topics -> topics.contains(topic))) {
            wanted.remove(topic);
            pending.remove(topic);
            obsolete.add(topic);
        }
    }
}
