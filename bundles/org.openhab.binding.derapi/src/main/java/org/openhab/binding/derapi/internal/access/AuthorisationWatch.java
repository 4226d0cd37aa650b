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
package org.openhab.binding.derapi.internal.access;

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.Reading;
import org.openhab.binding.derapi.internal.vendor.SignIn;
import org.openhab.binding.derapi.internal.vendor.Vendor;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * Looks ahead to the day on which the owner has to sign in again. Tokens that are renewed move that day on with each renewal; it comes near only when renewals fail, or
 * when the vendor gives no token to renew. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AuthorisationWatch {
    private static final Duration AHEAD = Duration.ofDays(7);
    /** Tokens that last less than this are renewed all the time, and their end is always near. */
    private static final Duration LONG = Duration.ofDays(14);

    private final Duration life;

    /**
     * @param vendor the vendor, whose refresh tokens last so long
     */
    public AuthorisationWatch(Vendor vendor) {
        SignIn signIn = vendor.signIn();
        life = signIn == null ? AHEAD.multipliedBy(2) : signIn.refreshLife();
    }

    /** {@return the readings}
     *
     * @param ends when the owner has to sign in again, or null
     */
    public Map<String, ChannelReading> readings(@Nullable Instant ends, Instant now) {
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        readings.put(CHANNEL_AUTHORISATION_ENDS, Reading.moment(ends, now));
        readings.put(CHANNEL_AUTHORISATION_DAYS_LEFT, ends == null
                ? Reading.unknown()
                : Reading.quantity(BigDecimal.valueOf(Math.max(0, Duration.between(now, ends).toDays())), "d", now));
        return readings;
    }

    /** {@return whether the owner should sign in now} */
    public boolean isNear(@Nullable Instant ends, Instant now) {
        return ends != null && life.compareTo(LONG) >= 0 && now.isAfter(ends.minus(AHEAD));
    }
}
