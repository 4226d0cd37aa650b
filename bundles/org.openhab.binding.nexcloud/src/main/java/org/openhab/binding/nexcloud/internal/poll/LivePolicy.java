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
package org.openhab.binding.nexcloud.internal.poll;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * How often the newest value is asked for. NEX asks not to hammer it. Pure.
 *
 * @param interval the user's wish; never below a minute
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record LivePolicy(Duration interval) {
    public static final Duration FLOOR = Duration.ofSeconds(60);
    private static final Duration WITHOUT_DATA = Duration.ofHours(1);

    public LivePolicy {
        interval = interval.compareTo(FLOOR) < 0 ? FLOOR : interval;
    }

    public Instant next(Instant now) {
        return now.plus(interval);
    }

    /** What has no data, or may not be read, is asked for hourly at most. */
    public Instant afterFailure(Instant now, CloudException reason) {
        boolean rare = reason instanceof AbsentException
                || reason instanceof ConfigurationException;
        return now.plus(rare && interval.compareTo(WITHOUT_DATA) < 0 ? WITHOUT_DATA : interval);
    }
}
