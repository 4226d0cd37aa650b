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
package org.openhab.binding.derapi.internal.api.dto;

import java.math.BigDecimal;

import com.google.gson.annotations.SerializedName;

/**
 * All batteries of a site taken together.
 *
 * @author openHAB Energy - Initial contribution
 */
public class BessDto {
    @SerializedName(value = "nameplateKwh", alternate = { "nameplate_kwh", "nameplate-kwh" })
    public BigDecimal nameplateKwh;
    public String mode;
    @SerializedName(value = "stateOfChargePercent", alternate = { "state_of_charge_percent",
            "state-of-charge-percent" })
    public BigDecimal stateOfChargePercent;
}
