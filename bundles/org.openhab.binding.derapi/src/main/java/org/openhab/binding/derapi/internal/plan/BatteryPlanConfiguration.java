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
package org.openhab.binding.derapi.internal.plan;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Configuration of a battery plan, as the hub fills it in; names and defaults are those of {@code OH-INF/thing/battery-plan.xml}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class BatteryPlanConfiguration {
    public String siteId = "";
    public String tariff = "";
    public String feedInTariff = "";
    public boolean dryRun = true;
    public @Nullable BigDecimal capacityKwh;
    public BigDecimal chargeKw = BigDecimal.valueOf(3);
    public BigDecimal dischargeKw = BigDecimal.valueOf(3);
    public BigDecimal efficiencyPercent = BigDecimal.valueOf(90);
    public BigDecimal reservePercent = BigDecimal.TEN;
    public BigDecimal householdKw = BigDecimal.ZERO;
}
