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
package org.openhab.energy.oauth.internal.transport;

import java.net.URI;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.internal.account.AccessTokens;
import org.openhab.energy.oauth.internal.account.HeldToken;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Adds the bearer token (RFC 6750 section 2.1). When the cloud refuses it, gets a fresh one, once for a generation of tokens however many threads
 * were refused, and sends the request once more. The token goes to the origin of the token endpoint only, whatever address an answer may have named
 * as the next page.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AuthorisedTransport implements Transport {
    private final Transport next;
    private final AccessTokens tokens;
    private final URI home;

    /**
     * @param home an address of the origin that may see the token
     */
    public AuthorisedTransport(Transport next, AccessTokens tokens, URI home) {
        this.next = next;
        this.tokens = tokens;
        this.home = home;
    }

    @Override
    public CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        if (!sameOrigin(home, request.uri())) {
            throw new ProtocolException(request + " was not sent: the account's token is for " + home.getHost()
                    + " only", null, StatusText.BAD_ANSWER);
        }
        HeldToken token = tokens.current();
        try {
            return next.send(bearing(request, token));
        } catch (AuthorisationException refused) {
            HeldToken fresh = tokens.replacementOf(token.generation());
            try {
                return next.send(bearing(request, fresh));
            } catch (AuthorisationException again) {
                throw tokens.refused(fresh.generation(), again);
            }
        }
    }

    private static CloudRequest bearing(CloudRequest request, HeldToken token) {
        return request.withHeader("Authorization", "Bearer " + token.tokens().accessToken());
    }

    /** {@return whether both addresses have the same scheme, host and port} */
    public static boolean sameOrigin(URI one, URI other) {
        return origin(one).equals(origin(other));
    }

    private static String origin(URI uri) {
        String scheme = lower(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(scheme) ? 443 : 80;
        return scheme + "://" + lower(uri.getHost()) + ":" + port;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
