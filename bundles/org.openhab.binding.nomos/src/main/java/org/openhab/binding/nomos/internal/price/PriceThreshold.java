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
package org.openhab.binding.nomos.internal.price;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A limit that a price may cross. Crossing it fires once; it can fire again only after the price has come back over the limit by the hysteresis. A price equal
 * to the limit has not crossed it, and an unknown price changes nothing. Immutable; the position is kept by the caller, best over a restart, so that one
 * does not fire again.
 *
 * @param side which side of the limit fires
 * @param limit the limit
 * @param hysteresis how far the price must come back, zero or more
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PriceThreshold(Side side, BigDecimal limit, BigDecimal hysteresis) {

    /** Which side of a limit fires. */
    public enum Side {
        BELOW,
        ABOVE
    }

    /** Where the price was last. */
    public enum Position {
        /** No price was known yet; the first that has crossed fires. */
        UNKNOWN,
        /** On the side that does not fire. */
        ARMED,
        /** Crossed, and not yet back. */
        FIRED
    }

    /**
     * What a price does.
     *
     * @param position where the price is now
     * @param fires whether it has just crossed the limit
     */
    public record Step(Position position, boolean fires) {
    }

    /**
     * @throws IllegalArgumentException if the hysteresis is negative
     */
    public PriceThreshold {
        if (hysteresis.signum() < 0) {
            throw new IllegalArgumentException("The hysteresis must not be negative: " + hysteresis);
        }
    }

    /** {@return what the price does when the last position was the one given} */
    public Step next(Position last, @Nullable BigDecimal price) {
        if (price == null) {
            return new Step(last, false);
        }
        BigDecimal beyond = side == Side.BELOW ? limit.subtract(price) : price.subtract(limit);
        if (beyond.signum() > 0) {
            return new Step(Position.FIRED, last != Position.FIRED);
        }
        boolean back = beyond.negate().compareTo(hysteresis) >= 0;
        return new Step(last == Position.FIRED && !back ? Position.FIRED : Position.ARMED, false);
    }
}
