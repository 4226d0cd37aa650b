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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Messages that go out together, and grow in number while they do: what is said in the meantime is laid out while the broker is busy, which takes about
 * as long. Used by the publishing thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Batch implements Iterable<RetainedMessage>, Iterator<RetainedMessage> {
    private final RetainedSet retained;
    private final SizeGuard guard;
    private final RateLimit rate;
    private final Runnable takeIn;
    private final int limit;
    private final List<RetainedMessage> sent = new ArrayList<>();
    private final Queue<RetainedMessage> ready = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param takeIn lays out some of what has been said since, if there is anything
     * @param limit how many messages it may be
     */
    Batch(RetainedSet retained, SizeGuard guard, RateLimit rate, Runnable takeIn, int limit) {
        this.retained = retained;
        this.guard = guard;
        this.rate = rate;
        this.takeIn = takeIn;
        this.limit = limit;
        fill();
    }

    @Override
    public Iterator<RetainedMessage> iterator() {
        return this;
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty()) {
            takeIn.run();
            fill();
        }
        return !ready.isEmpty();
    }

    @Override
    public RetainedMessage next() {
        RetainedMessage message = ready.remove();
        sent.add(message);
        return message;
    }

    /** {@return whether there is nothing to send} */
    boolean isEmpty() {
        return sent.isEmpty() && ready.isEmpty();
    }

    /** {@return what has been handed out} */
    List<RetainedMessage> sent() {
        return Collections.unmodifiableList(sent);
    }

    private void fill() {
        int room = Math.min(limit - sent.size(), rate.available());
        if (closed || room <= 0) {
            return;
        }
        guard.suspects().forEach(retained::defer);
        for (RetainedMessage message : retained.next(room)) {
            @Nullable
            RetainedMessage outgoing = outgoing(message);
            if (outgoing == null) {
                closed = true;
                return;
            }
            ready.add(outgoing);
            retained.send(outgoing);
            rate.use(1);
            if (guard.suspects(outgoing.topic()) && !outgoing.payload().isEmpty()) {
                closed = true;
                return;
            }
        }
    }

    /**
     * A message that is too large is replaced by the removal of its topic, so that nobody takes the old value for the present one; one that may be too
     * large goes alone.
     */
    private @Nullable RetainedMessage outgoing(RetainedMessage message) {
        if (guard.refuses(message)) {
            return RetainedMessage.removal(message.topic());
        }
        return guard.suspects(message.topic()) && !isEmpty() ? null : message;
    }
}
