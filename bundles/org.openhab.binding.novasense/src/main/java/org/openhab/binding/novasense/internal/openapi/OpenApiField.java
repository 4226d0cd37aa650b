package org.openhab.binding.novasense.internal.openapi;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A field of an answer, as the document describes it.
 *
 * @param path where it is, such as {@code plants[].kpis.pr}
 * @param type type and format, such as {@code string date-time}
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record OpenApiField(String path, String type) {
}
