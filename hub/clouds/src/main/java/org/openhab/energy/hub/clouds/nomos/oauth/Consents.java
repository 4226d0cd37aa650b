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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.nomos.setup.Directory;
import org.openhab.energy.hub.clouds.nomos.setup.NomosCustomer;

/**
 * Takes customers' consents back.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Consents {

    private final TokenStore tokens;
    private final Directory directory;

    public Consents(TokenStore tokens, Directory directory) {
        this.tokens = tokens;
        this.directory = directory;
    }

    /**
     * Revokes what a customer has consented to.
     *
     * @param customer id or email
     * @param client only this client's, or empty for every client's
     * @return how many token families were revoked
     * @throws IllegalArgumentException when there is no such customer
     */
    public int revoke(String customer, String client) {
        NomosCustomer known = directory.customer(customer).or(() -> directory.customerByEmail(customer))
                .orElseThrow(() -> new IllegalArgumentException("'customer' must be the id or email of a customer"));
        return tokens.revoke(grant -> grant.consent() && known.id().equals(grant.customer())
                && (client.isEmpty() || grant.client().equals(client)));
    }
}
