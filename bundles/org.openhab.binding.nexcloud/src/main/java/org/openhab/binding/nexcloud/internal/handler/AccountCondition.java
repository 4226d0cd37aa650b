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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.poll.ErrandLine;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * The status of an account that has just been answered: well, or so busy that values come late. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AccountCondition {
    /** Minutes; the lag is told in such steps, lest every call change the status. */
    private static final int LAG_STEP = 15;

    private AccountCondition() {
    }

    static ThingCondition answered(@Nullable ErrandLine line, Instant now) {
        long steps = line == null ? 0 : line.lag(now).toMinutes() / LAG_STEP;
        return steps == 0
                ? ThingCondition.online()
                : ThingCondition.online(ThingText.of("online.behind", Long.toString((steps + 1) * LAG_STEP)));
    }
}
