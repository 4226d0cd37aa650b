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
package org.openhab.binding.derapi.internal.api;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.dto.DeviceDto;
import org.openhab.binding.derapi.internal.api.dto.IntervalsDto;
import org.openhab.binding.derapi.internal.api.dto.ListDto;
import org.openhab.binding.derapi.internal.api.dto.SiteDto;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.transport.Transport;

import com.google.gson.JsonElement;

/**
 * Typed calls to Derapi for one set of vendor credentials. Blocks until the answer is there. Thread-safe. Every method throws a {@link CloudException} when there is no
 * usable answer; its type says how to react.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DerapiApi {
    private final DerapiCalls calls;
    private final ControlApi control;

    /**
     * @param transport the chain that adds Derapi's token and the vendor's credentials
     * @param baseUrl address of the API without a path
     */
    public DerapiApi(Transport transport, URI baseUrl) {
        calls = new DerapiCalls(transport, baseUrl);
        control = new ControlApi(calls);
    }

    /** Asks for something small that costs no vendor a call, to see whether the client is accepted. */
    public void greet() throws CloudException, InterruptedException {
        calls.get("greeting", "/" + Kind.SITE.path() + "?vendor=virtual&pageSize=1", ListDto.class);
    }

    /** {@return the control of batteries} */
    public ControlApi control() {
        return control;
    }

    /** {@return the ids of a kind of things}
     *
     * @param vendor only those of this vendor
     */
    public DeviceList list(Kind kind, String vendor) throws CloudException, InterruptedException {
        List<ListDto> pages = calls.pages(kind.path(),
                "/" + kind.path() + (vendor.isEmpty() ? "" : "?vendor=" + DerapiCalls.encoded(vendor)), ListDto.class,
                page -> page.nextPageToken);
        Set<String> ids = new LinkedHashSet<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (ListDto page : pages) {
            if (page.items == null) {
                throw DerapiCalls.malformed(kind.path(), "the list is missing", null);
            }
            ids.addAll(DeviceMapper.ids(page.items));
            Map<String, @Nullable JsonElement> failed = page.errors;
            if (failed != null) {
                failed.forEach((name, text) -> errors.put(name, Problem
                        .clean(text == null || !text.isJsonPrimitive() ? String.valueOf(text) : text.getAsString())));
            }
        }
        return new DeviceList(List.copyOf(ids), errors);
    }

    /** {@return a site's description} */
    public SiteDto site(String id) throws CloudException, InterruptedException {
        return calls.get("site", Kind.SITE.pathOf(id), SiteDto.class);
    }

    /** {@return the description of an inverter or a battery} */
    public DeviceDto device(Kind kind, String id) throws CloudException, InterruptedException {
        return calls.get(kind.path(), kind.pathOf(id), DeviceDto.class);
    }

    /** {@return the intervals from the one that contains {@code from} on}
     *
     * @param source whose energy
     * @param zone gives the offset that the times are written with
     * @param limits the longest span of a call
     */
    public Intervals intervals(IntervalSource source, String id, SummaryLevel level, Instant from, Instant until,
            ZoneId zone, SpanLimits limits) throws CloudException, InterruptedException {
        List<IntervalsDto> pages = new ArrayList<>();
        for (SpanLimits.Span span : limits.split(level, from, until)) {
            String path = source.pathOf(id) + "?summaryLevel=" + level.word() + "&start=" + time(span.start(), zone)
                    + "&end=" + time(span.end(), zone);
            pages.addAll(calls.pages("intervals", path, IntervalsDto.class, page -> page.nextPageToken));
        }
        return IntervalMapper.of(pages, level);
    }

    private static String time(Instant instant, ZoneId zone) {
        return DerapiCalls.encoded(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }
}
