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
package org.openhab.binding.novasense.internal.mapping;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;

/**
 * Keeps the rows in which a field has a value, or has it not. Pure.
 *
 * @param field where the value is
 * @param wanted the value as text; null for none
 * @param same whether rows with the value are kept, or those without
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record RowFilter(ValuePath field, @Nullable String wanted, boolean same) {

    boolean keeps(JsonElement row) {
        return has(field.in(row)) == same;
    }

    private boolean has(@Nullable JsonElement value) {
        String text = wanted;
        if (text == null || value == null || value.isJsonNull()) {
            return text == null && (value == null || value.isJsonNull());
        }
        String given = Scalars.text(value);
        if (given == null) {
            return false;
        }
        return given.equals(text) || equalNumbers(given, text);
    }

    private static boolean equalNumbers(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
