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

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.internal.vault.StoredTokens;
import org.openhab.energy.oauth.internal.vault.TokenSet;
import org.openhab.energy.oauth.internal.vault.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An account's place in the vault. A disk that takes nothing is told in the log and does not stop the account: its tokens are good until the hub stops,
 * and the open journal then tells the next start what happened.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class KeptTokens {
    private final Logger logger = LoggerFactory.getLogger(KeptTokens.class);
    private final String account;
    private final TokenStore store;

    /**
     * @param account the account's id, for the log
     */
    KeptTokens(String account, TokenStore store) {
        this.account = account;
        this.store = store;
    }

    StoredTokens read() {
        return store.read();
    }

    @Nullable
    TokenSet previous() {
        return store.previous();
    }

    boolean isRefreshOpen() {
        return store.isRefreshOpen();
    }

    /** Keeps tokens; the refresh that brought them is over with it. */
    void keep(TokenSet tokens) {
        attempt("be kept, so that a restart may need a new consent", () -> {
            store.write(tokens);
            store.closeRefresh();
        });
    }

    /** Notes the start of a refresh. Not to refresh would lose the account with certainty, so a fault does not stop it. */
    void openRefresh(TokenSet tokens) {
        attempt("be marked as being refreshed", () -> store.openRefresh(tokens));
    }

    void closeRefresh() {
        attempt("be marked as no longer being refreshed", store::closeRefresh);
    }

    void delete() {
        attempt("be deleted", store::delete);
    }

    private void attempt(String what, Step step) {
        try {
            step.run();
        } catch (IOException e) {
            logger.warn("The tokens of {} cannot {}: {}", account, what, e.toString());
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
