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
package org.openhab.binding.derapi.internal.api;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The kinds of things that Derapi lists.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum Kind {
    SITE("sites"),
    INVERTER("solar-inverters"),
    BATTERY("batteries");

    private final String path;

    Kind(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    String pathOf(String id) {
        return "/" + path + "/" + DerapiCalls.encoded(id);
    }
}
