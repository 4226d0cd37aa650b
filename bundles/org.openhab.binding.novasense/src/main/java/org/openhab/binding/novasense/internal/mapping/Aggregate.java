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
package org.openhab.binding.novasense.internal.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What becomes of the values of many rows. What is unknown is never taken for zero. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum Aggregate {
    /** The value of the one row that the selector picks. */
    NONE,
    /** The value of the row with the latest timestamp that has a value. */
    LAST,
    /** The sum, unknown when a row has no value. */
    SUM,
    /** The sum of the rows that have a value. */
    KNOWN_SUM,
    MIN,
    MAX,
    MEAN,
    /** How many rows there are; none is 0, a list that is not there is unknown. */
    COUNT;

    /**
     * {@return the result, or null when it is not known}
     *
     * @param values the values of the rows, null where a row has none
     */
    @Nullable
    BigDecimal of(List<@Nullable BigDecimal> values) {
        List<BigDecimal> known = values.stream().filter(Objects::nonNull).map(value -> Objects.requireNonNull(value))
                .toList();
        if (this == COUNT) {
            return BigDecimal.valueOf(values.size());
        }
        if (known.isEmpty() || this == SUM && known.size() < values.size()) {
            return null;
        }
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (this) {
            case SUM, KNOWN_SUM -> sum;
            case MIN -> known.stream().min(BigDecimal::compareTo).orElse(null);
            case MAX -> known.stream().max(BigDecimal::compareTo).orElse(null);
            case MEAN -> sum.divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64);
            default -> throw new IllegalArgumentException(this + " is no calculation");
        };
    }
}
