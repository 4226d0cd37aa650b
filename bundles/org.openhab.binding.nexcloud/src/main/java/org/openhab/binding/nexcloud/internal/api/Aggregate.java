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
package org.openhab.binding.nexcloud.internal.api;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What NEX made of the readings of one period. Whether the value is a mean, a sum or a difference is not documented; it is passed on as delivered.
 *
 * @param start when the period begins, as delivered
 * @param value the aggregate
 * @param minimum the lowest reading, or null
 * @param maximum the highest reading, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Aggregate(Instant start, BigDecimal value, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
}
