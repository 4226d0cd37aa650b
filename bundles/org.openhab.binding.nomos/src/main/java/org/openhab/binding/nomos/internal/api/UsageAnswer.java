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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.usage.UsageSeries;

/**
 * What Nomos says about the usage of some days.
 *
 * @param first first day that was asked for
 * @param last last day that was asked for, included
 * @param started whether the contract has begun to deliver
 * @param meter the kind of the meter
 * @param series what was measured; days that have not arrived yet are gaps in it
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record UsageAnswer(MarketDay first, MarketDay last, boolean started, MeterKind meter, UsageSeries series) {

    /** {@return what was known with this answer worked in} */
    public UsageSeries workedInto(UsageSeries known) {
        return known.replaced(first.start(), last.end(), series);
    }
}
