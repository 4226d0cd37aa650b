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
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A contract with what only its own page tells.
 *
 * @param subscription the contract as it is listed
 * @param planId identifier of its plan, empty when it is not known
 * @param meter kind of its meter; changes once when an analog meter is replaced by a smart one
 * @param yearlyEnergy estimated usage, or feed-in, of a year in kWh, or null when it is not known
 * @param terminatedAt when its termination was registered, or null when it is not terminated
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record SubscriptionDetails(Subscription subscription, String planId, MeterKind meter,
        @Nullable BigDecimal yearlyEnergy, @Nullable Instant terminatedAt) {
}
