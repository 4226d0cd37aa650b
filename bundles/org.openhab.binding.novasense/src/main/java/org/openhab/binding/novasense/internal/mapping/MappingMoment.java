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
package org.openhab.binding.novasense.internal.mapping;

import java.time.Instant;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * When and where an answer is read.
 *
 * @param now the present time
 * @param fetchedAt when the answer came; the time of values that have none of their own
 * @param zone zone of times without an offset
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record MappingMoment(Instant now, Instant fetchedAt, ZoneId zone) {
}
