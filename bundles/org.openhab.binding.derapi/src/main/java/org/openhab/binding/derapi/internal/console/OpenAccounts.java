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
package org.openhab.binding.derapi.internal.console;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.handler.DerapiAccountHandler;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Component;

/**
 * The accounts that are open, for the console. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = OpenAccounts.class)
public class OpenAccounts {
    private final List<DerapiAccountHandler> handlers = new CopyOnWriteArrayList<>();

    public void add(DerapiAccountHandler handler) {
        handlers.add(handler);
    }

    public void remove(ThingHandler handler) {
        handlers.removeIf(known -> known == handler);
    }

    /** {@return the account of a UID, or the only one for an empty text; else null} */
    public @Nullable DerapiAccountHandler find(String uid) {
        return uid.isEmpty() && handlers.size() == 1
                ? handlers.get(0)
                : handlers.stream().filter(handler -> handler.getThing().getUID().getAsString().equals(uid)).findFirst()
                        .orElse(null);
    }
}
