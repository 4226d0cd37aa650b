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
package org.openhab.binding.derapi.internal.api;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What is known of a battery, or of all batteries of a site together. Everything may be unknown.
 *
 * @param capacity in kWh
 * @param stateOfCharge in percent
 * @param mode the vendor's or Derapi's word; empty when it is not known
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Storage(@Nullable BigDecimal capacity, @Nullable BigDecimal stateOfCharge, String mode) {
    public static final Storage UNKNOWN = new Storage(null, null, "");
}
