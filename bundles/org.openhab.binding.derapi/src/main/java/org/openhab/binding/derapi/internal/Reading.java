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
package org.openhab.binding.derapi.internal;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * Makes readings of values that may be unknown. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Reading {
    private static final ChannelReading UNKNOWN = new ChannelReading.Unknown();

    private Reading() {
    }

    public static ChannelReading unknown() {
        return UNKNOWN;
    }

    public static ChannelReading quantity(@Nullable BigDecimal value, String unit, @Nullable Instant since) {
        return value == null || since == null ? UNKNOWN : new ChannelReading.Quantity(value, unit, since);
    }

    /** {@return the text; an empty one counts as unknown} */
    public static ChannelReading text(@Nullable String value, @Nullable Instant since) {
        return value == null || value.isEmpty() || since == null ? UNKNOWN : new ChannelReading.Text(value, since);
    }

    public static ChannelReading moment(@Nullable Instant value, @Nullable Instant since) {
        return value == null || since == null ? UNKNOWN : new ChannelReading.Moment(value, since);
    }
}
