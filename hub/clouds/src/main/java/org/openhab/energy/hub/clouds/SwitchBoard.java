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
package org.openhab.energy.hub.clouds;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Holds the switches of a cloud that are in force. Thread-safe.
 *
 * @param <S> the record of switches
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class SwitchBoard<S extends Record> {

    private final S initial;
    private volatile S current;

    public SwitchBoard(S initial) {
        this.initial = initial;
        this.current = initial;
    }

    public S current() {
        return current;
    }

    public void set(S changed) {
        current = changed;
    }

    /**
     * Back to what the cloud was started with.
     */
    public void reset() {
        current = initial;
    }
}
