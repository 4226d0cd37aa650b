package org.openhab.binding.novasense.internal.openapi;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A text is no OpenAPI document.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class OpenApiException extends Exception {
    private static final long serialVersionUID = 1L;

    public OpenApiException(String message) {
        super(message);
    }
}
