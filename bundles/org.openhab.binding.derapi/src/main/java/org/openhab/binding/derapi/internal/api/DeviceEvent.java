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
 * What a device reports about itself.
 *
 * @param kind how serious it is
 * @param text the vendor's words
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record DeviceEvent(Kind kind, String text) {

    /** How serious it is. */
    public enum Kind {
        ERROR,
        WARNING,
        INFO
    }
}
