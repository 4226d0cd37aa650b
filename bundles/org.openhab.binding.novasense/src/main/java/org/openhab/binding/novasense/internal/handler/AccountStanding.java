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
package org.openhab.binding.novasense.internal.handler;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * How an account stands: what was seen of the portal's structure, what failed since, and when to look again. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AccountStanding {
    private static final Duration DAY = Duration.ofDays(1);
    /** A refused login is not tried more often; the secret may have been put right at the vendor. */
    private static final Duration REFUSED = Duration.ofMinutes(10);

    private final RandomGenerator random;
    private @Nullable Structure structure;
    private @Nullable CloudException failure;
    private Instant next = Instant.EPOCH;
    private boolean looking;

    AccountStanding(RandomGenerator random) {
        this.random = random;
    }

    synchronized void begin(Instant now) {
        structure = null;
        failure = null;
        next = now;
        looking = false;
    }

    /**
     * {@return whether to look now; who is told so must say when it has looked}
     *
     * @param notBefore when the account may call again
     */
    synchronized boolean startLooking(Instant now, Instant notBefore) {
        boolean due = !looking && !next.isAfter(now) && !notBefore.isAfter(now);
        looking |= due;
        return due;
    }

    synchronized void endLooking() {
        looking = false;
    }

    synchronized void seen(Structure seen, Instant now) {
        structure = seen;
        failure = null;
        next = now.plus(DAY).plus(spread(Duration.ofHours(1)));
    }

    /** After an outage the account's patience says when to look again. */
    synchronized void failed(CloudException cause, Instant now) {
        failure = cause;
        next = cause instanceof WaitException ? now : now.plus(REFUSED).plus(spread(REFUSED));
    }

    synchronized @Nullable Structure structure() {
        return structure;
    }

    /** {@return what the status says; an outage when all was well before is told by the Things that meet it} */
    synchronized ThingCondition condition() {
        CloudException known = failure;
        Structure seen = structure;
        if (known != null && !(known instanceof WaitException && seen != null)) {
            return ThingCondition.of(known);
        }
        if (seen == null) {
            return ThingCondition.unknown();
        }
        ThingText note = seen.note();
        return note == null ? ThingCondition.online() : ThingCondition.online(note);
    }

    private Duration spread(Duration window) {
        return Duration.ofMillis((long) (window.toMillis() * random.nextDouble()));
    }
}
