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
package org.openhab.energy.hub.runtime.link;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ChannelUID;

/**
 * An item takes its states from a channel and sends its commands there.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Link(String itemName, ChannelUID channel) {

    /** UID of the link, as openHAB forms it. */
    public String uid() {
        return itemName + " -> " + channel;
    }
}
