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

import com.google.gson.annotations.SerializedName;

/**
 * A site.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class SiteDto {
    public @Nullable String id;
    public @Nullable String vendor;
    @SerializedName(value = "vendorID", alternate = { "vendorId", "vendor_id", "vendor-id" })
    public @Nullable String vendorId;
    public @Nullable String name;
    @SerializedName(value = "locationUTCOffset", alternate = { "location_utc_offset", "location-utc-offset" })
    public @Nullable BigDecimal locationUtcOffset;
    public @Nullable LocationDto location;
    @SerializedName(value = "operationalSince", alternate = { "operational_since", "operational-since" })
    public @Nullable String operationalSince;
    public @Nullable List<@Nullable IdDto> batteries;
    @SerializedName(value = "solarInverters", alternate = { "solar_inverters", "solar-inverters" })
    public @Nullable List<@Nullable IdDto> solarInverters;
    public @Nullable BessDto bess;
}
