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

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Reads the newest value of a data point. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class LiveParser {

    private LiveParser() {
    }

    static LiveDatum read(JsonElement body) {
        for (JsonObject object : ListBody.objects(body)) {
            Fields fields = new Fields(object);
            return new LiveDatum(fields.number("Value"), fields.time("DateTime", "Time", "Timestamp"));
        }
        return LiveDatum.NONE;
    }
}
