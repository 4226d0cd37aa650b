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
package org.openhab.binding.nomos.internal.api.dto;

import java.math.BigDecimal;

import org.openhab.binding.nomos.internal.api.MeterTypeAdapter;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;

/**
 * The answer of {@code GET /subscriptions/{id}}, in which customer, address, meter, bank account and supplier are expanded. Of all that only the kind of the
 * meter is read; what is not read cannot leak.
 *
 * @author openHAB Energy - Initial contribution
 */
public class SubscriptionDetailsDto extends SubscriptionDto {
    public String plan;
    @JsonAdapter(MeterTypeAdapter.class)
    @SerializedName("meter")
    public String meterType;
    @SerializedName("estimated_usage")
    public BigDecimal estimatedUsage;
    @SerializedName("terminated_at")
    public String terminatedAt;
}
