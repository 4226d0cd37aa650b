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
package org.openhab.energy.hub.clouds.nex.rest;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A request that is not carried out. The wording of errors is not documented; it follows RFC 6749 section 5.2.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NexRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    public NexRefusal(int status, String error) {
        super(status + " " + error, null, false, false);
        this.status = status;
        this.error = error;
    }

    public int status() {
        return status;
    }

    public String error() {
        return error;
    }
}
