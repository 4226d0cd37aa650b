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
package org.openhab.binding.nomos.internal.handler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.NomosApi;
import org.openhab.binding.nomos.internal.api.Subscription;
import org.openhab.binding.nomos.internal.schedule.AccountTurn;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.BackOff;
import org.openhab.energy.thing.Lifecycle;

/**
 * The contracts of an account: kept over a restart, asked for once a day at the account's turn and again after failures with growing waits. Thread-safe; the
 * lock is not held during a call.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AccountListing {
    private static final Duration REST = Duration.ofDays(1);
    private static final BackOff AFTER_FAILURE = new BackOff(Duration.ofMinutes(2), Duration.ofHours(1));

    private final String account;
    private final String clientId;
    private final ListingStore store;
    private final Clock clock;
    private final RandomGenerator random;

    private @Nullable Listing listing;
    private @Nullable CloudException failure;
    private @Nullable Instant notBefore;
    private int failures;
    private long consent;

    /**
     * @param account the bridge's UID
     * @param clientId whose contracts they are
     */
    AccountListing(String account, String clientId, ListingStore store, Clock clock, RandomGenerator random) {
        this.account = account;
        this.clientId = clientId;
        this.store = store;
        this.clock = clock;
        this.random = random;
        listing = store.load(account, clientId);
    }

    /** {@return the contracts, or null while they are not known} */
    synchronized @Nullable Listing known() {
        return listing;
    }

    /** {@return the error of the last attempt, or null when it brought an answer} */
    synchronized @Nullable CloudException failure() {
        return failure;
    }

    /** Forgets everything, because another customer may have consented. */
    synchronized void reset() {
        consent++;
        listing = null;
        succeeded();
    }

    /** {@return the number of the consent under which is asked now; what was asked under another one does not count} */
    synchronized long consent() {
        return consent;
    }

    private void succeeded() {
        failure = null;
        notBefore = null;
        failures = 0;
    }

    /** {@return when the contracts are to be asked for; not later than now means at once} */
    synchronized Instant next(Instant now) {
        Listing known = listing;
        AccountTurn turn = new AccountTurn(account + ":" + (known == null ? clientId : known.first(clientId)));
        Instant due = turn.next(now, known == null ? null : known.listedAt());
        Instant earliest = notBefore;
        return earliest != null && earliest.isAfter(due) && !earliest.isAfter(now.plus(REST)) ? earliest : due;
    }

    /**
     * Asks for the contracts. Blocks.
     *
     * @param run the handler's run; an answer that comes after its end is not kept
     * @return the contracts, or null if they may be those of another customer, because a consent was given while the answer was waited for
     */
    @Nullable
    List<Subscription> refresh(NomosApi api, Lifecycle.Run run) throws CloudException, InterruptedException {
        long asked = consent();
        List<Subscription> subscriptions = api.subscriptions();
        Listing fresh = new Listing(clock.instant(), subscriptions);
        if (!run.isCurrent()) {
            return subscriptions;
        }
        synchronized (this) {
            if (asked != consent) {
                return null;
            }
            listing = fresh;
            succeeded();
            store.save(account, clientId, fresh);
        }
        return subscriptions;
    }

    /**
     * Takes note that an attempt failed.
     *
     * @param error why, or null when the hub interrupted it
     * @param asked the {@link #consent} under which was asked
     */
    synchronized void failed(@Nullable CloudException error, long asked) {
        if (asked != consent) {
            return;
        }
        failure = error;
        failures++;
        notBefore = clock.instant().plus(pause(error));
    }

    private Duration pause(@Nullable CloudException error) {
        if (error instanceof ConfigurationException) {
            // Nothing but a new configuration helps; the daily look costs one call.
            return REST;
        }
        Duration pause = AFTER_FAILURE.after(failures, random);
        Duration asked = error instanceof WaitException wait ? wait.retryAfter() : null;
        return asked != null && asked.compareTo(pause) > 0 ? asked : pause;
    }
}
