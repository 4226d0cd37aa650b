/*
 * Copyright (c) 2026 Contributors to the openHAB Energy project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
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
