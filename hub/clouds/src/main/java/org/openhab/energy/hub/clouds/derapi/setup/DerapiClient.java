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
package org.openhab.energy.hub.clouds.derapi.setup;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A client of Derapi itself, by client credentials.
 *
 * @param virtual whether it is in virtual mode: sees virtual devices alone; else it sees real ones alone
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record DerapiClient(String id, String secret, boolean virtual) {

    @Override
    public String toString() {
        return "DerapiClient[" + id + "]";
    }
}
