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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountListener;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.EnrolmentOutcome;
import org.openhab.energy.oauth.account.EnrolmentStep;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.account.Origins;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.budget.CallLedger;
import org.openhab.energy.oauth.internal.budget.RequestBudget;
import org.openhab.energy.oauth.internal.grant.Pkce;
import org.openhab.energy.oauth.internal.grant.TokenAnswer;
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
    private final RequestBudget budget;
    private final AccountKeys keys;
    private final Transport bare;
    private final AccountListener listener;
    private final Runnable whenForgotten;
    private final Consumer<AccessTokens> whenClosed;
    private volatile boolean closed;

    /**
     * @param chain the chain for the account's data
     * @param bare the same without a token, for an account that has keys instead
     * @param whenForgotten told when consents under way are void
     * @param whenClosed given what is left when the account is closed
     */
    OpenAccount(AccountSettings settings, Transport chain, Transport bare, TokenEndpoint endpoint, AccessTokens tokens,
            AccountKeys keys, CallLedger ledger, RequestBudget budget, AccountListener listener,
            Runnable whenForgotten, Consumer<AccessTokens> whenClosed) {
        this.settings = settings;
        this.chain = chain;
        this.bare = bare;
        this.keys = keys;
        this.budget = budget;
        this.listener = listener;
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
        AccountStanding standing = tokens.standing();
        return standing.state() == AccountState.CONSENT_NEEDED && !keys.isEmpty()
                ? AccountStanding.of(AccountState.CONNECTED)
                : standing;
    }

    /** Ends a consent: exchanges the code that the browser brought, keeps the tokens. Runs on the calling thread, in bounded time. */
    public void redeem(String code, Pkce proof, URI redirectUri) throws CloudException, InterruptedException {
        refuseWhenClosed();
        tokens.accept(endpoint.exchange(code, proof, redirectUri));
    }

    /**
     * Begins an enrolment. Runs on the calling thread.
     *
     * @throws ProtocolException when the binding names an address that no browser should be sent to
     */
    public EnrolmentStep beginEnrolment(Grant.Enrolled grant, String state)
            throws CloudException, InterruptedException {
        refuseWhenClosed();
        EnrolmentStep step = grant.enrolment().begin(grant.redirectUri(), state);
        URI address = step instanceof EnrolmentStep.Redirect redirect
                ? redirect.address()
                : step instanceof EnrolmentStep.Elsewhere elsewhere ? elsewhere.address() : null;
        if (address != null && !Origins.isSafe(address)) {
            throw new ProtocolException(settings.id() + ": the page to sign in on is neither https nor on this machine",
                    null, StatusText.BAD_ANSWER);
        }
        return step;
    }

    /** Ends an enrolment and keeps what it brings. Runs on the calling thread. */
    public EnrolmentOutcome completeEnrolment(Grant.Enrolled grant, EnrolmentStep step, Map<String, String> answers)
            throws CloudException, InterruptedException {
        refuseWhenClosed();
        EnrolmentOutcome outcome = grant.enrolment().complete(step.handle(), answers);
        refuseWhenClosed();
        if (outcome instanceof EnrolmentOutcome.Tokens brought) {
            TokenAnswer answer = TokenAnswer.of(brought, settings.tokens().longestLife());
            // The keys first: whoever is told that the account is connected may ask for them.
            keys.keep(plain(brought.keys()));
            tokens.accept(answer);
        } else if (outcome instanceof EnrolmentOutcome.Keys brought) {
            keepKeys(plain(brought.keys()));
        }
        return outcome;
    }

    /** Keeps keys that the owner has typed or an enrolment has brought. They take the place of tokens, whose consent may be over. */
    public void keepKeys(Map<String, String> fresh) throws WaitException {
        refuseWhenClosed();
        // In this order, so that the account is at no time without any credentials.
        keys.keep(fresh);
        tokens.giveWay();
        listener.accountStateChanged(state());
    }

    private static Map<String, String> plain(Map<String, ClientSecret> secrets) {
        Map<String, String> plain = new HashMap<>();
        secrets.forEach((name, secret) -> plain.put(name, secret.value()));
        return plain;
    }

    @Override
    public String bearerToken() throws CloudException, InterruptedException {
        refuseWhenClosed();
        return tokens.current().tokens().accessToken();
    }

    @Override
    public String bearerTokenInsteadOf(String refused) throws CloudException, InterruptedException {
        refuseWhenClosed();
        return tokens.insteadOf(refused).tokens().accessToken();
    }

    @Override
    public @Nullable String key(String name) {
        return keys.get(name);
    }

    @Override
    public @Nullable Instant authorisationEndsAt() {
        return tokens.authorisationEndsAt();
    }

    @Override
    public void charge(String kind) throws WaitException {
        budget.charge(CloudRequest.get(kind, settings.tokenEndpoint()));
    }

    /** Keeps an authorisation from ending for want of use. Does not wait. */
    void keepAlive() {
        if (!closed) {
            tokens.keepAlive();
        }
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
        boolean byKeys = tokens.standing().state() == AccountState.CONSENT_NEEDED && !keys.isEmpty();
        return (byKeys ? bare : chain).send(complete);
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
        boolean byKeys = tokens.standing().state() == AccountState.CONSENT_NEEDED && !keys.isEmpty();
        keys.forget();
        tokens.forget();
        ledger.clear();
        if (byKeys) {
            listener.accountStateChanged(state());
        }
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
        URI redirect = settings.grant() instanceof Grant.AuthorizationCode code
                ? code.redirectUri()
                : settings.grant() instanceof Grant.Enrolled enrolled ? enrolled.redirectUri() : null;
        if (redirect != null) {
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
