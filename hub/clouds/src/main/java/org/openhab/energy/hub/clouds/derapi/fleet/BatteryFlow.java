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
package org.openhab.energy.hub.clouds.derapi.fleet;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a battery did in some time.
 *
 * @param chargeKwh into the battery, at the house's side
 * @param dischargeKwh out of the battery, at the house's side
 * @param meanPercent mean state of charge
 * @param endPercent state of charge at the end
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record BatteryFlow(double chargeKwh, double dischargeKwh, double meanPercent, double endPercent) {
}
