package org.openhab.binding.novasense.internal.handler.dto;

import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A Thing's values as they are kept over a restart.
 *
 * @author openHAB Energy - Initial contribution
 */
public class StoredReadings {
    public @Nullable String fetchedAt;
    public @Nullable String settings;
    public @Nullable Map<String, StoredReading> channels;
}
