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
package org.openhab.binding.nexcloud.internal.action;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nexcloud.internal.api.Aggregate;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Past data as JSON text for those who cannot take a list: {@code [{"start":"2026-06-10T09:00:00Z","value":246.01,"min":245.8,"max":246.3}]}. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class HistoryJson {

    private HistoryJson() {
    }

    static String of(List<Aggregate> aggregates) {
        JsonArray array = new JsonArray();
        for (Aggregate aggregate : aggregates) {
            JsonObject object = new JsonObject();
            object.addProperty("start", aggregate.start().toString());
            object.addProperty("value", aggregate.value());
            if (aggregate.minimum() != null) {
                object.addProperty("min", aggregate.minimum());
            }
            if (aggregate.maximum() != null) {
                object.addProperty("max", aggregate.maximum());
            }
            array.add(object);
        }
        return array.toString();
    }
}
