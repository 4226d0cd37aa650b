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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A made-up data point: one channel of readings.
 *
 * @param id its identifier
 * @param name its name
 * @param unit its unit, empty for none; told only under the field that {@link NexSwitches#unitField()} names
 * @param signal what it measures
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NexPoint(long id, String name, String unit, NexSignal signal) {
}
