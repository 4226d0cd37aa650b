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
package org.openhab.binding.nexcloud.internal.handler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.Controller;
import org.openhab.binding.nexcloud.internal.api.Device;

/**
 * The controllers and devices of an account as far as they were told. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Structure {
    private final Map<Long, Controller> controllers = new LinkedHashMap<>();
    private final Map<Long, List<Device>> devices = new LinkedHashMap<>();
    private @Nullable Instant listedAt;

    synchronized void controllers(List<Controller> told, Instant now) {
        controllers.clear();
        told.forEach(controller -> controllers.put(controller.id(), controller));
        devices.keySet().retainAll(controllers.keySet());
        listedAt = now;
    }

    synchronized void devices(long controller, List<Device> told) {
        if (controllers.containsKey(controller)) {
            devices.put(controller, List.copyOf(told));
        }
    }

    /** {@return what is known, or null while nothing is} */
    synchronized @Nullable Listing listing() {
        Instant at = listedAt;
        if (at == null) {
            return null;
        }
        List<Device> all = new ArrayList<>();
        devices.values().forEach(all::addAll);
        return new Listing(new ArrayList<>(controllers.values()), all,
                devices.keySet().containsAll(controllers.keySet()), at);
    }
}
