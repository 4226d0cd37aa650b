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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How an account gets its first token.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public sealed interface Grant {

    /**
     * The owner consents in a browser (RFC 6749 section 4.1 with PKCE, RFC 7636, S256 only).
     *
     * @param authorizationEndpoint where the browser is sent
     * @param redirectUri the one registered address that the cloud sends the browser back to; used as it stands, never derived from a request
     */
    record AuthorizationCode(URI authorizationEndpoint, URI redirectUri) implements Grant {
    }

    /** The client's own key is enough (RFC 6749 section 4.4). */
    record ClientCredentials() implements Grant {
    }
}
