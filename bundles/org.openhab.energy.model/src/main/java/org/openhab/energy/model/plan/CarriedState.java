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
package org.openhab.energy.model.plan;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a load has done before the window that is planned. What it has delivered already is for the caller to subtract from the duration.
 *
 * @param runningSince since when it has been on without a pause, or null if it is off
 * @param committedUntil until when the present run is not to be stopped, or null
 * @param offSince since when it has been off, or null if it is on or its last run does not matter
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record CarriedState(@Nullable Instant runningSince, @Nullable Instant committedUntil,
        @Nullable Instant offSince) {

    /** {@return a load that is off and rested} */
    public static CarriedState idle() {
        return new CarriedState(null, null, null);
    }

    /** {@return a load that is on} */
    public static CarriedState running(Instant since, @Nullable Instant committedUntil) {
        return new CarriedState(since, committedUntil, null);
    }

    /** {@return a load that is off since its last run} */
    public static CarriedState paused(Instant since) {
        return new CarriedState(null, null, since);
    }
}
