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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
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

    /** {@return how the cloud was used} */
    CallCounters counters();

    /** Deletes tokens, counters and pending consents; the state falls back to {@link AccountState#CONSENT_NEEDED} or a fresh key login. */
    void forget();

    @Override
    void close();
}
