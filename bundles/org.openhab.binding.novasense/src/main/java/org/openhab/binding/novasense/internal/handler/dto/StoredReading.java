package org.openhab.binding.novasense.internal.handler.dto;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A channel's value as it is kept over a restart.
 *
 * @author openHAB Energy - Initial contribution
 */
public class StoredReading {
    public @Nullable String kind;
    public @Nullable String value;
    public @Nullable String unit;
    public @Nullable String time;
}
