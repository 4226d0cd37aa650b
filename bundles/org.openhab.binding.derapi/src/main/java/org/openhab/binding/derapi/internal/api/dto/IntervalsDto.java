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

import com.google.gson.annotations.SerializedName;

/**
 * A page of intervals.
 *
 * @author openHAB Energy - Initial contribution
 */
public class IntervalsDto {
    @SerializedName(value = "summaryLevel", alternate = { "summary_level", "summary-level" })
    public String summaryLevel;
    public List<IntervalDto> intervals;
    @SerializedName(value = "nextPageToken", alternate = { "next_page_token", "next-page-token" })
    public String nextPageToken;
}
