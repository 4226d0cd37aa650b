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
package org.openhab.binding.novasense.internal.setting;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.mapping.Aggregate;
import org.openhab.binding.novasense.internal.mapping.ChannelMapping;
import org.openhab.binding.novasense.internal.mapping.NullPolicy;
import org.openhab.binding.novasense.internal.mapping.Selector;
import org.openhab.binding.novasense.internal.mapping.TimestampFormat;
import org.openhab.binding.novasense.internal.mapping.ValueKind;
import org.openhab.binding.novasense.internal.mapping.ValuePath;
import org.openhab.binding.novasense.internal.mapping.Words;

/**
 * Makes a channel's mapping of settings. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class MappingSettings {
    /** What a query may say for all of its channels. */
    public static final Collection<String> SHARED = List.of("timestampPath", "timestampFormat", "unit", "unitPath",
            "nullPolicy", "aggregate", "maxAge");

    private MappingSettings() {
    }

    /**
     * @param itemType item type of the channel, such as {@code Number:Power}
     * @throws InvalidSettingException naming what cannot be understood
     */
    public static ChannelMapping read(Settings settings, String itemType) throws InvalidSettingException {
        ValueKind kind = kind(itemType);
        Aggregate aggregate = Words.read("aggregate", settings.text("aggregate"), Aggregate.class);
        ValuePath value = settings.path("valuePath");
        if (value == null && aggregate != Aggregate.COUNT) {
            throw new InvalidSettingException("offline.config-value-path");
        }
        if (kind != ValueKind.NUMBER && aggregate != Aggregate.NONE && aggregate != Aggregate.LAST) {
            throw new InvalidSettingException("offline.config-aggregate", Words.word(aggregate), itemType);
        }
        ValuePath time = settings.path("timestampPath");
        boolean series = settings.flag("series");
        if (time == null && (series || aggregate == Aggregate.LAST)) {
            throw new InvalidSettingException("offline.config-timestamp-path");
        }
        int maxAge = settings.whole("maxAge", 0, 0, Integer.MAX_VALUE);
        return new ChannelMapping(kind, Selector.parse(settings.text("selector")),
                value == null ? ValuePath.ROOT : value, settings.text("unit"), settings.path("unitPath"),
                settings.text("unitSuffix"), settings.number("factor", BigDecimal.ONE),
                settings.number("offset", BigDecimal.ZERO), time,
                TimestampFormat.parse(settings.text("timestampFormat")),
                settings.pairs("mapping"), Words.read("nullPolicy", settings.text("nullPolicy"), NullPolicy.class),
                aggregate, series, maxAge == 0 ? null : Duration.ofMinutes(maxAge));
    }

    private static ValueKind kind(String itemType) {
        return switch (itemType) {
            case "String" -> ValueKind.STRING;
            case "Switch" -> ValueKind.SWITCH;
            case "DateTime" -> ValueKind.DATETIME;
            default -> ValueKind.NUMBER;
        };
    }
}
