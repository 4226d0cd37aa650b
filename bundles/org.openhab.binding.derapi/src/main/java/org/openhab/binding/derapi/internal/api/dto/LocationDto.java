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
 * Where a site is. The coordinates that Derapi may add are left out: nothing here needs them.
 *
 * @author openHAB Energy - Initial contribution
 */
public class LocationDto {
    @SerializedName(value = "currentUTCOffset", alternate = { "current_utc_offset", "current-utc-offset" })
    public BigDecimal currentUtcOffset;
    @SerializedName(value = "timezone", alternate = { "timeZone", "time_zone", "time-zone" })
    public String timezone;
}
