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
package org.openhab.energy.model.price;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The figures of a span of known prices, in currency units per kWh, gross.
 *
 * @param minimum the lowest total
 * @param maximum the highest total
 * @param average the mean of the totals, each weighted with the length of its slot
 * @param whole whether every instant of the span has a known price; otherwise the figures are those of a part
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PriceStatistics(BigDecimal minimum, BigDecimal maximum, BigDecimal average, boolean whole) {
}
