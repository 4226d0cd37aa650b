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
package org.openhab.energy.hub.runtime.rest;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A request that cannot be answered as asked.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class RestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public RestException(int status, String message) {
        super(message);
        this.status = status;
    }

    public RestResponse response() {
        return RestResponse.error(status, String.valueOf(getMessage()));
    }
}
