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
package org.openhab.binding.novasense.internal.handler;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.mapping.Scalars;
import org.openhab.binding.novasense.internal.mapping.ValuePath;
import org.openhab.binding.novasense.internal.query.Query;

import com.google.gson.JsonElement;

/**
 * Where the API lists plants.
 *
 * @param query what to ask
 * @param idPath where a plant's id is in a row
 * @param labelPath where its name is
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PlantList(Query query, ValuePath idPath, ValuePath labelPath) {

    /** {@return the plants of the rows; a row without an id is none} */
    List<ListedPlant> plants(List<JsonElement> rows) {
        List<ListedPlant> plants = new ArrayList<>();
        for (JsonElement row : rows) {
            String id = text(idPath, row);
            String label = text(labelPath, row);
            if (!id.isBlank()) {
                plants.add(new ListedPlant(id, label.isBlank() ? id : label));
            }
        }
        return plants;
    }

    private static String text(ValuePath path, JsonElement row) {
        JsonElement found = path.in(row);
        String text = found == null ? null : Scalars.text(found);
        return text == null ? "" : text;
    }
}
