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
 * A subscription in a list. Names, addresses and meters are left out on purpose: what is not read cannot leak.
 *
 * @author openHAB Energy - Initial contribution
 */
public class SubscriptionDto {
    public String id;
    public String number;
    public String status;
    public String type;
    @SerializedName("start_at")
    public String startAt;
    @SerializedName("end_at")
    public String endAt;
}
