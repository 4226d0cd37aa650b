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

import com.google.gson.JsonElement;
import com.google.gson.annotations.SerializedName;

/**
 * A command to a battery for a span; {@code status} and {@code reportedAt} come in answers only.
 *
 * @author openHAB Energy - Initial contribution
 */
public class ControlIntervalDto {
    public String command;
    public String start;
    public String end;
    public BigDecimal kw;
    @SerializedName(value = "stateOfChargeLimitPercent", alternate = { "state_of_charge_limit_percent" })
    public BigDecimal stateOfChargeLimitPercent;
    public String priority;
    @SerializedName(value = "allowExport", alternate = { "allow_export" })
    public JsonElement allowExport;
    public String status;
    @SerializedName(value = "reportedAt", alternate = { "reported_at" })
    public String reportedAt;
}
