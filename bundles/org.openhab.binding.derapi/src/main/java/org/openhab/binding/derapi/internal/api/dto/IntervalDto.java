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
 * Energy of a span: {@code kwh} of a solar inverter, the other two of a battery.
 *
 * @author openHAB Energy - Initial contribution
 */
public class IntervalDto {
    public String start;
    public String end;
    public BigDecimal kwh;
    @SerializedName(value = "chargeKwh", alternate = { "charge_kwh", "charge-kwh" })
    public BigDecimal chargeKwh;
    @SerializedName(value = "dischargeKwh", alternate = { "discharge_kwh", "discharge-kwh" })
    public BigDecimal dischargeKwh;
    @SerializedName(value = "stateOfChargePercent", alternate = { "state_of_charge_percent",
            "state-of-charge-percent" })
    public BigDecimal stateOfChargePercent;
}
