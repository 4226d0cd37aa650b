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
package org.openhab.energy.mqtt.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Messages that go out together. A message that is too large is replaced by the removal of its topic, so that nobody takes the old value for the present
 * one; one that may be too large goes alone. Not thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Outgoing {
    private final SizeGuard guard;
    private final List<RetainedMessage> messages = new ArrayList<>();

    Outgoing(SizeGuard guard) {
        this.guard = guard;
    }

    /** {@return whether more may be added} */
    boolean add(RetainedMessage message) {
        if (guard.refuses(message)) {
            messages.add(RetainedMessage.removal(message.topic()));
            return true;
        }
        if (guard.suspects(message.topic())) {
            if (messages.isEmpty()) {
                messages.add(message);
            }
            return false;
        }
        messages.add(message);
        return true;
    }

    List<RetainedMessage> messages() {
        return messages;
    }
}
