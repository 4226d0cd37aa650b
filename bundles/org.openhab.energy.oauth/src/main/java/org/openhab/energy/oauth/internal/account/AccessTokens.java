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
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.grant.TokenAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An account's tokens, of which there is one set at a time, and one request for the next set at a time however many threads want it. All of an account's
 * parts share it, a failure and the time until the next attempt too. All state is guarded by one lock; the listener is called without it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AccessTokens {
    /** Reasons that are shown on the Connect page only. */
    public static final String DAMAGED = "reason.damaged";
    /** The stored tokens belong to another client or server. */
    public static final String OTHER_CLIENT = "reason.other-client";

    private final Logger logger = LoggerFactory.getLogger(AccessTokens.class);
    private final AccountSettings settings;
    private final Clock clock;
    private final Consumer<AccountState> listener;
    /** Its monitor is the lock. */
    private final TokenState state;
    private final TokenFlight flight;
    private final TokenDoubt doubt;
    private @Nullable AccountState told;

    /**
     * @param before the request that the account's earlier opening still has under way, or null
     */
    AccessTokens(AccountSettings settings, String connectAddress, TokenSource source, KeptTokens kept,
            RefreshPlan plan, Executor executor, Clock clock, Ticker ticker, Consumer<AccountState> listener,
            @Nullable CompletableFuture<HeldToken> before) {
        this.settings = settings;
        this.clock = clock;
        this.listener = listener;
        state = new TokenState(settings, connectAddress, kept, plan, clock, ticker);
        flight = new TokenFlight(settings.id(), state, source, executor, this::tellListener);
        doubt = new TokenDoubt(plan);
        // Looked at first: what lands between the two has stored its tokens before, and they are read.
        boolean flying = before != null && !before.isDone();
        synchronized (state) {
            state.readStored();
            told = state.standing().state();
        }
        if (before != null && flying) {
            flight.inherit(before);
        }
    }

    /** {@return the request for tokens that is under way, or null} */
    @Nullable
    CompletableFuture<HeldToken> underWay() {
        return flight.underWay();
    }

    /**
     * Begins no request any more, because the account is closed.
     *
     * @return the request that is still under way, or null
     */
    @Nullable
    CompletableFuture<HeldToken> depart() {
        return flight.depart();
    }

    /** {@return where the authorisation stands, and why} */
    public AccountStanding standing() {
        synchronized (state) {
            return state.standing();
        }
    }

    /** {@return the scope of the tokens that are held, or null} */
    @Nullable
    String scope() {
        synchronized (state) {
            HeldToken present = state.held();
            return present == null ? null : present.tokens().scope();
        }
    }

    /** {@return when only the owner can give the authorisation anew, or null} */
    @Nullable
    Instant authorisationEndsAt() {
        synchronized (state) {
            HeldToken present = state.held();
            return present == null ? null : AuthorisationLife.end(settings, present.tokens());
        }
    }

    /** {@return tokens to use now; new ones when the present ones are at their end} */
    public HeldToken current() throws CloudException, InterruptedException {
        CompletableFuture<HeldToken> wanted;
        synchronized (state) {
            state.refuseWithoutConsent();
            HeldToken present = state.usable();
            if (present != null && state.isFresh(present)) {
                return present;
            }
            CloudException recent = state.recentFailure();
            if (recent != null) {
                if (present != null) {
                    return present;
                }
                throw recent;
            }
            wanted = flight.joinOrStart();
        }
        try {
            return TokenFlight.await(wanted);
        } catch (CloudException e) {
            // What is still good may be used, unless the consent is over, which leaves no token.
            synchronized (state) {
                HeldToken present = state.usable();
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
        synchronized (state) {
            state.refuseWithoutConsent();
            CloudException doubted = doubt.recent(refused, clock.instant());
            if (doubted != null) {
                throw doubted;
            }
            state.refuse(refused);
            HeldToken present = state.usable();
            if (present != null) {
                return present;
            }
            CloudException recent = state.recentFailure();
            if (recent != null) {
                throw recent;
            }
            wanted = flight.joinOrStart();
        }
        return TokenFlight.await(wanted);
    }

    /**
     * Takes note that the cloud refused even tokens that were fresh. The authorisation server has just confirmed the grant, so this is a fault behind
     * it that passes, and no end of a consent. The tokens stay in use, for other requests may be granted.
     *
     * @return what to tell the caller
     */
    public CloudException refused(long refused, CloudException cause) {
        WaitException wait = new WaitException(
                "Tokens that were issued a moment ago are refused: " + cause.getMessage(), cause, null,
                StatusText.SERVER_ERROR, "401");
        synchronized (state) {
            doubt.refused(refused, wait, clock.instant());
        }
        return wait;
    }

    /** Takes note that the cloud took tokens that had replaced refused ones. */
    public void confirmed() {
        synchronized (state) {
            doubt.clear();
        }
    }

    /** {@return tokens other than those with that access token, which another account's call has carried and its cloud has refused} */
    HeldToken insteadOf(String refused) throws CloudException, InterruptedException {
        HeldToken present;
        boolean replacement;
        synchronized (state) {
            present = state.held();
            replacement = present != null && doubt.isReplacement(present.generation());
        }
        if (present == null || !present.tokens().accessToken().equals(refused)) {
            return current();
        }
        if (replacement) {
            refused(present.generation(), new AuthorisationException("by another account's cloud", null,
                    StatusText.CLIENT_REFUSED));
        } else {
            confirmed();
        }
        HeldToken other = replacementOf(present.generation());
        synchronized (state) {
            doubt.replaced(other.generation());
        }
        return other;
    }

    /** Begins to replace tokens that would end for want of use. Does not wait. */
    void keepAlive() {
        synchronized (state) {
            HeldToken present = state.held();
            if (present == null || state.recentFailure() != null
                    || !AuthorisationLife.isHalfOver(settings, present.tokens(), clock.instant())) {
                return;
            }
            try {
                flight.joinOrStart();
            } catch (WaitException e) {
                logger.debug("{} is kept alive at another time: {}", settings.id(), e.getMessage());
            }
        }
    }

    /**
     * Keeps and uses the tokens of a new consent or enrolment. The listener is told in any case, for another person may have consented.
     *
     * @throws WaitException when the account was closed while the tokens were asked for; they are not kept then, for nobody would use or delete them
     */
    public void accept(TokenAnswer answer) throws WaitException {
        synchronized (state) {
            flight.refuseWhenDeparted();
            told = null;
            state.accept(answer.after(TokenSource.audience(settings), clock.instant(), null));
        }
        tellListener();
    }

    /** Deletes the tokens. */
    public void forget() {
        synchronized (state) {
            doubt.clear();
            state.forget();
        }
        tellListener();
    }

    /** Deletes the tokens because the account has other credentials from now on, which the account itself tells: no consent has ended by that. */
    void giveWay() {
        synchronized (state) {
            doubt.clear();
            state.forget();
            told = state.standing().state();
        }
    }

    private void tellListener() {
        AccountState now;
        synchronized (state) {
            now = state.standing().state();
            if (now == told) {
                return;
            }
            told = now;
        }
        try {
            listener.accept(now);
        } catch (RuntimeException e) {
            // A fault of the binding must not cost the account its tokens.
            logger.warn("{}: the listener failed at state {}", settings.id(), now, e);
        }
    }
}
