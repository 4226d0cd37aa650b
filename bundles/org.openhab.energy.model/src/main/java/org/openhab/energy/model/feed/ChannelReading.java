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
package org.openhab.energy.model.feed;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What one channel of a Thing says, with the time it was measured or became valid (not the time it was fetched).
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public sealed interface ChannelReading {

    /** {@return when the value was measured, or since when it holds; null when the value itself is unknown} */
    @Nullable
    Instant measuredAt();

    /** A number with its unit, for example {@code EUR/kWh}; an empty unit means a plain number. */
    record Quantity(BigDecimal value, String unit, Instant measuredAt) implements ChannelReading {
    }

    /** A text. */
    record Text(String value, Instant measuredAt) implements ChannelReading {
    }

    /** A switch position. */
    record Switch(boolean value, Instant measuredAt) implements ChannelReading {
    }

    /** A point in time. */
    record Moment(Instant value, Instant measuredAt) implements ChannelReading {
    }

    /** Not known, or too old to be true. Never to be shown as zero. */
    record Unknown() implements ChannelReading {
        @Override
        public @Nullable Instant measuredAt() {
            return null;
        }
    }
}
