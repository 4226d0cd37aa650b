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
package org.openhab.binding.nexcloud.internal.handler;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.poll.LivePolicy;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * The checked configuration of a device. Pure.
 *
 * @param deviceId the device
 * @param all whether all data points are read, or only those with a linked channel
 * @param live how often newest values are asked for
 * @param oldest how old a newest value may be
 * @param zone the zone in which days begin
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record DeviceSettings(long deviceId, boolean all, LivePolicy live, Duration oldest, ZoneId zone) {

    static DeviceSettings read(DeviceConfiguration configuration) throws ConfigurationException {
        String id = text(configuration.deviceId);
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw fault("offline.config-device-id");
        }
        if (configuration.oldest < 1) {
            throw fault("offline.config-oldest");
        }
        String points = text(configuration.points);
        if (!points.equals(DeviceConfiguration.ALL) && !points.equals(DeviceConfiguration.LINKED)) {
            throw fault("offline.config-points");
        }
        try {
            return new DeviceSettings(Long.parseLong(id), points.equals(DeviceConfiguration.ALL),
                    new LivePolicy(Duration.ofSeconds(configuration.liveInterval)),
                    Duration.ofMinutes(configuration.oldest), ZoneId.of(text(configuration.dayZone)));
        } catch (DateTimeException e) {
            throw fault("offline.config-day-zone");
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.trim();
    }

    private static ConfigurationException fault(String key) {
        return new ConfigurationException("The device's configuration is not usable: " + key, null, key);
    }
}
