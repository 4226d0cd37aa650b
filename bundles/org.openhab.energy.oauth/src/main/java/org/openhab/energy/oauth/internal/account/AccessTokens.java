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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.grant.TokenAnswer;
import org.openhab.energy.oauth.internal.vault.StoredTokens;
import org.openhab.energy.oauth.internal.vault.TokenSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An account's tokens, of which there is one set at a time, and one request for the next set at a time however many threads want it.
 * <p>
 * The request runs on an executor and not on a caller's thread: a Thing that is disposed interrupts its threads, and an interrupted refresh is a lost
 * token. Callers share its outcome. New tokens are on the disk before anybody may use them. All state is guarded by one lock; the listener is called
 * without it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AccessTokens {
    /** Reasons that are shown on the Connect page only. */
    public static final String DAMAGED = "reason.damaged";
    /** The stored tokens belong to another client or server. */
    public static final String OTHER_CLIENT = "reason.other-client";

    /** A little more than a token call may take, two of them and their waiting for the budget included. */
    private static final Duration FLIGHT_LIMIT = Duration.ofSeconds(75);

    /** A login by key that is good for less is not written to the disk of a hub hundreds of times a day. */
    private static final Duration WORTH_KEEPING = Duration.ofMinutes(15);

    private final Logger logger = LoggerFactory.getLogger(AccessTokens.class);
    private final AccountSettings settings;
    private final String connectAddress;
    private final TokenSource source;
    private final KeptTokens kept;
    private final RefreshPlan plan;
    private final Executor executor;
    private final Clock clock;
    private final Ticker ticker;
    private final Consumer<AccountState> listener;

    private final Object lock = new Object();
    private final RefreshBackoff backoff;
    /** After tokens were refused that had come a moment before: no others are got for a while, lest each call costs a login. */
    private final RefreshBackoff doubt;
    private long doubtedGeneration;
    /** The last set that came in place of one that another account's cloud had refused. */
    private long replacement;
    private @Nullable HeldToken held;
    private long generation;
    private long refusedGeneration;
    /** Grows when tokens come by another way, so that a request under way then knows that its outcome is void. */
    private long epoch;
    private boolean refreshOpen;
    private @Nullable CompletableFuture<HeldToken> flight;
    private AccountStanding standing = AccountStanding.of(AccountState.CONSENT_NEEDED);
    private AccountState told;

    /**
     * @param before the request that the account's earlier opening still has under way, or null
     */
    AccessTokens(AccountSettings settings, String connectAddress, TokenSource source, KeptTokens kept,
            RefreshPlan plan, Executor executor, Clock clock, Ticker ticker, Consumer<AccountState> listener,
            @Nullable CompletableFuture<HeldToken> before) {
        this.settings = settings;
        this.connectAddress = connectAddress;
        this.source = source;
        this.kept = kept;
        this.plan = plan;
        backoff = new RefreshBackoff(plan);
        doubt = new RefreshBackoff(plan);
        this.executor = executor;
        this.clock = clock;
        this.ticker = ticker;
        this.listener = listener;
        readStored();
        told = standing.state();
        if (before != null && !before.isDone()) {
            CompletableFuture<HeldToken> inherited = new CompletableFuture<>();
            flight = inherited;
            before.whenComplete((tokens, error) -> inherit(inherited));
        }
    }

    /** {@return the request for tokens that is under way, or null} */
    @Nullable
    CompletableFuture<HeldToken> underWay() {
        synchronized (lock) {
            return flight;
        }
    }

    /**
     * Takes what a request has brought that the account's earlier opening had under way: to ask a second time with the same refresh token would look like
     * theft to the cloud.
     */
    private void inherit(CompletableFuture<HeldToken> inherited) {
        HeldToken present;
        synchronized (lock) {
            if (epoch == 0) {
                readStored();
            }
            present = held;
            if (flight == inherited) {
                flight = null;
            }
        }
        tellListener();
        if (present == null) {
            inherited.completeExceptionally(new WaitException("The tokens of " + settings.id()
                    + " went while it was opened", null, Duration.ZERO, StatusText.UNREACHABLE));
        } else {
            inherited.complete(present);
        }
    }

    /** {@return where the authorisation stands, and why} */
    public AccountStanding standing() {
        synchronized (lock) {
            return standing;
        }
    }

    /** {@return the scope of the tokens that are held, or null} */
    @Nullable
    String scope() {
        synchronized (lock) {
            HeldToken present = held;
            return present == null ? null : present.tokens().scope();
        }
    }

    /** {@return tokens to use now; new ones when the present ones are at their end} */
    public HeldToken current() throws CloudException, InterruptedException {
        CompletableFuture<HeldToken> wanted;
        synchronized (lock) {
            refuseWithoutConsent();
            HeldToken present = usable();
            if (present != null && !refreshOpen && ticker.elapsed().compareTo(present.refreshAt()) < 0) {
                return present;
            }
            CloudException recent = backoff.recent(clock.instant());
            if (recent != null) {
                if (present != null) {
                    return present;
                }
                throw recent;
            }
            wanted = joinOrStart();
        }
        try {
            return await(wanted);
        } catch (CloudException e) {
            // What is still good may be used, unless the consent is over, which leaves no token.
            synchronized (lock) {
                HeldToken present = usable();
                if (present != null) {
                    return present;
                }
            }
            throw e;
        }
    }

    /**
     * {@return tokens that came after those of the given generation}
     *
     * @param refused the generation that the cloud refused
     */
    public HeldToken replacementOf(long refused) throws CloudException, InterruptedException {
        CompletableFuture<HeldToken> wanted;
        synchronized (lock) {
            refuseWithoutConsent();
            CloudException doubted = refused == doubtedGeneration ? doubt.recent(clock.instant()) : null;
            if (doubted != null) {
                throw doubted;
            }
            refusedGeneration = Math.max(refusedGeneration, refused);
            HeldToken present = usable();
            if (present != null) {
                return present;
            }
            CloudException recent = backoff.recent(clock.instant());
            if (recent != null) {
                throw recent;
            }
            wanted = joinOrStart();
        }
        return await(wanted);
    }

    /**
     * Takes note that the cloud refused even tokens that were fresh. The authorisation server has just confirmed the grant, so this is a fault behind
     * it that passes, and no end of a consent. The tokens stay in use, for other requests may be granted.
     *
     * @return what to tell the caller
     */
    public CloudException refused(long refused, CloudException cause) {
        WaitException wait = new WaitException(
                "Tokens that were issued a moment ago are refused: " + cause.getMessage(),
                cause, null, StatusText.SERVER_ERROR, "401");
        synchronized (lock) {
            if (refused > doubtedGeneration) {
                doubtedGeneration = refused;
                doubt.failed(wait, clock.instant());
            }
        }
        return wait;
    }

    /** {@return tokens other than those with that access token, which somebody else's call has carried and the cloud has refused} */
    HeldToken insteadOf(String refused) throws CloudException, InterruptedException {
        long generation;
        boolean fresh;
        synchronized (lock) {
            HeldToken present = held;
            if (present == null || !present.tokens().accessToken().equals(refused)) {
                return current();
            }
            generation = present.generation();
            fresh = generation == replacement;
            if (!fresh) {
                doubt.clear();
            }
        }
        if (fresh) {
            refused(generation, new AuthorisationException("by another account's cloud", null,
                    StatusText.CLIENT_REFUSED));
        }
        HeldToken other = replacementOf(generation);
        synchronized (lock) {
            replacement = other.generation();
        }
        return other;
    }

    /**
     * Begins to replace tokens whose refresh token has lived for half of its time, although nobody asks for them: what is left is time for many attempts.
     * Does not wait.
     */
    void keepAlive() {
        Duration life = settings.tokens().refreshTokenLife();
        synchronized (lock) {
            HeldToken present = held;
            if (life == null || present == null || present.tokens().refreshToken() == null
                    || backoff.recent(clock.instant()) != null) {
                return;
            }
            Duration age = Duration.between(present.tokens().obtained(), clock.instant());
            if (age.compareTo(life.dividedBy(2)) < 0) {
                return;
            }
            try {
                joinOrStart();
            } catch (WaitException e) {
                logger.debug("{} is kept alive at another time: {}", settings.id(), e.getMessage());
            }
        }
    }

    /** {@return when only the owner can give the authorisation anew, or null} */
    @Nullable
    Instant authorisationEndsAt() {
        synchronized (lock) {
            HeldToken present = held;
            if (present == null || settings.grant().isByKey()) {
                return null;
            }
            TokenSet tokens = present.tokens();
            Duration life = settings.tokens().refreshTokenLife();
            if (tokens.refreshToken() == null) {
                return tokens.expires();
            }
            return life == null ? null : tokens.obtained().plus(life);
        }
    }

    /** Takes note that the cloud took tokens that had replaced refused ones. */
    public void confirmed() {
        synchronized (lock) {
            doubt.clear();
        }
    }

    /** Keeps and uses the tokens of a new consent or enrolment. */
    public void accept(TokenAnswer answer) {
        synchronized (lock) {
            epoch++;
            publish(answer.after(TokenSource.audience(settings), clock.instant(), null));
        }
        tellListener();
    }

    /** Deletes the tokens. */
    public void forget() {
        synchronized (lock) {
            epoch++;
            held = null;
            backoff.clear();
            doubt.clear();
            refreshOpen = false;
            kept.delete();
            standing = AccountStanding.of(initialState());
        }
        tellListener();
    }

    private AccountState initialState() {
        return settings.grant().isByKey()
                ? AccountState.CONNECTED
                : AccountState.CONSENT_NEEDED;
    }

    private void readStored() {
        StoredTokens stored = kept.read();
        TokenSet tokens = stored.tokens();
        AccountState initial = initialState();
        if (tokens != null && tokens.audience().equals(TokenSource.audience(settings))) {
            held = hold(tokens);
            refreshOpen = kept.isRefreshOpen();
            standing = AccountStanding.of(AccountState.CONNECTED);
        } else if (stored.damaged()) {
            standing = AccountStanding.of(initial, DAMAGED);
        } else if (tokens != null) {
            standing = AccountStanding.of(initial, OTHER_CLIENT);
        } else {
            standing = AccountStanding.of(initial);
        }
    }

    private HeldToken hold(TokenSet tokens) {
        Duration passed = ticker.elapsed();
        return new HeldToken(tokens, ++generation, passed.plus(left(tokens, plan.refreshFrom(tokens))),
                passed.plus(left(tokens, tokens.expires())));
    }

    /** {@return the time until then, by the clock for the last time; never more than the tokens' life} */
    private Duration left(TokenSet tokens, Instant time) {
        Duration left = Duration.between(clock.instant(), time);
        return left.compareTo(tokens.life()) > 0 ? tokens.life() : left;
    }

    private void refuseWithoutConsent() throws AuthorisationException {
        switch (standing.state()) {
            case CONSENT_NEEDED -> throw new AuthorisationException(settings.id() + " has no consent yet", null,
                    settings.grant() instanceof Grant.Keys ? StatusText.KEYS_NEEDED : StatusText.CONSENT_NEEDED,
                    connectAddress);
            case REVOKED -> throw revoked("The consent of " + settings.id() + " is no longer valid", backoff.last());
            case CONNECTED -> {
                // Nothing stands in the way.
            }
        }
    }

    private AuthorisationException revoked(String message, @Nullable Throwable cause) {
        return new AuthorisationException(message, cause, StatusText.CONSENT_REVOKED, connectAddress);
    }

    private @Nullable HeldToken usable() {
        HeldToken present = held;
        return present != null && present.generation() > refusedGeneration
                && ticker.elapsed().compareTo(present.endsAt()) < 0
                        ? present
                        : null;
    }

    private CompletableFuture<HeldToken> joinOrStart() throws WaitException {
        CompletableFuture<HeldToken> present = flight;
        if (present != null) {
            return present;
        }
        CompletableFuture<HeldToken> started = new CompletableFuture<>();
        HeldToken from = held;
        long startEpoch = epoch;
        flight = started;
        try {
            executor.execute(() -> fly(started, from, startEpoch));
        } catch (RejectedExecutionException e) {
            flight = null;
            throw new WaitException("No thread is left to get tokens for " + settings.id(), e, null,
                    StatusText.UNREACHABLE);
        }
        return started;
    }

    /** Gets the next tokens, on the executor. Whatever happens, the flight ends, so that nobody waits for it in vain. */
    private void fly(CompletableFuture<HeldToken> future, @Nullable HeldToken from, long startEpoch) {
        try {
            TokenSet next = source.next(from == null ? null : from.tokens());
            HeldToken result;
            synchronized (lock) {
                if (startEpoch != epoch) {
                    throw new WaitException("The tokens of " + settings.id() + " were replaced meanwhile", null,
                            Duration.ZERO, StatusText.UNREACHABLE);
                }
                result = publish(next);
            }
            land(future);
            tellListener();
            future.complete(result);
        } catch (CloudException e) {
            CloudException shared = fail(e, startEpoch);
            land(future);
            tellListener();
            future.completeExceptionally(shared);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            land(future);
            future.completeExceptionally(new WaitException("The hub stops", e, null, StatusText.UNREACHABLE));
        } finally {
            // Only an error of our own gets here with the flight still up.
            land(future);
            future.completeExceptionally(new IllegalStateException("Getting tokens for " + settings.id() + " failed"));
        }
    }

    private void land(CompletableFuture<HeldToken> future) {
        synchronized (lock) {
            if (flight == future) {
                flight = null;
            }
        }
    }

    /** Keeps tokens on the disk, then lets them be used. Called with the lock held. */
    private HeldToken publish(TokenSet tokens) {
        if (!settings.grant().isByKey() || tokens.life().compareTo(WORTH_KEEPING) > 0) {
            kept.keep(tokens);
        }
        HeldToken fresh = hold(tokens);
        held = fresh;
        refreshOpen = false;
        backoff.clear();
        standing = AccountStanding.of(AccountState.CONNECTED);
        return fresh;
    }

    private CloudException fail(CloudException e, long startEpoch) {
        CloudException shared = e;
        boolean over = e instanceof AuthorisationException;
        if (over) {
            shared = revoked(String.valueOf(e.getMessage()), e);
        }
        synchronized (lock) {
            if (startEpoch != epoch) {
                return e instanceof WaitException
                        ? e
                        : new WaitException("The tokens of " + settings.id() + " were replaced meanwhile", e,
                                Duration.ZERO, StatusText.UNREACHABLE);
            }
            backoff.failed(shared, clock.instant());
            if (over) {
                held = null;
                refreshOpen = false;
                kept.closeRefresh();
            }
            standing = over
                    ? AccountStanding.of(AccountState.REVOKED, shared)
                    : AccountStanding.of(standing.state(), shared);
        }
        return shared;
    }

    private void tellListener() {
        AccountState state;
        synchronized (lock) {
            state = standing.state();
            if (state == told) {
                return;
            }
            told = state;
        }
        try {
            listener.accept(state);
        } catch (RuntimeException e) {
            // A fault of the binding must not cost the account its tokens.
            logger.warn("{}: the listener failed at state {}", settings.id(), state, e);
        }
    }

    private static HeldToken await(CompletableFuture<HeldToken> wanted) throws CloudException, InterruptedException {
        try {
            return wanted.get(FLIGHT_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CloudException cloud) {
                throw cloud;
            }
            throw new IllegalStateException("Tokens could not be got", e);
        } catch (TimeoutException e) {
            throw new WaitException("No tokens within " + FLIGHT_LIMIT.toSeconds() + " s", e, null,
                    StatusText.TIMEOUT);
        }
    }
}
