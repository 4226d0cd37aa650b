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

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.ThingSnapshot;

/**
 * Which retained topics there are and what they say. Used by the publishing thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Layout {

    /** {@return where the publisher itself says whether it is connected} */
    String stateTopic();

    /** {@return what is said there while it is connected} */
    String online();

    /** {@return what the broker says there when the connection breaks} */
    String lost();

    /** {@return what is said there when the publisher leaves} */
    String farewell();

    /** {@return payload by topic of a Thing, none of them empty} */
    Map<String, String> topics(ThingSnapshot thing, Instant now, ZoneId zone);

    /** {@return payload by topic of what is told of the publisher itself besides its state} */
    default Map<String, String> bridge(Collection<ThingSnapshot> things) {
        return Map.of();
    }

    /** {@return payload by topic of how the publisher is doing} */
    default Map<String, String> health(Health health) {
        return Map.of();
    }

    /** {@return whether topics follow the clock, and health is told} */
    default boolean isTimed() {
        return false;
    }

    /** {@return whether the topics are to be laid out again, now that the broker has taken this message over} */
    default boolean confirmed(RetainedMessage message) {
        return false;
    }

    /** {@return whether the topic tells others what there is, and is therefore sent before values when they ask} */
    default boolean isAnnouncement(String topic) {
        return false;
    }

    /** {@return whether the topic is of somebody who says it once and not again after each start} */
    default boolean isSaidOnce(String topic) {
        return false;
    }

    /** {@return where others say "online" to be told everything again, or an empty text} */
    default String birthTopic() {
        return "";
    }

    /** Takes back what {@link #notes()} gave in an earlier run. */
    default void restore(Map<String, String> notes) {
    }

    /** {@return what this layout has to know of its past, by topic; to be kept over restarts} */
    default Map<String, String> notes() {
        return Map.of();
    }

    /** {@return whether {@link #notes()} are others than at the last call of this method} */
    default boolean notesChanged() {
        return false;
    }

    /** Forgets a topic that the broker does not keep any more. */
    default void removed(String topic) {
    }
}
