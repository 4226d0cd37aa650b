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
package org.openhab.energy.oauth.account;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.transport.Transport;

/**
 * An open account. Thread-safe. Closing it stops its use and keeps its tokens; forgetting it deletes them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface CloudAccount extends AutoCloseable {

    /**
     * {@return the whole chain: log, budget, bearer token with one refresh on 401, retry of what may be retried, HTTP} Its answers are those with a
     * status of success; every other outcome is an exception whose type says how to react.
     */
    Transport transport();

    /** {@return where the authorisation stands} */
    AccountState state();

    /** {@return the scope of the tokens that are held, or null when there are none or the cloud named no scope} */
    @Nullable
    String scope();

    /** {@return the address of the Connect page for a status text, absolute when the redirect URI tells the hub's address, else a path} */
    String connectAddress();

    /**
     * {@return the access token, fresh, for a call of another account that has to carry it as well} Never log it, and send it nowhere else. Blocks as
     * {@link Transport#send} does. An account without tokens of its own asks for a consent.
     */
    default String bearerToken() throws CloudException, InterruptedException {
        throw new AuthorisationException("This account has no tokens", null, StatusText.CONSENT_NEEDED,
                connectAddress());
    }

    /**
     * {@return another access token than one that the cloud has refused, as {@link #bearerToken()} does} If that one is refused too, others are not got
     * for a while.
     *
     * @param refused the token that was refused
     */
    default String bearerTokenInsteadOf(String refused) throws CloudException, InterruptedException {
        return bearerToken();
    }

    /** {@return a key that the owner has typed on the Connect page or an enrolment has brought, or null; never log it} */
    default @Nullable String key(String name) {
        return null;
    }

    /**
     * {@return when only the owner can give the authorisation anew, or null if that is not known or never so} With a refresh token it moves on with each
     * refresh.
     */
    default @Nullable Instant authorisationEndsAt() {
        return null;
    }

    /**
     * Takes a call that another account makes on behalf of this one out of this one's quotas and counts it.
     *
     * @param kind what the call is for, in one word
     * @throws WaitException when a quota is used up, or the cloud has banned us
     */
    default void charge(String kind) throws WaitException {
        // An account without a budget of its own grants everything.
    }

    /** {@return how the cloud was used} */
    CallCounters counters();

    /** Deletes tokens, counters and pending consents; the state falls back to {@link AccountState#CONSENT_NEEDED} or a fresh key login. */
    void forget();

    @Override
    void close();
}
