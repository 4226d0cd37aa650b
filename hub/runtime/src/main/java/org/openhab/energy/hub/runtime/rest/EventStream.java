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
package org.openhab.energy.hub.runtime.rest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.runtime.event.HubEvent;
import org.openhab.energy.hub.runtime.event.SseFrame;
import org.openhab.energy.hub.runtime.event.TopicFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener of {@code /rest/events}. Frames are written as the socket takes them, never waiting on the thread of an event; a listener that falls too far
 * behind is let go and may come again.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class EventStream implements WriteListener, Consumer<HubEvent> {

    private static final int MAXIMUM_WAITING = 2000;

    private final Logger logger = LoggerFactory.getLogger(EventStream.class);
    private final AsyncContext context;
    private final ServletOutputStream output;
    private final TopicFilter filter;
    private final Consumer<EventStream> gone;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    /** True while the socket would take bytes and there were none; then the next frame is written by who brings it. */
    private boolean idle;
    private boolean unflushed;
    private boolean closed;

    EventStream(AsyncContext context, ServletOutputStream output, TopicFilter filter, Consumer<EventStream> gone) {
        this.context = context;
        this.output = output;
        this.filter = filter;
        this.gone = gone;
    }

    @Override
    public void accept(HubEvent event) {
        if (filter.test(event)) {
            send(SseFrame.message(event));
        }
    }

    synchronized void send(byte[] frame) {
        if (closed) {
            return;
        }
        if (waiting.size() >= MAXIMUM_WAITING) {
            logger.debug("A listener of events has fallen behind and is let go");
            close();
            return;
        }
        waiting.add(frame);
        if (idle) {
            idle = false;
            drain();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        drain();
    }

    private void drain() {
        try {
            while (!closed && output.isReady()) {
                byte[] frame = waiting.poll();
                if (frame != null) {
                    output.write(frame);
                    unflushed = true;
                } else if (unflushed) {
                    unflushed = false;
                    output.flush();
                } else {
                    idle = true;
                    return;
                }
            }
        } catch (IOException e) {
            logger.trace("A listener of events is gone", e);
            close();
        }
    }

    @Override
    public void onError(Throwable failure) {
        logger.trace("A listener of events is gone", failure);
        close();
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            waiting.clear();
            gone.accept(this);
            try {
                context.complete();
            } catch (IllegalStateException e) {
                logger.trace("The stream has ended already", e);
            }
        }
    }
}
