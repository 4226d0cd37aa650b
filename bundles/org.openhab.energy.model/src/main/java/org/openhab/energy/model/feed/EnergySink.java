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
package org.openhab.energy.model.feed;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Receives what the Things say: the MQTT publisher and the pages are sinks. Registered as an OSGi service; a sink that arrives late is first told
 * the latest snapshot of every Thing. Calls come from several threads, but never two at a time for one Thing; an implementation must return quickly
 * and must not throw.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface EnergySink {

    /** Takes over the whole state of a Thing. */
    void thingUpdated(ThingSnapshot snapshot);

    /** Forgets a Thing that the user removed; nothing of it may stay behind. Not called when a Thing or the hub is merely stopped. */
    void thingRemoved(String uid);
}
