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
package org.openhab.core.thing.binding;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A service that belongs to one handler, such as its actions or its discovery.
 * The factory of the handler makes it, gives it the handler, initialises it and registers it under all its interfaces.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface ThingHandlerService {

    void setThingHandler(ThingHandler handler);

    @Nullable
    ThingHandler getThingHandler();

    /** Called when the service comes into being, which may be before it has a handler. */
    default void activate() {
    }

    /** Called when the service ends. */
    default void deactivate() {
    }

    /** Called once the service has its handler. */
    default void initialize() {
    }

    /** Called before the service ends. */
    default void dispose() {
    }
}
