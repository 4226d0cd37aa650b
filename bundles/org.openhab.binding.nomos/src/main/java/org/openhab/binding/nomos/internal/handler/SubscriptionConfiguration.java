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
package org.openhab.binding.nomos.internal.handler;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Configuration of a subscription, as the hub fills it in.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class SubscriptionConfiguration {
    public static final String CENT = "ct";

    public String subscriptionId = "";
    public boolean includeBaseFee;
    /** EUR per month, or null to take it from the plan. */
    public @Nullable BigDecimal monthlyFee;
    public boolean hourlyMean;
    /** Unit of plain numbers in a hub without a base currency: EUR or ct. */
    public String plainUnit = "EUR";
    /** Limits in ct/kWh, or null for none. */
    public @Nullable BigDecimal priceBelow;
    public @Nullable BigDecimal priceAbove;
    public BigDecimal hysteresis = BigDecimal.ZERO;
}
