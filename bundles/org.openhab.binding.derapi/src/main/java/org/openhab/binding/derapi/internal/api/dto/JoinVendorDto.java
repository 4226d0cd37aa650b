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
 * A vendor that a Join session offers; without an address its keys are asked for.
 *
 * @author openHAB Energy - Initial contribution
 */
public class JoinVendorDto {
    public String id;
    @SerializedName(value = "oAuthEndpoint", alternate = { "oauthEndpoint", "oauth_endpoint" })
    public String oauthEndpoint;
}
