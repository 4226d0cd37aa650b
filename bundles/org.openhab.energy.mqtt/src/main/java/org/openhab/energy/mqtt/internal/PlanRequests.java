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

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.PlanDesk;

/**
 * The requests for plans that wait for their turn. Only so many may wait: those beyond are told that the hub is busy, and when even these answers pile up,
 * requests are dropped, because a device that floods the broker must not fill the hub's memory. Taking is for the connection's thread, answering for the
 * publishing thread.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PlanRequests implements Conversation {
    /** How many requests may wait for a plan. */
    static final int WAITING = 20;
    /** How many answers that say "busy" may wait. */
    static final int REFUSED = 100;

    private final PlanDesk desk;
    private final String requestTopic;
    private final String responseTopic;

    /** Both guarded by this object. */
    private final Queue<String> waiting = new ArrayDeque<>();
    private final Queue<String> refused = new ArrayDeque<>();

    PlanRequests(PlanDesk desk, String requestTopic, String responseTopic) {
        this.desk = desk;
        this.requestTopic = requestTopic;
        this.responseTopic = responseTopic;
    }

    @Override
    public List<String> filters() {
        return List.of(requestTopic);
    }

    @Override
    public boolean take(String topic, byte[] payload) {
        // A longer request is refused by its length, for which one byte too much is enough
        String request = new String(payload, 0, Math.min(payload.length, PlanDesk.REQUEST_LIMIT + 1),
                StandardCharsets.UTF_8);
        synchronized (this) {
            if (waiting.size() < WAITING) {
                return waiting.add(request);
            }
            if (refused.size() >= REFUSED) {
                return false;
            }
        }
        String answer = desk.busy(request).json();
        synchronized (this) {
            return refused.add(answer);
        }
    }

    @Override
    public @Nullable Event next() {
        @Nullable
        String request;
        synchronized (this) {
            // Those who are told to come back later are told at once
            String refusal = refused.poll();
            if (refusal != null) {
                return new Event(responseTopic, refusal);
            }
            request = waiting.poll();
        }
        return request == null ? null : new Event(responseTopic, desk.answer(request).json());
    }

    @Override
    public synchronized int clear() {
        int forgotten = waiting.size() + refused.size();
        waiting.clear();
        refused.clear();
        return forgotten;
    }
}
