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

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.dto.BessDto;
import org.openhab.binding.derapi.internal.api.dto.DeviceDto;
import org.openhab.binding.derapi.internal.api.dto.IdDto;
import org.openhab.binding.derapi.internal.api.dto.LocationDto;
import org.openhab.binding.derapi.internal.api.dto.ProductionDto;
import org.openhab.binding.derapi.internal.api.dto.SiteDto;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Makes sites and devices of Derapi's answers. What is missing stays unknown. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DeviceMapper {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private DeviceMapper() {
    }

    /** {@return the site}
     *
     * @param id the id that was asked for
     */
    public static Site site(String id, SiteDto dto) {
        BessDto bess = dto.bess;
        return new Site(id, Values.text(dto.vendor), Values.text(dto.vendorId), Values.text(dto.name), zone(dto),
                Values.instant(dto.operationalSince), ids(dto.solarInverters), ids(dto.batteries),
                bess == null
                        ? null
                        : new Storage(Values.amount(bess.nameplateKwh), Values.percent(bess.stateOfChargePercent),
                                Values.text(bess.mode)));
    }

    /** {@return the inverter or battery} */
    public static Device device(String id, DeviceDto dto) {
        String model = Values.text(dto.model);
        String serial = Values.text(dto.serialNumber);
        String name = Values.text(dto.name);
        return new Device(id, Values.text(dto.vendor), Values.text(dto.siteId),
                name.isEmpty() ? (model + " " + serial).trim() : name, model, serial, Values.instant(dto.reportedAt),
                production(dto.recentProduction), production(dto.lifetimeProduction),
                new Storage(Values.amount(dto.nameplateKwh), Values.percent(dto.stateOfChargePercent),
                        Values.text(dto.mode)),
                log(dto.recentErrors));
    }

    /** {@return the ids of a list's entries, each once} */
    static List<String> ids(@Nullable List<@Nullable IdDto> entries) {
        return entries == null
                ? List.of()
                : entries.stream().filter(Objects::nonNull).map(entry -> Values.text(entry.id))
                        .filter(id -> !id.isEmpty()).distinct().toList();
    }

    private static @Nullable Production production(@Nullable ProductionDto dto) {
        BigDecimal kwh = dto == null ? null : Values.amount(dto.kwh);
        return dto == null || kwh == null ? null : new Production(kwh, Values.instant(dto.start));
    }

    /** The last element tells the begin of the log only, and an element may be of a kind that is new. */
    private static @Nullable DeviceLog log(@Nullable List<@Nullable JsonElement> entries) {
        if (entries == null) {
            return null;
        }
        List<DeviceEvent> events = new ArrayList<>();
        Instant since = null;
        for (JsonElement entry : entries) {
            if (entry instanceof JsonObject object) {
                for (DeviceEvent.Kind kind : DeviceEvent.Kind.values()) {
                    String text = text(object, kind.name().toLowerCase(Locale.ROOT));
                    if (!text.isEmpty()) {
                        events.add(new DeviceEvent(kind, Problem.clean(text)));
                    }
                }
                Instant start = Values.instant(text(object, "start"));
                since = start == null ? since : start;
            }
        }
        return new DeviceLog(events, since);
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString().trim();
    }

    /** The offset in hours may have a fraction: 5.5 in India. It changes over the year, so the zone's name is better. */
    private static ZoneId zone(SiteDto dto) {
        LocationDto location = dto.location;
        String name = location == null ? "" : Values.text(location.timezone);
        try {
            if (!name.isEmpty()) {
                return ZoneId.of(name);
            }
        } catch (DateTimeException e) {
            // A zone that this Java does not know; the offset has to do.
        }
        BigDecimal hours = location == null || location.currentUtcOffset == null
                ? dto.locationUtcOffset
                : location.currentUtcOffset;
        if (hours == null || hours.abs().compareTo(BigDecimal.valueOf(18)) > 0) {
            return ZoneOffset.UTC;
        }
        return ZoneOffset.ofTotalSeconds(hours.multiply(SECONDS_PER_HOUR).intValue());
    }
}
