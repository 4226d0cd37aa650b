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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.account.Origins;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Lets an account's calls, which carry its token or its keys, go to the origin of the token endpoint and to those that the account's settings name, and
 * to no other, whatever address an answer may have named as the next page.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class OriginTransport implements Transport {
    private final Transport next;
    private final URI home;
    private final List<URI> others;

    /**
     * @param home an address of the token endpoint's origin
     * @param others addresses of further origins
     */
    public OriginTransport(Transport next, URI home, List<URI> others) {
        this.next = next;
        this.home = home;
        this.others = others;
    }

    @Override
    public CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        if (!Origins.same(home, request.uri())
                && others.stream().noneMatch(origin -> Origins.same(origin, request.uri()))) {
            throw new ProtocolException(request + " was not sent: the account's secrets are not for that host", null,
                    StatusText.BAD_ANSWER);
        }
        return next.send(request);
    }
}
