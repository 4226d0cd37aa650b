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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Listens to others and answers them. Taking is for the connection's thread and returns at once, the rest for the publishing thread.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Conversation {

    /** {@return the topic filters to listen to} */
    List<String> filters();

    /** {@return whether {@link #next()} is to be called once for this message; false if it is dropped because too many wait} */
    boolean take(String topic, byte[] payload);

    /** {@return the next answer, or null if nobody waits any more} */
    @Nullable
    Event next();

    /** Forgets what waits, because the connection broke: who asked may be gone, or ask again. {@return how many waited} */
    int clear();
}
