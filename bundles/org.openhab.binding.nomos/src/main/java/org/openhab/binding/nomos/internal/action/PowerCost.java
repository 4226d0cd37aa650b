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
package org.openhab.binding.nomos.internal.action;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a constant power takes and costs in a span.
 *
 * @param energy energy in kWh
 * @param cost cost, or revenue of a feed-in contract, in EUR
 * @param price mean price in EUR/kWh, weighted by time
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record PowerCost(BigDecimal energy, BigDecimal cost, BigDecimal price) {
}
