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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.annotations.SerializedName;

/**
 * A page of stored credentials.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class CredentialsListDto {
    @SerializedName(value = "vendorCredentials", alternate = { "vendor_credentials" })
    public @Nullable List<@Nullable CredentialsDto> items;
    @SerializedName(value = "nextPageToken", alternate = { "next_page_token" })
    public @Nullable String nextPageToken;
}
