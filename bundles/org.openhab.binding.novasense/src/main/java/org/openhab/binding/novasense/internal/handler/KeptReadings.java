package org.openhab.binding.novasense.internal.handler;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * A Thing's values from before a restart.
 *
 * @param fetchedAt when they came
 * @param channels values by channel id
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record KeptReadings(Instant fetchedAt, Map<String, ChannelReading> channels) {

    KeptReadings {
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
    }
}
