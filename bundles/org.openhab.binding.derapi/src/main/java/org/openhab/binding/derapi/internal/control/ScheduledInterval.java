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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An interval of a site's schedule with what became of it.
 *
 * @param interval the command
 * @param status the vendor's word; it may lag behind
 * @param reportedAt when the status was reported, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ScheduledInterval(ControlInterval interval, String status, @Nullable Instant reportedAt) {
}
