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

import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the access token travels with a call. Never both ways at once (RFC 6750 section 2).
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public sealed interface TokenCarrier {

    /** As {@code Authorization: Bearer} (RFC 6750 section 2.1). */
    record Header() implements TokenCarrier {
    }

    /**
     * As a parameter of the query (RFC 6750 section 2.3), for clouds that document nothing else. No log, exception or text of this bundle shows a query.
     *
     * @param name the parameter's name
     */
    record Query(String name) implements TokenCarrier {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");

        /**
         * @throws IllegalArgumentException if the name would have to be encoded
         */
        public Query {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("A token's query parameter needs a plain name, not: " + name);
            }
        }
    }
}
