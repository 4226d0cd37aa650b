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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;
import com.google.gson.annotations.SerializedName;

/**
 * A solar inverter or a battery; what the other kind has is null.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DeviceDto {
    public @Nullable String id;
    public @Nullable String vendor;
    @SerializedName(value = "vendorID", alternate = { "vendorId", "vendor_id", "vendor-id" })
    public @Nullable String vendorId;
    @SerializedName(value = "reportedAt", alternate = { "reported_at", "reported-at" })
    public @Nullable String reportedAt;
    public @Nullable String model;
    @SerializedName(value = "serialNumber", alternate = { "serial_number", "serial-number" })
    public @Nullable String serialNumber;
    @SerializedName(value = "siteID", alternate = { "siteId", "site_id", "site-id" })
    public @Nullable String siteId;
    public @Nullable String name;
    @SerializedName(value = "recentProduction", alternate = { "recent_production", "recent-production" })
    public @Nullable ProductionDto recentProduction;
    @SerializedName(value = "lifetimeProduction", alternate = { "lifetime_production", "lifetime-production" })
    public @Nullable ProductionDto lifetimeProduction;
    @SerializedName(value = "nameplateKwh", alternate = { "nameplate_kwh", "nameplate-kwh" })
    public @Nullable BigDecimal nameplateKwh;
    public @Nullable String mode;
    @SerializedName(value = "stateOfChargePercent", alternate = { "state_of_charge_percent",
            "state-of-charge-percent" })
    public @Nullable BigDecimal stateOfChargePercent;
    /** Objects with one key each, of different kinds. */
    @SerializedName(value = "recentErrors", alternate = { "recent_errors", "recent-errors" })
    public @Nullable List<@Nullable JsonElement> recentErrors;
}
