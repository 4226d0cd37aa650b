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
