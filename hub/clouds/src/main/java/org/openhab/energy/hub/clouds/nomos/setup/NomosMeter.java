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
package org.openhab.energy.hub.clouds.nomos.setup;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * An electricity meter.
 *
 * @param melo id of the metering location
 * @param malo id of the market location
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NomosMeter(String id, String number, boolean smart, String melo, String malo, Instant createdAt) {

    /**
     * The same meter, read by people.
     */
    public NomosMeter asAnalog() {
        return new NomosMeter(id, number, false, melo, malo, createdAt);
    }

    @Override
    public String toString() {
        return "NomosMeter[" + id + "]";
    }
}
