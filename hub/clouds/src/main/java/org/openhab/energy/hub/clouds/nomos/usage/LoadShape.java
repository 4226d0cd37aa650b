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
package org.openhab.energy.hub.clouds.nomos.usage;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How energy spreads over time, in no unit: only proportions count. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface LoadShape {

    /**
     * The weight of a quarter-hour, zero or more.
     */
    double at(Instant slotStart);
}
