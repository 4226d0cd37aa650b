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
package org.openhab.energy.thing;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The life of a Thing from initialize to dispose: it reads what the Thing shows, and writes it to the channels. Thread-safe; the hub's own threads call
 * {@link #wake} and {@link #stop} only, which do not wait.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface ThingLoop {

    /** Shows what was kept, and begins. Called once. */
    void start();

    /** Asks for another look soon, because the bridge or the clock has changed. Returns at once. */
    void wake();

    /** Sends a channel's last state and series again. */
    void repeat(String channel);

    /** Ends the loop: nothing begins any more. Returns at once. */
    void stop();
}
