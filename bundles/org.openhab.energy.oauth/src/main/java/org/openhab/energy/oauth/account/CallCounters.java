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
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How an account's cloud was used.
 *
 * @param today calls since midnight UTC, by kind
 * @param lastSuccess when a call last succeeded, or null
 * @param pausedUntil until when no call is made because the cloud asked for patience or has banned us, or null
 * @param banned whether that pause is one for a ban
 * @param quotas how far each quota of the account is used up, in the order of the settings
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record CallCounters(Map<String, Integer> today, @Nullable Instant lastSuccess, @Nullable Instant pausedUntil,
        boolean banned, List<QuotaUse> quotas) {

    public CallCounters {
        today = Map.copyOf(today);
        quotas = List.copyOf(quotas);
    }

    /** Counters of an account without quotas and without a ban. */
    public CallCounters(Map<String, Integer> today, @Nullable Instant lastSuccess, @Nullable Instant pausedUntil) {
        this(today, lastSuccess, pausedUntil, false, List.of());
    }
}
