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
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ChannelReading;

import com.google.gson.JsonElement;

/**
 * Makes a reading of one cell: kind, words, factor, offset and unit. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class CellReader {
    /** Units as APIs spell them, and as openHAB does. */
    private static final Map<String, String> UNITS = Map.of("degC", "°C", "C", "°C", "celsius", "°C", "W/m2", "W/m²",
            "percent",
            "%", "kwh", "kWh", "mwh", "MWh", "kw", "kW", "1", "", "-", "");

    private final ChannelMapping mapping;
    private final JsonElement answer;
    private final MappingMoment moment;

    CellReader(ChannelMapping mapping, JsonElement answer, MappingMoment moment) {
        this.mapping = mapping;
        this.answer = answer;
        this.moment = moment;
    }

    /** {@return the reading, or null when the cell is not of the mapping's kind} */
    @Nullable
    ChannelReading read(JsonElement cell, @Nullable JsonElement row, Instant time) {
        if (Scalars.isNothing(cell)) {
            return new ChannelReading.Unknown();
        }
        JsonElement worded = worded(cell);
        return switch (mapping.kind()) {
            case NUMBER -> {
                BigDecimal number = number(cell);
                yield number == null ? null : new ChannelReading.Quantity(number, unit(row), time);
            }
            case STRING -> {
                String text = Scalars.text(worded);
                yield text == null
                        ? new ChannelReading.Text(worded.toString(), time)
                        : new ChannelReading.Text(text, time);
            }
            case SWITCH -> {
                Boolean position = Scalars.position(worded);
                yield position == null ? null : new ChannelReading.Switch(position, time);
            }
            case DATETIME -> {
                Instant value = mapping.timestampFormat().read(worded, moment.zone());
                yield value == null ? null : new ChannelReading.Moment(value, time);
            }
        };
    }

    /** {@return the number with factor and offset, or null} */
    @Nullable
    BigDecimal number(JsonElement cell) {
        BigDecimal number = Scalars.isNothing(cell) ? null : Scalars.number(worded(cell));
        return number == null ? null : number.multiply(mapping.factor()).add(mapping.offset());
    }

    private JsonElement worded(JsonElement cell) {
        String text = Scalars.text(cell);
        String meaning = text == null ? null : mapping.words().get(text);
        return meaning == null ? cell : new com.google.gson.JsonPrimitive(meaning);
    }

    String unit(@Nullable JsonElement row) {
        ValuePath path = mapping.unitPath();
        if (path == null) {
            return mapping.unit();
        }
        JsonElement found = row == null ? null : path.in(row);
        JsonElement unit = found == null ? path.in(answer) : found;
        String text = unit == null ? null : Scalars.text(unit);
        return text == null || text.isBlank()
                ? mapping.unit()
                : Objects.requireNonNullElse(UNITS.get(text.trim()), text.trim()) + mapping.unitSuffix();
    }
}
