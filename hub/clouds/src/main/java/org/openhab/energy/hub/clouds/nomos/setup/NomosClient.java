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
package org.openhab.energy.hub.clouds.nomos.setup;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A registered API client ("Auth Client").
 *
 * @param id the client id
 * @param secret the client secret; not in {@link #toString()}
 * @param name what the consent page calls it
 * @param grants what it may use at the token endpoint besides {@code refresh_token}
 * @param customer with client credentials: the only customer it sees (role {@code customer}), or null for all of them
 *            (role of an organization)
 * @param scope what client credentials give
 * @param version the API version of requests without {@code X-API-Version}
 * @param redirectOrigins registered origins; any path below them is a good redirect URI
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NomosClient(String id, String secret, String name, Set<GrantType> grants, @Nullable String customer,
        String scope, NomosVersion version, List<URI> redirectOrigins) {

    public NomosClient {
        grants = Set.copyOf(grants);
        redirectOrigins = List.copyOf(redirectOrigins);
    }

    /**
     * Whether a redirect URI is below a registered origin: scheme, host and port must be equal.
     */
    public boolean allowsRedirect(URI uri) {
        return uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null
                && redirectOrigins.stream().anyMatch(origin -> sameOrigin(origin, uri));
    }

    private static boolean sameOrigin(URI origin, URI uri) {
        return Objects.equals(origin.getScheme(), uri.getScheme()) && origin.getHost().equalsIgnoreCase(uri.getHost())
                && port(origin) == port(uri);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equals(uri.getScheme()) ? 443 : 80;
    }

    @Override
    public String toString() {
        return "NomosClient[" + id + "]";
    }
}
