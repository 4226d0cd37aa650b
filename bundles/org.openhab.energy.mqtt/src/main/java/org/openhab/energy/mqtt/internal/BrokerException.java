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
 * The broker cannot be reached, or not as it was meant.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class BrokerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final State state;

    BrokerException(State state, Throwable cause) {
        super(state.name(), cause);
        this.state = state;
    }

    State state() {
        return state;
    }
}
