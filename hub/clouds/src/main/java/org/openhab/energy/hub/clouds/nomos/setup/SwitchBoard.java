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
package org.openhab.energy.hub.clouds.nomos.setup;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Holds the switches that are in force. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SwitchBoard {

    private final NomosSwitches initial;
    private volatile NomosSwitches current;

    public SwitchBoard(NomosSwitches initial) {
        this.initial = initial;
        this.current = initial;
    }

    public NomosSwitches current() {
        return current;
    }

    public void set(NomosSwitches changed) {
        current = changed;
    }

    /**
     * Back to what the cloud was started with.
     */
    public void reset() {
        current = initial;
    }
}
