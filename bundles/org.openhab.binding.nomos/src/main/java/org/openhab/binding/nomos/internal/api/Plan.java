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
package org.openhab.binding.nomos.internal.api;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A plan that contracts follow.
 *
 * @param id identifier in the API
 * @param name name for people, may be empty
 * @param slug its part of the host name of the customer portal, may be empty
 * @param monthlyFee basic fee of a month in EUR, VAT included, without fees of grid and metering; null when it is not known
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Plan(String id, String name, String slug, @Nullable BigDecimal monthlyFee) {
}
