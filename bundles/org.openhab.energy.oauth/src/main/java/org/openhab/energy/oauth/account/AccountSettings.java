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
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * All that is needed to talk to a cloud on behalf of one account.
 *
 * @param id name of the account in the hub (the bridge's UID); tokens are kept under it
 * @param label what the user calls it, shown on the Connect page
 * @param issuer the cloud's name in lower case ("nomos"); last segment of its callback path, one per authorisation server (RFC 9700 section 4.4)
 * @param vendor the cloud's name for people ("Nomos")
 * @param grant how the first token is got
 * @param tokenEndpoint where tokens are issued
 * @param clientId the client's identifier
 * @param clientSecret the client's secret, empty for a public client; sent by HTTP Basic (RFC 6749 section 2.3.1)
 * @param headers header fields that go with every call, token calls included
 * @param budget how often the cloud may be called
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record AccountSettings(String id, String label, String issuer, String vendor, Grant grant, URI tokenEndpoint,
        String clientId, ClientSecret clientSecret, Map<String, String> headers, BudgetLimits budget) {

    public AccountSettings {
        headers = Map.copyOf(headers);
    }
}
