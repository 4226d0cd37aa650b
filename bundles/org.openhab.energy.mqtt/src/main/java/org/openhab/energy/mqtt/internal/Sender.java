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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * Sends what the broker does not keep yet, as far as the rate allows. Used by the publishing thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Sender {
    /** How many messages are sent before requests have their turn. */
    private static final int BATCH = 4096;

    private final Broker broker;
    private final Content content;
    private final SizeGuard guard;
    private final RateLimit rate;
    private final Traffic traffic;
    private final Clock clock;
    private @Nullable Duration responseTime;
    private boolean suspectsSize;

    Sender(Broker broker, Content content, SizeGuard guard, RateLimit rate, Traffic traffic, Clock clock) {
        this.broker = broker;
        this.content = content;
        this.guard = guard;
        this.rate = rate;
        this.traffic = traffic;
        this.clock = clock;
    }

    /** Returns when the broker has confirmed all that may be sent now. */
    void sendAll() throws BrokerException {
        suspectsSize = false;
        for (List<RetainedMessage> messages = next(); !messages.isEmpty(); messages = next()) {
            send(messages);
        }
    }

    /** {@return whether the connection may have broken because of the size of a message} */
    boolean suspectsSize() {
        return suspectsSize;
    }

    /** {@return how long the broker last took to confirm, or null if it never did} */
    @Nullable
    Duration responseTime() {
        return responseTime;
    }

    /** A message at which the connection broke before is sent by itself. */
    private List<RetainedMessage> next() {
        guard.suspects().forEach(content.retained()::defer);
        Outgoing outgoing = new Outgoing(guard);
        for (RetainedMessage message : content.retained().next(Math.min(BATCH, rate.available()))) {
            if (!outgoing.add(message)) {
                break;
            }
        }
        return outgoing.messages();
    }

    private void send(List<RetainedMessage> messages) throws BrokerException {
        Instant before = clock.instant();
        try {
            broker.publish(messages);
        } catch (BrokerException e) {
            suspectsSize = e.state() == State.LOST && guard.lostWhile(messages);
            throw e;
        }
        responseTime = Duration.between(before, clock.instant());
        rate.use(messages.size());
        traffic.published(messages.size());
        guard.delivered(messages);
        messages.forEach(content::confirm);
        Collection<String> skipped = guard.skipped();
        if (!skipped.isEmpty()) {
            // Only what was looked at just now: another may have something smaller to say, which waits for its turn
            messages.stream().map(RetainedMessage::topic).filter(skipped::contains).forEach(content.retained()::pass);
        }
    }
}
