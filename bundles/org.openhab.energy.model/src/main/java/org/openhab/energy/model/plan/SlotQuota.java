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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How many slots an interruptible load has to use, and which it may use.
 *
 * @param least smallest number of slots
 * @param most greatest number of slots
 * @param cut seconds by which one run is shortened when only {@code least} slots are used; shorter than a slot
 * @param first first slot that may be used
 * @param end slot after the last one that may be used
 * @param firstForced whether the first slot must be used
 * @param lastForced whether the last slot must be used
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record SlotQuota(int least, int most, long cut, int first, int end, boolean firstForced, boolean lastForced) {

    /** {@return how many slots can stay idle at the most} */
    int mostIdle() {
        return Math.max(-1, end - first - least);
    }

    /** {@return how many slots can be idle before that many have been used} */
    int mostIdle(int used) {
        return Math.min(mostIdle(), end - first - used);
    }

    /** {@return the edge that comes after that many used and idle slots} */
    int edge(int used, int idle) {
        return first + used + idle;
    }
}
