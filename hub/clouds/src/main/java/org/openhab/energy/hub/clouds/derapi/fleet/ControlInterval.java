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
package org.openhab.energy.hub.clouds.derapi.fleet;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One interval of a site's battery control.
 *
 * @param kw power at the house's side, null for as much as there is
 * @param limitPercent state of charge at which it ends, null for the battery's own
 * @param priority {@code PV}, {@code B}, {@code Load} or {@code Grid}, null for none
 * @param allowExport whether a discharge may exceed what the house uses, null when nothing was said
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ControlInterval(Command command, Instant start, Instant end, @Nullable Double kw,
        @Nullable Double limitPercent, @Nullable String priority, @Nullable Boolean allowExport) {

    /** What the battery is told. */
    public enum Command {
        CHARGE,
        DISCHARGE,
        IDLE
    }

    ControlInterval until(Instant changed) {
        return new ControlInterval(command, start, changed, kw, limitPercent, priority, allowExport);
    }

    ControlInterval from(Instant changed) {
        return new ControlInterval(command, changed, end, kw, limitPercent, priority, allowExport);
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
