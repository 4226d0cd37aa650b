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
package org.openhab.energy.hub.clouds.nomos.price;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One part of a price.
 *
 * @param type {@code electricity}, {@code grid} or {@code levies}
 * @param amount ct/kWh, null when unknown
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ComponentPrice(String type, @Nullable BigDecimal amount) {

    public static final String ELECTRICITY = "electricity";
    public static final String GRID = "grid";
    public static final String LEVIES = "levies";
}
