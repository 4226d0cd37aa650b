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
 * An invoice of any kind, as {@code GET /invoices} lists it.
 *
 * @author openHAB Energy - Initial contribution
 */
public class InvoiceDto {
    public String id;
    public String subscription;
    @SerializedName("invoice_number")
    public String number;
    public BigDecimal month;
    public BigDecimal year;
    @SerializedName("period_start")
    public String periodStart;
    @SerializedName("period_end")
    public String periodEnd;
    public String status;
    @SerializedName("issued_at")
    public String issuedAt;
    @SerializedName("paid_at")
    public String paidAt;
    public String type;
    public BigDecimal usage;
    public String voids;
    public BigDecimal total;
}
