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
package org.openhab.energy.mqtt.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * The settings do not allow a connection.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final State state;
    private final String value;
    private final String detail;

    SettingsException(State state, String value) {
        this(state, value, "");
    }

    SettingsException(State state, String value, String detail) {
        super(state + " " + value);
        this.detail = detail;
        this.state = state;
        this.value = value;
    }

    BrokerStatus status() {
        return new BrokerStatus(state, value, detail);
    }
}
