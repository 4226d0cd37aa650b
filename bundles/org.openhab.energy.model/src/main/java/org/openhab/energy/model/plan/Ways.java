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
package org.openhab.energy.model.plan;

import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The best ways to some edges: what each costs, and its place in the order of equally dear ways. There is one way for each number of idle slots before the
 * edge; together with the number of used slots, which is the same for all of them, that makes the edge.
 * <p>
 * Costs that can happen are below 2^60 on either side of zero. {@link #IMPOSSIBLE} is so far above that whatever is added to it stays impossible.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Ways {
    static final long IMPOSSIBLE = 1L << 61;
    /** One start in the order of equally dear ways; above any sum of indices. */
    static final long START = 1L << 40;

    private static final long GREATEST = 1L << 60;

    final long[] cost;
    final long[] order;

    Ways(int size) {
        cost = new long[size];
        order = new long[size];
        Arrays.fill(cost, IMPOSSIBLE);
    }

    static boolean isPossible(long cost) {
        return cost < GREATEST;
    }

    /** {@return whether the one way is better than the other: cheaper, then of fewer starts, then earlier (or later, if that is preferred)} */
    static boolean isBetter(long cost, long order, long otherCost, long otherOrder) {
        return cost < otherCost || cost == otherCost && order < otherOrder;
    }

    boolean offer(int index, long cost, long order) {
        if (isBetter(cost, order, this.cost[index], this.order[index])) {
            this.cost[index] = cost;
            this.order[index] = order;
            return true;
        }
        return false;
    }
}
