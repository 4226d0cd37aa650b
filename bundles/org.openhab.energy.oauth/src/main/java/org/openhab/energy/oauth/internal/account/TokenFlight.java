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
package org.openhab.energy.oauth.internal.account;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.vault.TokenSet;

/**
 * The one request for an account's next tokens that is under way at a time, however many threads want it. It runs on an executor and not on a caller's
 * thread: a Thing that is disposed interrupts its threads, and an interrupted refresh is a lost token. Callers share its outcome.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class TokenFlight {
    /** A little more than a token call may take, two of them and their waiting for the budget included. */
    private static final Duration LIMIT = Duration.ofSeconds(75);

    private final String account;
    private final TokenState state;
    private final TokenSource source;
    private final Executor executor;
    private final Runnable whenLanded;
    private @Nullable CompletableFuture<HeldToken> present;
    private boolean departed;

    /**
     * @param account the account's id, for messages
     * @param whenLanded told after each request, without the lock
     */
    TokenFlight(String account, TokenState state, TokenSource source, Executor executor, Runnable whenLanded) {
        this.account = account;
        this.state = state;
        this.source = source;
        this.executor = executor;
        this.whenLanded = whenLanded;
    }

    /** {@return the request that is under way, or null} */
    @Nullable
    CompletableFuture<HeldToken> underWay() {
        synchronized (state) {
            return present;
        }
    }

    /**
     * Begins no request any more, because the account is closed: whoever opens it again asks with the same refresh token, and a cloud takes the second use for theft.
     *
     * @return the request that is still under way, or null
     */
    @Nullable
    CompletableFuture<HeldToken> depart() {
        synchronized (state) {
            departed = true;
            return present;
        }
    }

    /**
     * @throws WaitException when the account is closed; called with the lock held
     */
    void refuseWhenDeparted() throws WaitException {
        if (departed) {
            throw new WaitException(account + " was closed meanwhile", null, Duration.ZERO, StatusText.UNREACHABLE);
        }
    }

    /**
     * Takes what a request brings that the account's earlier opening still has under way: to ask a second time with the same refresh token would look like
     * theft to the cloud.
     */
    void inherit(CompletableFuture<HeldToken> before) {
        CompletableFuture<HeldToken> inherited = new CompletableFuture<>();
        present = inherited;
        before.whenComplete((tokens, error) -> {
            HeldToken brought;
            synchronized (state) {
                if (state.epoch() == 0) {
                    state.readStored();
                }
                brought = state.held();
            }
            land(inherited);
            whenLanded.run();
            if (brought == null) {
                inherited.completeExceptionally(new WaitException("The tokens of " + account
                        + " went while it was opened", null, Duration.ZERO, StatusText.UNREACHABLE));
            } else {
                inherited.complete(brought);
            }
        });
    }

    /** {@return the request that is under way, or a new one} Called with the lock held. */
    CompletableFuture<HeldToken> joinOrStart() throws WaitException {
        CompletableFuture<HeldToken> flying = present;
        if (flying != null) {
            return flying;
        }
        refuseWhenDeparted();
        CompletableFuture<HeldToken> started = new CompletableFuture<>();
        HeldToken from = state.held();
        long began = state.epoch();
        present = started;
        try {
            executor.execute(() -> fly(started, from, began));
        } catch (RejectedExecutionException e) {
            present = null;
            throw new WaitException("No thread is left to get tokens for " + account, e, null,
                    StatusText.UNREACHABLE);
        }
        return started;
    }

    /** Gets the next tokens, on the executor. Whatever happens, the flight ends, so that nobody waits for it in vain. */
    private void fly(CompletableFuture<HeldToken> future, @Nullable HeldToken from, long began) {
        try {
            TokenSet next = source.next(from == null ? null : from.tokens());
            HeldToken result;
            synchronized (state) {
                result = state.publish(next, began);
            }
            land(future);
            whenLanded.run();
            future.complete(result);
        } catch (CloudException e) {
            CloudException shared;
            synchronized (state) {
                shared = state.fail(e, began);
            }
            land(future);
            whenLanded.run();
            future.completeExceptionally(shared);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            land(future);
            future.completeExceptionally(new WaitException("The hub stops", e, null, StatusText.UNREACHABLE));
        } finally {
            // Only an error of our own gets here with the flight still up.
            land(future);
            future.completeExceptionally(new IllegalStateException("Getting tokens for " + account + " failed"));
        }
    }

    private void land(CompletableFuture<HeldToken> future) {
        synchronized (state) {
            if (present == future) {
                present = null;
            }
        }
    }

    /** {@return what a request brings} Called without the lock. */
    static HeldToken await(CompletableFuture<HeldToken> wanted) throws CloudException, InterruptedException {
        try {
            return wanted.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CloudException cloud) {
                throw cloud;
            }
            throw new IllegalStateException("Tokens could not be got", e);
        } catch (TimeoutException e) {
            throw new WaitException("No tokens within " + LIMIT.toSeconds() + " s", e, null, StatusText.TIMEOUT);
        }
    }
}
