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
 * A reduction of the grid fee, as {@code GET /grid-fee-reductions} lists it.
 *
 * @author openHAB Energy - Initial contribution
 */
public class ReductionDto {
    public String id;
    public String subscription;
    public String type;
    public String status;
    @SerializedName("valid_from")
    public String validFrom;
    @SerializedName("valid_until")
    public String validUntil;
}
