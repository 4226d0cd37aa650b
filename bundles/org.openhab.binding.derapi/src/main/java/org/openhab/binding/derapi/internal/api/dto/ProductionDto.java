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

import java.math.BigDecimal;

/**
 * Energy since a moment; the moment of a lifetime's production may be null.
 *
 * @author openHAB Energy - Initial contribution
 */
public class ProductionDto {
    public BigDecimal kwh;
    public String start;
}
