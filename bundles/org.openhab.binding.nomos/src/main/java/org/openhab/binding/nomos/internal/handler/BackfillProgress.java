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

import java.time.LocalDate;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How far the loading of history has come, or how far it came in the end.
 *
 * @param from first day that was asked for
 * @param until first day that was not asked for any more
 * @param done first day that is not loaded yet; {@code until} when all is loaded
 * @param calls calls made so far
 * @param prices price slots written so far
 * @param usages usage intervals written so far
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record BackfillProgress(LocalDate from, LocalDate until, LocalDate done, int calls, int prices, int usages) {

    /** {@return days that are loaded} */
    public long daysDone() {
        return done.toEpochDay() - from.toEpochDay();
    }

    /** {@return days that were asked for} */
    public long days() {
        return until.toEpochDay() - from.toEpochDay();
    }

    /** {@return whether all days are loaded} */
    public boolean isWhole() {
        return !done.isBefore(until);
    }
}
