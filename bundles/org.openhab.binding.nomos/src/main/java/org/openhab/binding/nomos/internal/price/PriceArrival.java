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
package org.openhab.binding.nomos.internal.price;

import java.time.LocalTime;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * When tomorrow's prices were seen on one day.
 *
 * @param missed the last look that did not find them, as local time, or null when the first look did
 * @param seen the look that found them, as local time
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PriceArrival(@Nullable LocalTime missed, LocalTime seen) {
}
