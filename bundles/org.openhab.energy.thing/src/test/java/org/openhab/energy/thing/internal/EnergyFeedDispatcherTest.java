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
package org.openhab.energy.thing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.energy.model.feed.ChannelDetail;
import org.openhab.energy.model.feed.EnergySink;
import org.openhab.energy.model.feed.ThingId;
import org.openhab.energy.model.feed.ThingSnapshot;

/**
 * Tests {@link EnergyFeedDispatcher}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class EnergyFeedDispatcherTest {
    private final EnergyFeedDispatcher feed = new EnergyFeedDispatcher(new ChannelDetails() {
        @Override
        public Map<String, ChannelDetail> of(String uid) {
            return Map.of();
        }

        @Override
        public String id(String uid) {
            return ThingId.of(uid, List.of());
        }
    });

    private static class Recorder implements EnergySink {
        final List<String> told = new ArrayList<>();

        @Override
        public void thingUpdated(ThingSnapshot snapshot) {
            told.add(snapshot.uid() + " " + snapshot.status());
        }

        @Override
        public void thingRemoved(String uid) {
            told.add("removed " + uid);
        }
    }

    @Test
    void aLateSinkIsToldTheLatestOfEveryThing() {
        feed.publish(snapshot("a:b:c", "1"));
        feed.publish(snapshot("a:b:d", "1"));
        feed.publish(snapshot("a:b:c", "2"));
        feed.publish(snapshot("a:b:e", "1"));
        feed.remove("a:b:e");
        Recorder late = new Recorder();
        feed.addSink(late);

        assertThat(late.told).containsExactly("a:b:c 2", "a:b:d 1");
        assertThat(feed.snapshots()).hasSize(2);
    }

    @Test
    void everySinkIsToldEverything() {
        Recorder one = new Recorder();
        Recorder other = new Recorder();
        feed.addSink(one);
        feed.addSink(other);
        feed.publish(snapshot("a:b:c", "1"));
        feed.remove("a:b:c");
        feed.removeSink(other);
        feed.publish(snapshot("a:b:c", "2"));

        assertThat(one.told).containsExactly("a:b:c 1", "removed a:b:c", "a:b:c 2");
        assertThat(other.told).containsExactly("a:b:c 1", "removed a:b:c");
    }

    @Test
    void aFailingSinkDoesNotKeepTheOthersFromBeingTold() {
        feed.addSink(new EnergySink() {
            @Override
            public void thingUpdated(ThingSnapshot snapshot) {
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void thingRemoved(String uid) {
                throw new IllegalStateException("on purpose");
            }
        });
        Recorder healthy = new Recorder();
        feed.addSink(healthy);
        feed.publish(snapshot("a:b:c", "1"));
        feed.remove("a:b:c");

        assertThat(healthy.told).containsExactly("a:b:c 1", "removed a:b:c");
    }

    private static ThingSnapshot snapshot(String uid, String status) {
        return new ThingSnapshot(uid.replace(':', '_'), uid, uid, "test", true, status, Map.of(), null, "EUR", null,
                false);
    }
}
