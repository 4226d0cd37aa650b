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
import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How a channel's value is found in an answer. Immutable.
 *
 * @param kind what kind of value it is
 * @param selector which rows count, besides what the query says
 * @param valuePath where the value is in a row
 * @param unit unit of the number, empty for that at {@code unitPath} or none
 * @param unitPath where the unit is, in the row or else in the answer, or null
 * @param unitSuffix what is appended to a unit that was found, such as {@code /kWh}
 * @param factor what a number is multiplied with
 * @param offset what is added to it then
 * @param timestampPath where the time of the value is in a row, or null when the answer tells none
 * @param timestampFormat how that time is written
 * @param words texts of the answer and what they stand for
 * @param nullPolicy what is said when there is no value
 * @param aggregate what becomes of many rows
 * @param series whether the rows are sent as a time series as well
 * @param maxAge after which time a value is too old to be true, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ChannelMapping(ValueKind kind, Selector selector, ValuePath valuePath, String unit,
        @Nullable ValuePath unitPath, String unitSuffix, BigDecimal factor, BigDecimal offset,
        @Nullable ValuePath timestampPath, TimestampFormat timestampFormat, Map<String, String> words,
        NullPolicy nullPolicy, Aggregate aggregate, boolean series, @Nullable Duration maxAge) {

    public ChannelMapping {
        words = Map.copyOf(words);
    }
}
