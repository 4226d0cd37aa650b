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
package org.openhab.binding.derapi.internal.series;

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.Reading;
import org.openhab.binding.derapi.internal.api.Device;
import org.openhab.binding.derapi.internal.api.DeviceEvent;
import org.openhab.binding.derapi.internal.api.DeviceLog;
import org.openhab.binding.derapi.internal.api.Production;
import org.openhab.binding.derapi.internal.api.Site;
import org.openhab.binding.derapi.internal.api.Storage;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * What descriptions of sites and devices say on channels. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DeviceReadings {

    private DeviceReadings() {
    }

    /** {@return the readings of a site}
     *
     * @param at when it was read
     */
    public static Map<String, ChannelReading> of(Site site, Instant at) {
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        readings.put(CHANNEL_PLACE_ZONE, Reading.text(site.zone().getId(), at));
        readings.put(CHANNEL_PLACE_SINCE, Reading.moment(site.operationalSince(), at));
        Storage storage = site.storage();
        putStorage(readings, storage == null ? Storage.UNKNOWN : storage, at);
        return readings;
    }

    /** {@return the readings of an inverter} */
    public static Map<String, ChannelReading> ofInverter(Device device, Instant at) {
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        putProduction(readings, CHANNEL_PRODUCTION_RECENT, CHANNEL_PRODUCTION_RECENT_SINCE, device.recent(), at);
        putProduction(readings, CHANNEL_PRODUCTION_LIFETIME, CHANNEL_PRODUCTION_LIFETIME_SINCE, device.lifetime(), at);
        putReport(readings, device, at);
        return readings;
    }

    /** {@return the readings of a battery} */
    public static Map<String, ChannelReading> ofBattery(Device device, Instant at) {
        Map<String, ChannelReading> readings = new LinkedHashMap<>();
        putStorage(readings, device.storage(), at);
        putReport(readings, device, at);
        return readings;
    }

    private static void putStorage(Map<String, ChannelReading> readings, Storage storage, Instant at) {
        readings.put(CHANNEL_STORAGE_STATE_OF_CHARGE, Reading.quantity(storage.stateOfCharge(), "%", at));
        readings.put(CHANNEL_STORAGE_CAPACITY, Reading.quantity(storage.capacity(), "kWh", at));
        readings.put(CHANNEL_STORAGE_MODE, Reading.text(storage.mode(), at));
    }

    private static void putProduction(Map<String, ChannelReading> readings, String energy, String since,
            @Nullable Production production, Instant at) {
        readings.put(energy, Reading.quantity(production == null ? null : production.kwh(), "kWh", at));
        readings.put(since, Reading.moment(production == null ? null : production.since(), at));
    }

    private static void putReport(Map<String, ChannelReading> readings, Device device, Instant at) {
        Instant reported = device.reportedAt();
        DeviceLog log = device.log();
        readings.put(CHANNEL_DEVICE_REPORTED_AT, Reading.moment(reported, reported));
        readings.put(CHANNEL_DEVICE_ERRORS, lines(log, DeviceEvent.Kind.ERROR, at));
        readings.put(CHANNEL_DEVICE_WARNINGS, lines(log, DeviceEvent.Kind.WARNING, at));
    }

    /** A log without errors is known to have none, which is not the same as no log. */
    private static ChannelReading lines(@Nullable DeviceLog log, DeviceEvent.Kind kind, Instant at) {
        return log == null ? Reading.unknown() : new ChannelReading.Text(log.lines(kind), at);
    }
}
