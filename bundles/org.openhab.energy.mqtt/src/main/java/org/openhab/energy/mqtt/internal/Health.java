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
package org.openhab.energy.mqtt.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ThingSnapshot;

/**
 * How a publisher is doing, at one moment. Immutable.
 *
 * @param uptime since when it runs
 * @param connectedSince when the present connection began, or null without one
 * @param responseTime how long the broker last took to confirm, or null if it never did
 * @param queued topics that wait to be sent
 * @param traffic counters since the start
 * @param skipped topics that are too large for the broker
 * @param things what is published
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Health(Duration uptime, @Nullable Instant connectedSince, @Nullable Duration responseTime, int queued,
        Traffic.Figures traffic, Collection<String> skipped, Collection<ThingSnapshot> things) {
}
