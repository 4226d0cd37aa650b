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
package org.openhab.binding.novasense.internal.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.setting.Settings;

/**
 * Where the API has what a plant shows: some queries, and for each the channels that come from it. Immutable.
 *
 * @param queries settings of the queries by their names
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PlantProfile(Map<String, Settings> queries) {

    public PlantProfile {
        queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
    }
}
