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
package org.openhab.energy.hub.clouds.nomos.setup;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A subscription's next meter.
 *
 * @param at when the new meter begins to deliver
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record MeterChange(NomosMeter meter, Instant at) {
}
