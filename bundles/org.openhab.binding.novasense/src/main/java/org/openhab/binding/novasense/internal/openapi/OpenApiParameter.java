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
