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

import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;

/**
 * The overrides of usage that are switched on, in order. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class UsageOverrides {

    private final List<UsageOverride> active = new CopyOnWriteArrayList<>();

    public void add(UsageOverride override) {
        active.add(override);
    }

    public void clear() {
        active.clear();
    }

    public List<UsageOverride> list() {
        return List.copyOf(active);
    }

    /**
     * The quarter-hours as they are answered now.
     */
    public List<UsagePoint> apply(NomosSubscription subscription, List<UsagePoint> points, Instant now) {
        List<UsagePoint> changed = points;
        for (UsageOverride override : active) {
            changed = changed.stream()
                    .flatMap(point -> override.concerns(subscription.id(), point.start(), now)
                            ? changed(override, point)
                            : Stream.of(point))
                    .toList();
        }
        return changed;
    }

    private static Stream<UsagePoint> changed(UsageOverride override, UsagePoint point) {
        return switch (override.kind()) {
            case GAP -> Stream.empty();
            case DUPLICATE -> Stream.of(point, point);
            case SCALE -> Stream.of(new UsagePoint(point.start(),
                    point.usage().multiply(override.factor()).setScale(3, RoundingMode.HALF_UP), point.isFinal()));
        };
    }
}
