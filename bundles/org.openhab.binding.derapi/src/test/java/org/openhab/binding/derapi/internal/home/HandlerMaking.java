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
package org.openhab.binding.derapi.internal.home;

import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.DerapiHandlerFactory;
import org.openhab.binding.derapi.internal.handler.DerapiContext;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.BaseThingHandler;

/**
 * Makes the handlers as the factory does.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class HandlerMaking {

    private HandlerMaking() {
    }

    static BaseThingHandler of(Thing thing, DerapiContext context) {
        return Objects.requireNonNull(DerapiHandlerFactory.handler(thing, context));
    }
}
