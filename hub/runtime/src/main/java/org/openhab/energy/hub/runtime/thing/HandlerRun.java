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
package org.openhab.energy.hub.runtime.thing;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerFactory;

/**
 * What is at work for one Thing. Changed on its {@link #queue} only, except for the flags of the handler's state, which its callbacks set.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class HandlerRun {

    final SerialQueue queue;
    volatile @Nullable ThingHandlerFactory factory;
    volatile @Nullable ThingHandler handler;
    volatile @Nullable HandlerCallback callback;
    /** Whether the handler has given its first status since it was initialised. */
    volatile boolean initialized;

    HandlerRun(SerialQueue queue) {
        this.queue = queue;
    }

    static boolean isInitialized(ThingStatus status) {
        return status == ThingStatus.UNKNOWN || status == ThingStatus.ONLINE || status == ThingStatus.OFFLINE;
    }
}
