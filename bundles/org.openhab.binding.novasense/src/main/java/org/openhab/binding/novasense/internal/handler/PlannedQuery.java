package org.openhab.binding.novasense.internal.handler;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.mapping.ChannelMapping;
import org.openhab.binding.novasense.internal.query.Query;

/**
 * A query with the channels that come from its answer.
 *
 * @param name what it is called in messages
 * @param query what to ask
 * @param channels mappings by channel id
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PlannedQuery(String name, Query query, Map<String, ChannelMapping> channels) {

    public PlannedQuery {
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
    }
}
