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
package org.openhab.energy.oauth.internal.consent;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.internal.grant.FormBody;
import org.openhab.energy.oauth.internal.grant.Pkce;

/**
 * Writes the address that a browser is sent to for a consent (RFC 6749 section 4.1.1 with RFC 7636 section 4.3). No scope is named unless the grant's parameters
 * have one: a cloud's default is what its customers may grant.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AuthorizationRequest {

    private AuthorizationRequest() {
    }

    /** {@return the address; a query that the endpoint has of its own is kept} */
    public static String address(PendingConsent consent, Grant.AuthorizationCode grant) {
        Map<String, String> query = new LinkedHashMap<>(grant.parameters());
        query.put("response_type", "code");
        query.put("client_id", consent.settings().clientId());
        query.put("redirect_uri", consent.redirectUri().toString());
        query.put("state", consent.state());
        query.put("code_challenge", consent.proof().challenge());
        query.put("code_challenge_method", Pkce.METHOD);
        URI endpoint = grant.authorizationEndpoint();
        return endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + FormBody.of(query);
    }
}
