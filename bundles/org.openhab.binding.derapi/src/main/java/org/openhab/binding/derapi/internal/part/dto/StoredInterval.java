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
package org.openhab.binding.derapi.internal.part.dto;

import java.math.BigDecimal;

/**
 * An interval as it is kept over a restart: seconds and kWh.
 *
 * @author openHAB Energy - Initial contribution
 */
public class StoredInterval {
    public long s;
    public long e;
    public BigDecimal p;
    public BigDecimal c;
    public BigDecimal d;
    public BigDecimal soc;
}
