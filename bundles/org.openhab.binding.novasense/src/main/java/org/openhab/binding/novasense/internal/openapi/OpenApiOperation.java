package org.openhab.binding.novasense.internal.openapi;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Something that can be read from the API.
 *
 * @param path path as the document has it
 * @param id its id, or empty
 * @param summary what it is, or empty
 * @param tags what it is filed under
 * @param parameters what can or must be said
 * @param fields what is in the answer
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record OpenApiOperation(String path, String id, String summary, List<String> tags,
        List<OpenApiParameter> parameters, List<OpenApiField> fields) {

    public OpenApiOperation {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        fields = List.copyOf(fields);
    }
}
