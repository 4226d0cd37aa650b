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

import com.google.gson.annotations.SerializedName;

/**
 * A site.
 *
 * @author openHAB Energy - Initial contribution
 */
public class SiteDto {
    public String id;
    public String vendor;
    @SerializedName(value = "vendorID", alternate = { "vendorId", "vendor_id", "vendor-id" })
    public String vendorId;
    public String name;
    @SerializedName(value = "locationUTCOffset", alternate = { "location_utc_offset", "location-utc-offset" })
    public BigDecimal locationUtcOffset;
    public LocationDto location;
    @SerializedName(value = "operationalSince", alternate = { "operational_since", "operational-since" })
    public String operationalSince;
    public List<IdDto> batteries;
    @SerializedName(value = "solarInverters", alternate = { "solar_inverters", "solar-inverters" })
    public List<IdDto> solarInverters;
    public BessDto bess;
}
