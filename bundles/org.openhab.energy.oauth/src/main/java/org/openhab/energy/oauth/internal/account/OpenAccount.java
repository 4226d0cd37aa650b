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

import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.budget.CallLedger;
import org.openhab.energy.oauth.internal.grant.Pkce;
import org.openhab.energy.oauth.internal.grant.TokenEndpoint;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;
import org.openhab.energy.oauth.web.HtmlPage;

/**
 * An account between its opening and its closing. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class OpenAccount implements CloudAccount {
    private final AccountSettings settings;
    private final Transport chain;
    private final TokenEndpoint endpoint;
    private final AccessTokens tokens;
    private final CallLedger ledger;
    private final Runnable whenForgotten;
    private final Consumer<AccessTokens> whenClosed;
    private volatile boolean closed;

    /**
     * @param chain the chain for the account's data
     * @param whenForgotten told when consents under way are void
     * @param whenClosed given what is left when the account is closed
     */
    OpenAccount(AccountSettings settings, Transport chain, TokenEndpoint endpoint, AccessTokens tokens,
            CallLedger ledger, Runnable whenForgotten, Consumer<AccessTokens> whenClosed) {
        this.settings = settings;
        this.chain = chain;
        this.endpoint = endpoint;
        this.tokens = tokens;
        this.ledger = ledger;
        this.whenForgotten = whenForgotten;
        this.whenClosed = whenClosed;
    }

    public AccountSettings settings() {
        return settings;
    }

    /** {@return the state with the reason for it} */
    public AccountStanding standing() {
        return tokens.standing();
    }

    /** Ends a consent: exchanges the code that the browser brought, keeps the tokens. Runs on the calling thread, in bounded time. */
    public void redeem(String code, Pkce proof, URI redirectUri) throws CloudException, InterruptedException {
        refuseWhenClosed();
        tokens.accept(endpoint.exchange(code, proof, redirectUri));
    }

    @Override
    public Transport transport() {
        return this::send;
    }

    private CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        refuseWhenClosed();
        CloudRequest complete = request;
        for (var header : settings.headers().entrySet()) {
            if (!complete.headers().containsKey(header.getKey())) {
                complete = complete.withHeader(header.getKey(), header.getValue());
            }
        }
        return chain.send(complete);
    }

    private void refuseWhenClosed() throws WaitException {
        if (closed) {
            throw new WaitException(settings.id() + " is closed", null, null, StatusText.UNREACHABLE);
        }
    }

    @Override
    public AccountState state() {
        return standing().state();
    }

    @Override
    public @Nullable String scope() {
        return tokens.scope();
    }

    @Override
    public String connectAddress() {
        return connectAddress(settings);
    }

    @Override
    public CallCounters counters() {
        return ledger.counters();
    }

    @Override
    public void forget() {
        whenForgotten.run();
        tokens.forget();
        ledger.clear();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            whenForgotten.run();
            ledger.close();
            whenClosed.accept(tokens);
        }
    }

    /**
     * {@return where the account's owner consents: beside the callback of the redirect URI, because the browser's cookie has to be known there; the bare
     * path when the redirect URI leads elsewhere or there is none}
     */
    static String connectAddress(AccountSettings settings) {
        if (settings.grant() instanceof Grant.AuthorizationCode code) {
            URI redirect = code.redirectUri();
            String callback = callbackPath(settings);
            if (callback.equals(redirect.getPath()) && redirect.getRawAuthority() != null) {
                return redirect.getScheme() + "://" + redirect.getRawAuthority() + HtmlPage.CONNECT;
            }
        }
        return HtmlPage.CONNECT;
    }

    /** {@return {@code host:port} under which the browser must see the hub, or null when any will do} */
    public @Nullable String connectAuthority() {
        String address = connectAddress();
        return address.startsWith("/") ? null : Objects.requireNonNull(URI.create(address).getRawAuthority());
    }

    private static String callbackPath(AccountSettings settings) {
        return HtmlPage.ROOT + "/callback/" + settings.issuer();
    }
}
