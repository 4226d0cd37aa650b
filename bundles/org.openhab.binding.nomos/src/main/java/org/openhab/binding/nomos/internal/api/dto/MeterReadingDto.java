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

import com.google.gson.annotations.SerializedName;

/**
 * A reading of a meter's register, as {@code GET /meter-readings} lists it. Customer and meter are left out on purpose.
 *
 * @author openHAB Energy - Initial contribution
 */
public class MeterReadingDto {
    public String id;
    public String subscription;
    public BigDecimal value;
    public String timestamp;
    public String type;
    @SerializedName("created_at")
    public String createdAt;
}
