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
package org.openhab.energy.hub.runtime.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.service.component.annotations.Component;

import com.google.gson.JsonElement;

/**
 * Hands events to whoever listens, on the thread that posts: listeners only queue.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = EventHub.class)
public class EventHub {

    private final List<Consumer<HubEvent>> listeners = new CopyOnWriteArrayList<>();

    public void subscribe(Consumer<HubEvent> listener) {
        listeners.add(listener);
    }

    public void unsubscribe(Consumer<HubEvent> listener) {
        listeners.remove(listener);
    }

    public void post(String topic, String type, JsonElement payload) {
        HubEvent event = new HubEvent(topic, type, payload.toString());
        listeners.forEach(listener -> listener.accept(event));
    }
}
