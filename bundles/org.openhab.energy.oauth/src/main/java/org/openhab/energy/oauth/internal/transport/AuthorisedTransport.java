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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.account.TokenCarrier;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.internal.account.AccessTokens;
import org.openhab.energy.oauth.internal.account.HeldToken;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Adds the bearer token (RFC 6750 section 2). When the cloud refuses it, gets a fresh one, once for a generation of tokens however many threads were
 * refused, and sends the request once more.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AuthorisedTransport implements Transport {
    private final Transport next;
    private final AccessTokens tokens;
    private final TokenCarrier carrier;

    /**
     * @param carrier how the token travels
     */
    public AuthorisedTransport(Transport next, AccessTokens tokens, TokenCarrier carrier) {
        this.next = next;
        this.tokens = tokens;
        this.carrier = carrier;
    }

    @Override
    public CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        HeldToken token = tokens.current();
        try {
            return next.send(bearing(request, token));
        } catch (AuthorisationException refused) {
            HeldToken fresh = tokens.replacementOf(token.generation());
            try {
                CloudResponse response = next.send(bearing(request, fresh));
                tokens.confirmed();
                return response;
            } catch (AuthorisationException again) {
                throw tokens.refused(fresh.generation(), again);
            }
        }
    }

    private CloudRequest bearing(CloudRequest request, HeldToken token) {
        String text = token.tokens().accessToken();
        if (carrier instanceof TokenCarrier.Query query) {
            URI uri = request.uri();
            String parameter = query.name() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
            return request.withUri(URI.create(uri + (uri.getRawQuery() == null ? "?" : "&") + parameter));
        }
        return request.withHeader("Authorization", "Bearer " + text);
    }
}
