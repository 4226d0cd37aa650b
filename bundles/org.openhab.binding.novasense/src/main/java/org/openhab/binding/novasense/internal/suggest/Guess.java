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
package org.openhab.binding.novasense.internal.suggest;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.mapping.Scalars;
import org.openhab.binding.novasense.internal.mapping.TimestampFormat;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/**
 * What kind of channel a field may be for, from its name and one value. Pure.
 *
 * @param channelType the channel's type
 * @param unit the unit that its name lets one think of, or empty
 * @param unitIsOpen whether the name says what is measured, but not in which unit
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record Guess(String channelType, String unit, boolean unitIsOpen) {

    static Guess of(String path, JsonElement value) {
        if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return new Guess("switch", "", false);
        }
        if (!value.isJsonNull() && Scalars.number(value) == null && !"NaN".equals(Scalars.text(value))) {
            return TimestampFormat.AUTO.read(value, java.time.ZoneOffset.UTC) == null
                    ? new Guess("string", "", false)
                    : new Guess("date-time", "", false);
        }
        return ofNumber(path.replaceFirst("^.*[.'\\[](?=[^.'\\[\\]])", "").toLowerCase(Locale.ROOT));
    }

    private static Guess ofNumber(String name) {
        if (name.matches(".*(kwp?_?h|kwh).*")) {
            return new Guess("energy", "kWh", false);
        }
        if (name.matches(".*mwh.*")) {
            return new Guess("energy", "MWh", false);
        }
        if (name.matches(".*kw(p|_|$).*")) {
            return new Guess("power", "kW", false);
        }
        if (name.matches(".*(power|leistung).*")) {
            return new Guess("power", "kW", true);
        }
        if (name.matches(".*(energy|production|yield|energie|measured|theoretical).*") && !name.contains("index")) {
            return new Guess("energy", "kWh", true);
        }
        if (name.matches(".*(ratio|index|availability|percent|_pr|^pr)$")) {
            return new Guess("dimensionless", "", false);
        }
        if (name.matches(".*(temperature|temp)$")) {
            return new Guess("temperature", "°C", false);
        }
        if (name.matches(".*(irradi|gpoa|w/m).*")) {
            return new Guess("irradiance", "W/m²", false);
        }
        return name.matches(".*(revenue|amount|price|actual).*")
                ? new Guess("currency", "CHF", true)
                : new Guess("number", "", false);
    }

    /** {@return whether a number of the type needs a unit} */
    boolean isQuantity() {
        return unitIsOpen || !unit.isEmpty();
    }
}
