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

    /**
     * Returns when the broker has confirmed all that may be sent now.
     *
     * @param takeIn lays out some of what has been said since; called while messages are on their way
     */
    void sendAll(Runnable takeIn) throws BrokerException {
        suspectsSize = false;
        Batch batch = batch(takeIn);
        while (!batch.isEmpty()) {
            send(batch);
            batch = batch(() -> {
                // Requests have their turn before more is taken in
            });
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

    private Batch batch(Runnable takeIn) {
        return new Batch(content.retained(), guard, rate, takeIn, BATCH);
    }

    private void send(Batch batch) throws BrokerException {
        Instant before = clock.instant();
        List<RetainedMessage> messages = batch.sent();
        try {
            broker.publish(batch);
        } catch (BrokerException e) {
            suspectsSize = e.state() == State.LOST && !messages.isEmpty() && guard.lostWhile(messages);
            throw e;
        } catch (RuntimeException e) {
            // A mistake of ours; the connection goes on, and what has arrived is not known
            content.retained().replay();
            throw e;
        }
        responseTime = Duration.between(before, clock.instant());
        traffic.published(messages.size());
        guard.delivered(messages);
        messages.forEach(content::confirm);
        messages.stream().filter(message -> message.payload().isEmpty()).map(RetainedMessage::topic)
                .filter(topic -> !content.retained().wants(topic)).forEach(guard::forget);
        Collection<String> skipped = guard.skipped();
        if (!skipped.isEmpty()) {
            // Only what was looked at just now: another may have something smaller to say, which waits for its turn
            messages.stream().map(RetainedMessage::topic).filter(skipped::contains).filter(this::isStillTooLarge)
                    .forEach(content.retained()::pass);
        }
    }

    /** Something smaller may have been said while the removal was on its way. */
    private boolean isStillTooLarge(String topic) {
        String payload = content.retained().wanted(topic);
        return payload == null || guard.refuses(new RetainedMessage(topic, payload));
    }
}
