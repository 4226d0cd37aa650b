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

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Component;

/**
 * The handlers of all energy bindings that exist, for their consoles; an OSGi service. The factories keep it up to date. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = OpenHandlers.class)
public final class OpenHandlers {
    private final Set<ThingHandler> handlers = ConcurrentHashMap.newKeySet();

    public void add(ThingHandler handler) {
        handlers.add(handler);
    }

    public void remove(ThingHandler handler) {
        handlers.remove(handler);
    }

    /** {@return the handlers of that kind, in order of their Things} */
    public <T> List<T> of(Class<T> kind) {
        return handlers.stream().filter(kind::isInstance)
                .sorted(Comparator.comparing(handler -> handler.getThing().getUID().getAsString())).map(kind::cast)
                .toList();
    }
}
