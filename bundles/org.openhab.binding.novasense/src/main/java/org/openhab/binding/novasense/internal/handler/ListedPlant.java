package org.openhab.binding.novasense.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A plant that the account may see.
 *
 * @param id its id in the API
 * @param label its name, or its id when it has none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ListedPlant(String id, String label) {
}
