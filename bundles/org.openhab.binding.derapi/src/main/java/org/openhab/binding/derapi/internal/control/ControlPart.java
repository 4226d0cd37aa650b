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
package org.openhab.binding.derapi.internal.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.binding.derapi.internal.part.Attempts;
import org.openhab.binding.derapi.internal.part.Pace;
import org.openhab.binding.derapi.internal.part.Part;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.poll.Question;

/**
 * The schedule of a site's batteries, read regularly while control is allowed, and shown.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ControlPart implements Part {
    private final String site;
    private final boolean allowed;
    private final Pace pace;
    private final Supplier<Duration> period;
    private final DoubleSupplier others;
    private final Attempts attempts;

    private ControlSchedule schedule = ControlSchedule.EMPTY;
    private @Nullable Instant fetchedAt;

    /**
     * @param site Derapi's identifier of the site
     * @param allowed whether the owner allows control; else nothing is asked
     * @param period time between two calls when nothing slows them down
     * @param others calls a day that others make for the control of this site, such as a plan
     */
    public ControlPart(String site, boolean allowed, Pace pace, Supplier<Duration> period,
            DoubleSupplier others, RandomGenerator random) {
        this.site = site;
        this.allowed = allowed;
        this.pace = pace;
        this.period = period;
        this.others = others;
        attempts = new Attempts(random);
    }

    /** Takes over a schedule that was read or sent elsewhere. */
    public void accept(ControlSchedule present, Instant now) {
        schedule = present;
        fetchedAt = now;
        attempts.succeeded();
    }

    @Override
    public Instant nextPoll(Instant now) {
        return allowed ? attempts.next(now, fetchedAt, pace.of(period.get())) : Instant.MAX;
    }

    @Override
    public Question<DerapiApi> question(Instant now) {
        return api -> {
            ControlSchedule read = api.control().get(site);
            return settled -> accept(read, settled);
        };
    }

    @Override
    public void failed(@Nullable CloudException error, Instant now) {
        attempts.failed(error, now);
    }

    @Override
    public @Nullable CloudException failure() {
        return attempts.failure();
    }

    @Override
    public @Nullable Instant fetchedAt() {
        return fetchedAt;
    }

    @Override
    public void retry() {
        attempts.retry();
    }

    @Override
    public Map<String, ChannelReading> readings(Instant now) {
        return ControlReadings.of(schedule, fetchedAt, now);
    }

    @Override
    public Map<String, NavigableMap<Instant, ChannelReading>> series() {
        return ControlReadings.series(schedule, fetchedAt);
    }

    @Override
    public Instant nextChange(Instant now) {
        return schedule.nextEdge(now);
    }

    @Override
    public double callsPerDay() {
        return allowed
                ? (double) Duration.ofDays(1).toSeconds() / period.get().toSeconds() + others.getAsDouble()
                : 0;
    }
}
