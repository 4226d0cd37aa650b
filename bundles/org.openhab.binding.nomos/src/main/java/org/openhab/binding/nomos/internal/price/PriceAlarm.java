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
import org.openhab.binding.nomos.internal.price.PriceThreshold.Position;
import org.openhab.core.storage.Storage;

/**
 * A limit of the configuration with its position, which is kept so that a restart does not trigger again. Another limit starts anew. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PriceAlarm {
    private static final int CENTS = 2;

    private final PriceThreshold threshold;
    private final Storage<String> storage;
    private final String key;
    private Position position = Position.UNKNOWN;

    private PriceAlarm(PriceThreshold threshold, Storage<String> storage, String key) {
        this.threshold = threshold;
        this.storage = storage;
        this.key = key;
        String kept = storage.get(key);
        for (Position known : Position.values()) {
            if (text(known).equals(kept)) {
                position = known;
            }
        }
    }

    /**
     * {@return the alarm, or null when there is no limit}
     *
     * @param limit in ct/kWh, or null
     * @param hysteresis in ct/kWh; a negative one counts as none
     */
    public static @Nullable PriceAlarm of(PriceThreshold.Side side, @Nullable BigDecimal limit, BigDecimal hysteresis,
            Storage<String> storage, String thing) {
        return limit == null
                ? null
                : new PriceAlarm(
                        new PriceThreshold(side, limit.movePointLeft(CENTS),
                                hysteresis.max(BigDecimal.ZERO).movePointLeft(CENTS)),
                        storage, key(side, thing));
    }

    /** Forgets the positions of a Thing. */
    public static void remove(Storage<String> storage, String thing) {
        for (PriceThreshold.Side side : PriceThreshold.Side.values()) {
            storage.remove(key(side, thing));
        }
    }

    /** {@return whether the price has just crossed the limit; in EUR/kWh, null when it is not known} */
    public boolean fires(@Nullable BigDecimal price) {
        PriceThreshold.Step step = threshold.next(position, price);
        if (step.position() != position) {
            position = step.position();
            storage.put(key, text(position));
        }
        return step.fires();
    }

    private static String key(PriceThreshold.Side side, String thing) {
        return "limit-" + side + ":" + thing;
    }

    private String text(Position known) {
        return threshold.limit().stripTrailingZeros().toPlainString() + " " + known;
    }
}
