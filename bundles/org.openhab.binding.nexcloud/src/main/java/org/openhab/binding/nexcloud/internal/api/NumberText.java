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
package org.openhab.binding.nexcloud.internal.api;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/**
 * Reads numbers: as number or as text. What is no number, or none that a meter could show, is unknown and never zero. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class NumberText {
    /** Nothing that is measured comes near; larger numbers are marks for a fault. */
    private static final BigDecimal LIMIT = new BigDecimal("1e18");
    private static final int LONGEST = 40;

    private NumberText() {
    }

    static @Nullable BigDecimal read(@Nullable JsonElement element) {
        if (!(element instanceof JsonPrimitive primitive) || primitive.isBoolean()) {
            return null;
        }
        String text = primitive.getAsString().trim();
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            // A number is as long as its exponent says once it is written out.
            boolean usable = Math.abs((long) number.scale()) <= LONGEST && number.abs().compareTo(LIMIT) < 0;
            return usable ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@return a whole number above zero, or null} */
    static @Nullable Long identifier(@Nullable JsonElement element) {
        BigDecimal number = read(element);
        try {
            return number == null || number.signum() <= 0 ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
