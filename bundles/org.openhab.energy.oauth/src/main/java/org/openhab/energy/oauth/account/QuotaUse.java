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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How far a quota is used up.
 *
 * @param quota the quota
 * @param used calls made in the present span
 * @param resets when calls are there again: the end of the day or month; for a minute or an hour, when the oldest call no longer counts (now, if none does)
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record QuotaUse(Quota quota, int used, Instant resets) {

    /** {@return how many calls are left} */
    public int left() {
        return Math.max(0, quota.calls() - used);
    }
}
