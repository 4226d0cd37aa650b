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
package org.openhab.energy.hub.clouds.nex.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A made-up controller: what connects to NEX and delivers the readings of its devices.
 *
 * @param id its identifier
 * @param name its name
 * @param upload how often it delivers; its readings are as old as that
 * @param silentSince when it delivered for the last time because it is dead, or null
 * @param devices its devices
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NexController(long id, String name, Duration upload, @Nullable Instant silentSince,
        List<NexDevice> devices) {

    public NexController {
        devices = List.copyOf(devices);
        if (upload.toSeconds() < 1) {
            throw new IllegalArgumentException("'upload' must be a second at least");
        }
    }

    /** A controller that delivers every minute. */
    public NexController(long id, String name, List<NexDevice> devices) {
        this(id, name, Duration.ofMinutes(1), null, devices);
    }

    public NexController withUpload(Duration changed) {
        return new NexController(id, name, changed, silentSince, devices);
    }

    public NexController withSilentSince(@Nullable Instant changed) {
        return new NexController(id, name, upload, changed, devices);
    }

    public NexController withDevices(List<NexDevice> changed) {
        return new NexController(id, name, upload, silentSince, changed);
    }

    /** {@return the last instant whose readings have arrived} */
    public Instant delivered(Instant now) {
        Instant silent = silentSince;
        Instant last = silent != null && silent.isBefore(now) ? silent : now;
        long step = upload.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(last.getEpochSecond(), step) * step);
    }
}
