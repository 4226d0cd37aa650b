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
package org.openhab.energy.hub.clouds.nomos.price;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * When the prices of a day are published: in one batch, on the day before, at a time of day; single days may be early,
 * late, or never come. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Publication {

    private final ZoneId zone;
    private final LocalTime usual;
    private LocalTime time;
    private final Map<LocalDate, Instant> exceptions = new TreeMap<>();

    public Publication(ZoneId zone, LocalTime time) {
        this.zone = zone;
        this.usual = time;
        this.time = time;
    }

    /**
     * Whether a day's prices are out.
     */
    public boolean isPublished(LocalDate day, Instant now) {
        return !now.isBefore(publishedAt(day));
    }

    /**
     * When a day's prices come out; {@link Instant#MAX} for never.
     */
    public synchronized Instant publishedAt(LocalDate day) {
        Instant exception = exceptions.get(day);
        return exception != null ? exception : day.minusDays(1).atTime(time).atZone(zone).toInstant();
    }

    /**
     * Changes the usual time of day (local).
     */
    public synchronized void setTime(LocalTime changed) {
        time = changed;
    }

    /**
     * Publishes one day at another time.
     */
    public synchronized void publish(LocalDate day, Instant at) {
        exceptions.put(day, at);
    }

    /**
     * Never publishes a day.
     */
    public synchronized void hold(LocalDate day) {
        exceptions.put(day, Instant.MAX);
    }

    /**
     * Back to the usual time for all days.
     */
    public synchronized void reset() {
        time = usual;
        exceptions.clear();
    }

    public synchronized LocalTime time() {
        return time;
    }

    public synchronized Map<LocalDate, Instant> exceptions() {
        return new TreeMap<>(exceptions);
    }
}
