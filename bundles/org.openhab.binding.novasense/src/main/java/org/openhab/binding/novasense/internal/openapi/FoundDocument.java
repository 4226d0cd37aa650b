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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The outcome of the search for the OpenAPI document.
 *
 * @param place where it was found, or empty
 * @param document the document, or null
 * @param fault why what was found could not be read, or empty
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record FoundDocument(String place, @Nullable OpenApiDocument document, String fault) {

    static FoundDocument missing() {
        return new FoundDocument("", null, "");
    }

    static FoundDocument of(String place, OpenApiDocument document) {
        return new FoundDocument(place, document, "");
    }

    static FoundDocument faulty(String place, String fault) {
        return new FoundDocument(place, null, fault);
    }
}
