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
package org.openhab.energy.hub.clouds.nomos.oauth;

import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;

/**
 * What a token stands for.
 *
 * @param client id of the client it was issued to
 * @param customer the only customer it may see, or null for all of them
 * @param scope space-delimited (RFC 6749 section 3.3)
 * @param version the API version of requests that name none; fixed when the token is minted
 * @param consent whether a customer's consent is behind it, rather than the client's own credentials
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Grant(String client, @Nullable String customer, String scope, NomosVersion version, boolean consent) {

    public boolean hasScope(String needed) {
        return Arrays.asList(scope.split(" ")).contains(needed);
    }
}
