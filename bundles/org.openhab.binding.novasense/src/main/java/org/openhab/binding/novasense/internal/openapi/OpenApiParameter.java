package org.openhab.binding.novasense.internal.openapi;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A parameter of an operation.
 *
 * @param name its name
 * @param place {@code path}, {@code query} or {@code header}
 * @param required whether it must be given
 * @param type type, format and choices
 * @param fallback what is taken when it is not given, empty for nothing
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record OpenApiParameter(String name, String place, boolean required, String type, String fallback) {

    @Override
    public String toString() {
        return (place.equals("path") ? "{" + name + "}" : name) + (required ? "" : "?") + ": " + type
                + (fallback.isEmpty() ? "" : " = " + fallback);
    }
}
