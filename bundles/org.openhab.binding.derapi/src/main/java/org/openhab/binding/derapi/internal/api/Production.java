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
package org.openhab.binding.derapi.internal.api;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Energy that a solar inverter has made.
 *
 * @param kwh the energy
 * @param since begin of the span, or null when it is not known
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Production(BigDecimal kwh, @Nullable Instant since) {
}
