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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.mapping.MappingIssue.Kind;
import org.openhab.energy.model.feed.ChannelReading;

import com.google.gson.JsonElement;

/**
 * Finds a channel's value in an answer. What is not there, not readable or too old is unknown, never zero. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ChannelMapper {
    private final String channel;
    private final ChannelMapping mapping;
    private final Selector selector;

    /**
     * @param channel id of the channel
     * @param querySelector which rows the query is about; the channel's own selector goes before it
     */
    public ChannelMapper(String channel, ChannelMapping mapping, Selector querySelector) {
        this.channel = channel;
        this.mapping = mapping;
        Selector both = querySelector.with(mapping.selector());
        ValuePath time = mapping.timestampPath();
        this.selector = mapping.series() && time != null ? both.orNearestNow(time) : both;
    }

    /**
     * {@return what the answer says}
     *
     * @param answer the first page of the answer
     * @param rows the rows of all pages
     */
    public MappedChannel map(JsonElement answer, Rows rows, MappingMoment moment) {
        if (!rows.present()) {
            return without(Kind.LIST_MISSING, "");
        }
        List<JsonElement> kept = selector.filter(rows.items());
        CellReader cells = new CellReader(mapping, answer, moment);
        NavigableMap<Instant, ChannelReading> series = mapping.series() ? series(kept, cells, moment) : new TreeMap<>();
        MappedChannel mapped = mapping.aggregate() == Aggregate.NONE || mapping.aggregate() == Aggregate.LAST
                ? single(kept, cells, moment)
                : aggregate(kept, cells, moment);
        return new MappedChannel(mapped.reading(), series, mapped.issue());
    }

    private MappedChannel single(List<JsonElement> rows, CellReader cells, MappingMoment moment) {
        JsonElement row = mapping.aggregate() == Aggregate.LAST
                ? latest(rows, moment)
                : selector.pick(rows, moment.now(), mapping.timestampFormat(), moment.zone());
        if (row == null) {
            return unknown(null);
        }
        JsonElement cell = mapping.valuePath().in(row);
        if (cell == null) {
            return without(Kind.PATH_MISSING, mapping.valuePath().toString());
        }
        Instant time = time(row, moment);
        if (time == null) {
            return without(Kind.TIME_UNREADABLE, String.valueOf(mapping.timestampPath()));
        }
        ChannelReading reading = cells.read(cell, row, time);
        if (reading == null) {
            return without(Kind.WRONG_KIND, mapping.valuePath().toString());
        }
        return reading instanceof ChannelReading.Unknown || isTooOld(time, moment)
                ? unknown(null)
                : new MappedChannel(reading, new TreeMap<>(), null);
    }

    private MappedChannel aggregate(List<JsonElement> rows, CellReader cells, MappingMoment moment) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        Instant newest = null;
        boolean found = rows.isEmpty() || mapping.aggregate() == Aggregate.COUNT;
        for (JsonElement row : rows) {
            JsonElement cell = mapping.valuePath().in(row);
            found |= cell != null;
            values.add(cell == null ? null : cells.number(cell));
            Instant time = time(row, moment);
            newest = time != null && (newest == null || time.isAfter(newest)) ? time : newest;
        }
        if (!found) {
            return without(Kind.PATH_MISSING, mapping.valuePath().toString());
        }
        BigDecimal result = mapping.aggregate().of(values);
        // A count is of now, whenever what is counted began.
        Instant time = mapping.aggregate() == Aggregate.COUNT || newest == null ? moment.fetchedAt() : newest;
        return result == null || isTooOld(time, moment)
                ? unknown(null)
                : new MappedChannel(new ChannelReading.Quantity(result, cells.unit(null), time), new TreeMap<>(), null);
    }

    private NavigableMap<Instant, ChannelReading> series(List<JsonElement> rows, CellReader cells,
            MappingMoment moment) {
        NavigableMap<Instant, ChannelReading> series = new TreeMap<>();
        for (JsonElement row : rows) {
            JsonElement cell = mapping.valuePath().in(row);
            Instant time = time(row, moment);
            if (cell != null && time != null) {
                // A local time that comes twice is the hour after the clock was set back.
                Instant place = series.containsKey(time) ? laterTime(row, moment, time) : time;
                ChannelReading reading = cells.read(cell, row, place);
                series.put(place, reading == null ? new ChannelReading.Unknown() : reading);
            }
        }
        return series;
    }

    private Instant laterTime(JsonElement row, MappingMoment moment, Instant otherwise) {
        ValuePath path = mapping.timestampPath();
        JsonElement value = path == null ? null : path.in(row);
        Instant later = value == null ? null : mapping.timestampFormat().readLater(value, moment.zone());
        return later == null ? otherwise : later;
    }

    /** {@return the row with the latest time of those that have a value} */
    private @Nullable JsonElement latest(List<JsonElement> rows, MappingMoment moment) {
        JsonElement latest = null;
        Instant newest = null;
        for (JsonElement row : rows) {
            JsonElement cell = mapping.valuePath().in(row);
            Instant time = time(row, moment);
            if (!Scalars.isNothing(cell) && time != null && (newest == null || !time.isBefore(newest))) {
                latest = row;
                newest = time;
            }
        }
        // Without any value the path itself may be wrong, which the first row tells.
        return latest == null && !rows.isEmpty() ? rows.get(0) : latest;
    }

    /** {@return the time of a row, or null when it has one that cannot be read} */
    private @Nullable Instant time(JsonElement row, MappingMoment moment) {
        ValuePath path = mapping.timestampPath();
        if (path == null) {
            return moment.fetchedAt();
        }
        JsonElement value = path.in(row);
        return value == null ? null : mapping.timestampFormat().read(value, moment.zone());
    }

    private boolean isTooOld(Instant time, MappingMoment moment) {
        Duration limit = mapping.maxAge();
        return limit != null && time.isBefore(moment.now().minus(limit));
    }

    private MappedChannel without(Kind kind, String path) {
        return unknown(new MappingIssue(channel, kind, path));
    }

    private MappedChannel unknown(@Nullable MappingIssue issue) {
        return new MappedChannel(
                mapping.nullPolicy() == NullPolicy.KEEP && issue == null ? null : new ChannelReading.Unknown(),
                new TreeMap<>(), issue);
    }
}
