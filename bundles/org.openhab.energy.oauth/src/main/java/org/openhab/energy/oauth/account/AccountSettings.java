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

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * All that is needed to talk to a cloud on behalf of one account. Its text form is the id, for the rest is not for a log.
 *
 * @param id name of the account in the hub (the bridge's UID); tokens are kept under it
 * @param label what the user calls it, shown on the Connect page
 * @param issuer the cloud's name in lower case ("nomos"); last segment of its callback path, one per authorisation server (RFC 9700 section 4.4)
 * @param vendor the cloud's name for people ("Nomos")
 * @param grant how the first token is got
 * @param tokenEndpoint where tokens are issued
 * @param clientId the client's identifier
 * @param clientSecret the client's secret, empty for a public client; sent as the token rules say
 * @param headers header fields that go with every call, token calls included
 * @param budget how often the cloud may be called
 * @param tokens how tokens are asked for, carried and replaced
 * @param guide what the Connect page tells the owner to do
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record AccountSettings(String id, String label, String issuer, String vendor, Grant grant, URI tokenEndpoint,
        String clientId, ClientSecret clientSecret, Map<String, String> headers, BudgetLimits budget,
        TokenRules tokens, Guide guide) {

    public AccountSettings {
        headers = Map.copyOf(headers);
    }

    /** Settings for a cloud that does as the standards say: HTTP Basic, bearer header, one origin. */
    public AccountSettings(String id, String label, String issuer, String vendor, Grant grant, URI tokenEndpoint,
            String clientId, ClientSecret clientSecret, Map<String, String> headers, BudgetLimits budget) {
        this(id, label, issuer, vendor, grant, tokenEndpoint, clientId, clientSecret, headers, budget,
                TokenRules.USUAL, Guide.NONE);
    }

    /** {@return these settings with other token rules} */
    public AccountSettings with(TokenRules rules) {
        return new AccountSettings(id, label, issuer, vendor, grant, tokenEndpoint, clientId, clientSecret, headers,
                budget, rules, guide);
    }

    /** {@return these settings with another budget} */
    public AccountSettings with(BudgetLimits limits) {
        return new AccountSettings(id, label, issuer, vendor, grant, tokenEndpoint, clientId, clientSecret, headers,
                limits, tokens, guide);
    }

    /** {@return these settings with what the Connect page tells the owner to do} */
    public AccountSettings with(Guide steps) {
        return new AccountSettings(id, label, issuer, vendor, grant, tokenEndpoint, clientId, clientSecret, headers,
                budget, tokens, steps);
    }

    /** {@return these settings with another way for the client to authenticate at the token endpoint} */
    public AccountSettings withClientAuthentication(ClientAuthentication client) {
        return with(new TokenRules(client, tokens.parameters(), tokens.carrier(), tokens.apiOrigins(),
                tokens.longestLife(), tokens.margin(), tokens.refreshTokenLife()));
    }

    /** {@return these settings with further fields of the requests for first tokens} */
    public AccountSettings withTokenParameters(Map<String, String> parameters) {
        return with(new TokenRules(tokens.client(), parameters, tokens.carrier(), tokens.apiOrigins(),
                tokens.longestLife(), tokens.margin(), tokens.refreshTokenLife()));
    }

    /** {@return these settings with another way for the token to travel} */
    public AccountSettings withTokenCarrier(TokenCarrier carrier) {
        return with(new TokenRules(tokens.client(), tokens.parameters(), carrier, tokens.apiOrigins(),
                tokens.longestLife(), tokens.margin(), tokens.refreshTokenLife()));
    }

    /** {@return these settings with addresses whose origins get the token besides the token endpoint's; https or loopback only} */
    public AccountSettings withApiOrigins(URI... addresses) {
        return with(new TokenRules(tokens.client(), tokens.parameters(), tokens.carrier(), List.of(addresses),
                tokens.longestLife(), tokens.margin(), tokens.refreshTokenLife()));
    }

    /** {@return these settings with a limit to the life that a token says it has} */
    public AccountSettings withLongestLife(Duration longest) {
        return with(new TokenRules(tokens.client(), tokens.parameters(), tokens.carrier(), tokens.apiOrigins(), longest,
                tokens.margin(), tokens.refreshTokenLife()));
    }

    /** {@return these settings with the time before its end at which a token is replaced} */
    public AccountSettings withRenewalMargin(Duration margin) {
        return with(new TokenRules(tokens.client(), tokens.parameters(), tokens.carrier(), tokens.apiOrigins(),
                tokens.longestLife(), margin, tokens.refreshTokenLife()));
    }

    /** {@return these settings with the life of a refresh token that is not used} */
    public AccountSettings withRefreshTokenLife(Duration life) {
        return with(new TokenRules(tokens.client(), tokens.parameters(), tokens.carrier(), tokens.apiOrigins(),
                tokens.longestLife(), tokens.margin(), life));
    }

    @Override
    public String toString() {
        return id;
    }
}
