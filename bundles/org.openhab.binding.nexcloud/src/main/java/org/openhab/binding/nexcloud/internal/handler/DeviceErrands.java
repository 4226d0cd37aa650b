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
package org.openhab.binding.nexcloud.internal.handler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.Aggregate;
import org.openhab.binding.nexcloud.internal.api.DataPoint;
import org.openhab.binding.nexcloud.internal.api.LiveDatum;
import org.openhab.binding.nexcloud.internal.api.NexApi;
import org.openhab.binding.nexcloud.internal.api.Resolution;
import org.openhab.binding.nexcloud.internal.poll.AggregatePolicy;
import org.openhab.binding.nexcloud.internal.poll.Errand;
import org.openhab.binding.nexcloud.internal.poll.Rank;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;

/**
 * The errands of a device: its list of data points daily, and for each data point the newest value, hours and days. Pure but for the clock.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class DeviceErrands {
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

    /** Who gets what the errands bring. */
    interface Host {
        void points(List<DataPoint> points);

        void live(long point, LiveDatum datum);

        void aggregates(long point, Resolution resolution, List<Aggregate> aggregates);

        /** {@return whether the period that begins at the instant has arrived} */
        boolean has(long point, Resolution resolution, Instant start);

        void failed(String errand, CloudException reason);
    }

    private final String uid;
    private final DeviceSettings settings;
    private final Clock clock;
    private final Host host;

    DeviceErrands(String uid, DeviceSettings settings, Clock clock, Host host) {
        this.uid = uid;
        this.settings = settings;
        this.clock = clock;
        this.host = host;
    }

    /** {@return what the keys of all errands of the Thing begin with} */
    static String prefix(String uid) {
        return uid + "/";
    }

    static String pointsKey(String uid) {
        return prefix(uid) + "points";
    }

    static String key(String uid, ChannelName.Part part, long point) {
        return prefix(uid) + part.word() + "/" + point;
    }

    Errand points() {
        return new Points();
    }

    Errand live(long point) {
        return new Live(point);
    }

    Errand aggregates(long point, Resolution resolution, boolean running) {
        return new Aggregates(point, resolution, running);
    }

    private final class Points implements Errand {
        @Override
        public String key() {
            return pointsKey(uid);
        }

        @Override
        public Rank rank() {
            return Rank.STRUCTURE;
        }

        @Override
        public @Nullable Instant run(NexApi api) throws CloudException, InterruptedException {
            host.points(api.points(settings.deviceId()));
            return clock.instant().plus(StructureErrands.DAILY);
        }

        @Override
        public @Nullable Instant failed(CloudException reason) {
            host.failed(key(), reason);
            return clock.instant().plus(reason instanceof AbsentException ? StructureErrands.DAILY : AFTER_FAILURE);
        }
    }

    private final class Live implements Errand {
        private final long point;

        private Live(long point) {
            this.point = point;
        }

        @Override
        public String key() {
            return DeviceErrands.key(uid, ChannelName.Part.LIVE, point);
        }

        @Override
        public Rank rank() {
            return Rank.LIVE;
        }

        @Override
        public @Nullable Instant run(NexApi api) throws CloudException, InterruptedException {
            host.live(point, api.live(point));
            return settings.live().next(clock.instant());
        }

        @Override
        public @Nullable Instant failed(CloudException reason) {
            host.failed(key(), reason);
            return settings.live().afterFailure(clock.instant(), reason);
        }
    }

    private final class Aggregates implements Errand {
        private final long point;
        private final AggregatePolicy policy;

        private Aggregates(long point, Resolution resolution, boolean running) {
            this.point = point;
            this.policy = new AggregatePolicy(resolution, settings.zone(), uid + point + resolution, running);
        }

        @Override
        public String key() {
            return DeviceErrands.key(uid,
                    policy.resolution() == Resolution.DAY ? ChannelName.Part.DAY : ChannelName.Part.HOUR, point);
        }

        @Override
        public Rank rank() {
            return policy.resolution() == Resolution.DAY ? Rank.DAY : Rank.HOUR;
        }

        @Override
        public @Nullable Instant run(NexApi api) throws CloudException, InterruptedException {
            Instant asked = clock.instant();
            host.aggregates(point, policy.resolution(),
                    api.aggregates(point, policy.resolution(), policy.from(asked), asked));
            Instant now = clock.instant();
            return policy.next(now, host.has(point, policy.resolution(), policy.lastEnded(now)));
        }

        @Override
        public @Nullable Instant failed(CloudException reason) {
            host.failed(key(), reason);
            return policy.afterFailure(clock.instant());
        }
    }
}
