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
package org.openhab.energy.oauth.internal.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.Quota;

/**
 * What is known of an account's use of its cloud. Immutable.
 *
 * @param day the UTC day of the calls
 * @param calls number of calls by kind
 * @param lastSuccess when a call last succeeded, or null
 * @param pause the last pause that the cloud asked for, or null
 * @param spans calls of the present day and month, for the quotas
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record Usage(LocalDate day, Map<String, Integer> calls, @Nullable Instant lastSuccess, @Nullable Pause pause,
        Map<Quota.Span, SpanCount> spans) {
    Usage {
        calls = Map.copyOf(calls);
        spans = Map.copyOf(spans);
    }
}
