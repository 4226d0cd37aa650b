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
package org.openhab.binding.derapi.internal.control;

import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What comes first while a battery charges or discharges.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum ControlPriority {
    /** Charge from the sun first; let the sun serve the house first while discharging. */
    PV("PV"),
    /** The battery serves the house first. */
    BATTERY("B"),
    /** The sun serves the house first, and its surplus goes into the battery. */
    LOAD("Load"),
    /** Charge from the grid first. */
    GRID("Grid");

    private final String word;

    ControlPriority(String word) {
        this.word = word;
    }

    /** {@return Derapi's word} */
    public String word() {
        return word;
    }

    /** {@return the priority of Derapi's word or of this one's name, or null if there is none} */
    public static @Nullable ControlPriority of(@Nullable String word) {
        String text = word == null ? "" : word.trim();
        return Stream.of(values())
                .filter(priority -> priority.word.equalsIgnoreCase(text) || priority.name().equalsIgnoreCase(text))
                .findFirst().orElse(null);
    }
}
