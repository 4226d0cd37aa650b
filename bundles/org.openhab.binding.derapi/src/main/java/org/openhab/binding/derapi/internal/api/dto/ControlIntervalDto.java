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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.annotations.SerializedName;

/**
 * A command to a battery for a span; {@code status} and {@code reportedAt} come in answers only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ControlIntervalDto {
    public @Nullable String command;
    public @Nullable String start;
    public @Nullable String end;
    public @Nullable BigDecimal kw;
    @SerializedName(value = "stateOfChargeLimitPercent", alternate = { "state_of_charge_limit_percent" })
    public @Nullable BigDecimal stateOfChargeLimitPercent;
    public @Nullable String priority;
    @SerializedName(value = "allowExport", alternate = { "allow_export" })
    public @Nullable Boolean allowExport;
    public @Nullable String status;
    @SerializedName(value = "reportedAt", alternate = { "reported_at" })
    public @Nullable String reportedAt;
}
