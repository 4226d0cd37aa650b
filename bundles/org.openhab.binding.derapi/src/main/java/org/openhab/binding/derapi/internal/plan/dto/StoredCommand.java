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
package org.openhab.binding.derapi.internal.plan.dto;

import java.math.BigDecimal;

import org.openhab.binding.derapi.internal.control.ControlCommand;
import org.openhab.binding.derapi.internal.control.ControlPriority;

/**
 * A command as it is kept over a restart; times are seconds since 1970.
 *
 * @author openHAB Energy - Initial contribution
 */
public class StoredCommand {
    public ControlCommand command;
    public long start;
    public long end;
    public BigDecimal kw;
    public BigDecimal limit;
    public ControlPriority priority;
    public Boolean allowExport;
}
