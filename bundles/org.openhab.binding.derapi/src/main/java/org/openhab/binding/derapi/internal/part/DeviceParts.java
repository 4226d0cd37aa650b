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
package org.openhab.binding.derapi.internal.part;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.api.DeviceMapper;
import org.openhab.binding.derapi.internal.api.IntervalSource;
import org.openhab.binding.derapi.internal.api.Kind;
import org.openhab.binding.derapi.internal.api.Site;
import org.openhab.binding.derapi.internal.api.SummaryLevel;
import org.openhab.binding.derapi.internal.api.dto.DeviceDto;
import org.openhab.binding.derapi.internal.api.dto.SiteDto;
import org.openhab.binding.derapi.internal.series.DeviceReadings;

/**
 * Which parts a site, an inverter or a battery has, and how often each asks when nothing slows it down.
 *
 * @param context what the parts share
 * @param detailPeriod time between two readings of the description
 * @param intervalPeriod time between two readings of quarter-hours
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record DeviceParts(PartContext context, Supplier<Duration> detailPeriod, Supplier<Duration> intervalPeriod) {

    private static final int HOURS_FACTOR = 3;
    private static final int MONTHS_FACTOR = 24;

    /** {@return the part that reads a site's description} */
    public DetailPart<SiteDto> site(Consumer<Site> learn) {
        return new DetailPart<>(context, SiteDto.class, detailPeriod, api -> {
            SiteDto dto = api.site(context.id());
            learn.accept(DeviceMapper.site(context.id(), dto));
            return dto;
        }, (dto, at) -> DeviceReadings.of(DeviceMapper.site(context.id(), dto), at));
    }

    /** {@return the part that reads the description of an inverter or a battery} */
    public DetailPart<DeviceDto> device(Kind kind) {
        return new DetailPart<>(context, DeviceDto.class, detailPeriod, api -> api.device(kind, context.id()),
                (dto, at) -> kind == Kind.BATTERY
                        ? DeviceReadings.ofBattery(DeviceMapper.device(context.id(), dto), at)
                        : DeviceReadings.ofInverter(DeviceMapper.device(context.id(), dto), at))
                .telling((before, after) -> DeviceEvents.between(
                        DeviceMapper.device(context.id(), before).log(),
                        DeviceMapper.device(context.id(), after).log()));
    }

    /** {@return the parts that read energy, one for each level} */
    public List<IntervalPart> intervals(IntervalSource source, Supplier<ZoneId> zone, BooleanSupplier wanted) {
        return Stream.of(SummaryLevel.values())
                .map(level -> new IntervalPart(context, source, level, () -> switch (level) {
                    // The day that runs is shown as it grows.
                    case QUARTER_HOUR, DAY -> intervalPeriod.get();
                    case HOUR -> intervalPeriod.get().multipliedBy(HOURS_FACTOR);
                    case MONTH -> intervalPeriod.get().multipliedBy(MONTHS_FACTOR);
                }, zone, wanted)).toList();
    }
}
