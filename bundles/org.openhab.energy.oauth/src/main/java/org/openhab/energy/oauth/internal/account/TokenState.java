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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.vault.StoredTokens;
import org.openhab.energy.oauth.internal.vault.TokenSet;

/**
 * What is known of an account's tokens: which are held, how good they are, and where the authorisation stands. New tokens are on the disk before they are
 * held. Its own monitor is the account's lock; every method is called with it held.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class TokenState {
    /** A login by key that is good for less is not written to the disk of a hub hundreds of times a day. */
    private static final Duration WORTH_KEEPING = Duration.ofMinutes(15);

    private final AccountSettings settings;
    private final String connectAddress;
    private final KeptTokens kept;
    private final RefreshPlan plan;
    private final Clock clock;
    private final Ticker ticker;
    private final RefreshBackoff backoff;
    private @Nullable HeldToken held;
    private long generation;
    private long refusedGeneration;
    private long epoch;
    private boolean refreshOpen;
    private AccountStanding standing = AccountStanding.of(AccountState.CONSENT_NEEDED);

    TokenState(AccountSettings settings, String connectAddress, KeptTokens kept, RefreshPlan plan, Clock clock,
            Ticker ticker) {
        this.settings = settings;
        this.connectAddress = connectAddress;
        this.kept = kept;
        this.plan = plan;
        this.clock = clock;
        this.ticker = ticker;
        backoff = new RefreshBackoff(plan);
    }

    AccountStanding standing() {
        return standing;
    }

    /** {@return the tokens that are held, be they good or not, or null} */
    @Nullable
    HeldToken held() {
        return held;
    }

    /** {@return a number that grows when tokens come or go by another way, so that a request under way then knows that its outcome is void} */
    long epoch() {
        return epoch;
    }

    /** {@return the tokens that may be used, or null} */
    @Nullable
    HeldToken usable() {
        HeldToken present = held;
        return present != null && present.generation() > refusedGeneration
                && ticker.elapsed().compareTo(present.endsAt()) < 0 ? present : null;
    }

    /** {@return whether the tokens need not be replaced yet} */
    boolean isFresh(HeldToken present) {
        return !refreshOpen && ticker.elapsed().compareTo(present.refreshAt()) < 0;
    }

    /** Takes note that the cloud refused tokens and all before them. */
    void refuse(long refused) {
        refusedGeneration = Math.max(refusedGeneration, refused);
    }

    /** {@return the last failure while it is too early to try again, or null; all parts of an account share it} */
    @Nullable
    CloudException recentFailure() {
        return backoff.recent(clock.instant());
    }

    /**
     * @throws AuthorisationException when only the owner can help
     */
    void refuseWithoutConsent() throws AuthorisationException {
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

    void readStored() {
        StoredTokens stored = kept.read();
        TokenSet tokens = stored.tokens();
        AccountState initial = initialState();
        if (tokens != null && tokens.audience().equals(TokenSource.audience(settings))) {
            held = hold(tokens);
            refreshOpen = kept.isRefreshOpen();
            standing = AccountStanding.of(AccountState.CONNECTED);
        } else if (stored.damaged()) {
            standing = AccountStanding.of(initial, AccessTokens.DAMAGED);
        } else if (tokens != null) {
            standing = AccountStanding.of(initial, AccessTokens.OTHER_CLIENT);
        } else {
            standing = AccountStanding.of(initial);
        }
    }

    /** Keeps and holds tokens that came by another way than a request of our own; what is under way is void. */
    void accept(TokenSet tokens) {
        epoch++;
        publish(tokens);
    }

    /** Deletes the tokens; what is under way is void. */
    void forget() {
        epoch++;
        held = null;
        backoff.clear();
        refreshOpen = false;
        kept.delete();
        standing = AccountStanding.of(initialState());
    }

    /**
     * Keeps and holds what a request has brought.
     *
     * @param began the epoch in which the request began
     * @throws WaitException when the tokens have come or gone by another way since
     */
    HeldToken publish(TokenSet tokens, long began) throws WaitException {
        if (began != epoch) {
            throw replaced(null);
        }
        return publish(tokens);
    }

    /**
     * Takes note that a request failed.
     *
     * @param began the epoch in which the request began
     * @return what to tell those who wait for it
     */
    CloudException fail(CloudException e, long began) {
        boolean over = e instanceof AuthorisationException;
        CloudException shared = over ? revoked(String.valueOf(e.getMessage()), e) : e;
        if (began != epoch) {
            return e instanceof WaitException ? e : replaced(e);
        }
        backoff.failed(shared, clock.instant());
        if (over) {
            held = null;
            refreshOpen = false;
            kept.closeRefresh();
        }
        standing = AccountStanding.of(over ? AccountState.REVOKED : standing.state(), shared);
        return shared;
    }

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

    private AccountState initialState() {
        return settings.grant().isByKey() ? AccountState.CONNECTED : AccountState.CONSENT_NEEDED;
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

    private AuthorisationException revoked(String message, @Nullable Throwable cause) {
        return new AuthorisationException(message, cause, StatusText.CONSENT_REVOKED, connectAddress);
    }

    private WaitException replaced(@Nullable Throwable cause) {
        return new WaitException("The tokens of " + settings.id() + " were replaced meanwhile", cause, Duration.ZERO,
                StatusText.UNREACHABLE);
    }
}
