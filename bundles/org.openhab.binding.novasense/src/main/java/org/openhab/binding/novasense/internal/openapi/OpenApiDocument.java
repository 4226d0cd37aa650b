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
 * What an OpenAPI document says about reading. Operations that change something are left out: the binding never calls them.
 *
 * @param title title and version of the API
 * @param openApi version of OpenAPI that the document is written in
 * @param server address of the API as the document has it, which may be relative or empty
 * @param operations the operations in their order
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record OpenApiDocument(String title, String openApi, String server, List<OpenApiOperation> operations) {

    public OpenApiDocument {
        operations = List.copyOf(operations);
    }
}
