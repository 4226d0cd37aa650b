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
import org.openhab.energy.model.price.PriceCurve;

/**
 * What Nomos says about the prices of some days.
 *
 * @param active whether the contract delivers; Nomos gives no prices before it starts and after it has ended
 * @param curve the prices in EUR/kWh, gross
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PriceAnswer(boolean active, PriceCurve curve) {

    static PriceAnswer notActive() {
        return new PriceAnswer(false, PriceCurve.empty());
    }
}
