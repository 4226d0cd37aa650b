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

import com.google.gson.annotations.SerializedName;

/**
 * An order of a smart meter, as {@code GET /meter-orders} lists it.
 *
 * @author openHAB Energy - Initial contribution
 */
public class MeterOrderDto {
    public String id;
    public String subscription;
    public String status;
    @SerializedName("created_at")
    public String createdAt;
    @SerializedName("appointment_at")
    public String appointmentAt;
    @SerializedName("installed_at")
    public String installedAt;
    @SerializedName("activated_at")
    public String activatedAt;
    @SerializedName("cancelled_at")
    public String cancelledAt;
    @SerializedName("cancelled_reason")
    public String cancelledReason;
    @SerializedName("blocked_at")
    public String blockedAt;
    @SerializedName("blocked_reason")
    public String blockedReason;
}
