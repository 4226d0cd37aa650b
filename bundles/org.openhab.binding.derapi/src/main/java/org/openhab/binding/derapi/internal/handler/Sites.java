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
package org.openhab.binding.derapi.internal.handler;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The sites that are open in this hub, for those that plan their batteries. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Sites {
    private final Map<String, DerapiSiteHandler> open = new ConcurrentHashMap<>();

    void add(String id, DerapiSiteHandler site) {
        open.put(id, site);
    }

    void remove(DerapiSiteHandler site) {
        open.values().removeIf(known -> known == site);
    }

    /** {@return the open site of Derapi's identifier, or null} */
    public @Nullable DerapiSiteHandler find(String id) {
        return open.get(id);
    }
}
