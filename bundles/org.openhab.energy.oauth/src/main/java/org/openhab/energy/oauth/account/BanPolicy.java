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
package org.openhab.energy.oauth.account;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is taken for a ban, during which every further call would only make it longer: then all calls of the account pause, over a restart too. A ban by
 * status 429, by several 403 in a row, or by connections that are refused or time out, several in a row, after many calls. Zero turns a sign off.
 *
 * @param pause how long calls pause; zero for no policy at all. A longer {@code Retry-After} counts
 * @param tooMany whether one 429 is a ban
 * @param forbidden how many 403 in a row, within the window, are a ban
 * @param failures how many refused connections or time-outs in a row, within the window, are a ban
 * @param afterCalls how many calls must have been made in the window before failures are taken for a ban and not for an outage
 * @param window how far back to look
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record BanPolicy(Duration pause, boolean tooMany, int forbidden, int failures, int afterCalls,
        Duration window) {

    /** Nothing is taken for a ban. */
    public static final BanPolicy NONE = new BanPolicy(Duration.ZERO, false, 0, 0, 0, Duration.ZERO);

    /**
     * @throws IllegalArgumentException if a number is negative
     */
    public BanPolicy {
        if (pause.isNegative() || window.isNegative() || forbidden < 0 || failures < 0 || afterCalls < 0) {
            throw new IllegalArgumentException("A ban policy has no negative numbers");
        }
    }

    /** {@return a policy for clouds that ban for up to that long: one 429, five 403, or three failures after thirty calls within ten minutes} */
    public static BanPolicy of(Duration pause) {
        return new BanPolicy(pause, true, 5, 3, 30, Duration.ofMinutes(10));
    }
}
