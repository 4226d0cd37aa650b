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

import com.google.gson.annotations.SerializedName;

/**
 * What a Join session brought. {@code expiresIn} is a text or a number of seconds.
 *
 * @author openHAB Energy - Initial contribution
 */
public class JoinTokenDto {
    @SerializedName(value = "accessToken", alternate = { "access_token" })
    public String accessToken;
    @SerializedName(value = "refreshToken", alternate = { "refresh_token" })
    public String refreshToken;
    @SerializedName(value = "expiresIn", alternate = { "expires_in" })
    public String expiresIn;
    @SerializedName(value = "siteID", alternate = { "siteId", "site_id" })
    public String siteId;
}
