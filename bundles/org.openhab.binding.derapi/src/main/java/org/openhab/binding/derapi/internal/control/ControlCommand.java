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

import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a battery is told to do.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum ControlCommand {
    CHARGE,
    DISCHARGE,
    IDLE;

    /** {@return Derapi's word} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the command of a word, or null if there is none of that name} */
    public static @Nullable ControlCommand of(@Nullable String word) {
        return Stream.of(values()).filter(command -> command.word().equalsIgnoreCase(word == null ? "" : word.trim()))
                .findFirst().orElse(null);
    }
}
