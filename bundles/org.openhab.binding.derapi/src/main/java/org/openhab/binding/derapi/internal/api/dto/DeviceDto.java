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

import com.google.gson.JsonElement;
import com.google.gson.annotations.SerializedName;

/**
 * A solar inverter or a battery; what the other kind has is null.
 *
 * @author openHAB Energy - Initial contribution
 */
public class DeviceDto {
    public String id;
    public String vendor;
    @SerializedName(value = "vendorID", alternate = { "vendorId", "vendor_id", "vendor-id" })
    public String vendorId;
    @SerializedName(value = "reportedAt", alternate = { "reported_at", "reported-at" })
    public String reportedAt;
    public String model;
    @SerializedName(value = "serialNumber", alternate = { "serial_number", "serial-number" })
    public String serialNumber;
    @SerializedName(value = "siteID", alternate = { "siteId", "site_id", "site-id" })
    public String siteId;
    public String name;
    @SerializedName(value = "recentProduction", alternate = { "recent_production", "recent-production" })
    public ProductionDto recentProduction;
    @SerializedName(value = "lifetimeProduction", alternate = { "lifetime_production", "lifetime-production" })
    public ProductionDto lifetimeProduction;
    @SerializedName(value = "nameplateKwh", alternate = { "nameplate_kwh", "nameplate-kwh" })
    public BigDecimal nameplateKwh;
    public String mode;
    @SerializedName(value = "stateOfChargePercent", alternate = { "state_of_charge_percent",
            "state-of-charge-percent" })
    public BigDecimal stateOfChargePercent;
    /** Objects with one key each, of different kinds. */
    @SerializedName(value = "recentErrors", alternate = { "recent_errors", "recent-errors" })
    public List<JsonElement> recentErrors;
}
