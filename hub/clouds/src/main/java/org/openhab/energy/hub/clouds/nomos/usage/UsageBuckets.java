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

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Sums quarter-hours up. An interval has what is there of it, and is preliminary when anything in it is. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class UsageBuckets {

    private UsageBuckets() {
    }

    /**
     * @param quarters oldest first
     */
    public static List<UsagePoint> sum(List<UsagePoint> quarters, UsageResolution resolution, ZoneId zone) {
        if (resolution == UsageResolution.QUARTER) {
            return quarters;
        }
        List<UsagePoint> sums = new ArrayList<>();
        for (UsagePoint quarter : quarters) {
            Instant start = resolution.start(quarter.start(), zone);
            int last = sums.size() - 1;
            if (last >= 0 && sums.get(last).start().equals(start)) {
                UsagePoint sum = sums.get(last);
                sums.set(last, new UsagePoint(start, sum.usage().add(quarter.usage()),
                        sum.isFinal() && quarter.isFinal()));
            } else {
                sums.add(new UsagePoint(start, quarter.usage(), quarter.isFinal()));
            }
        }
        return sums;
    }
}
