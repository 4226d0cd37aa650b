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
