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
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

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
     * @param parameters further parameters of the authorization request, such as {@code scope} or {@code audience}
     */
    record AuthorizationCode(URI authorizationEndpoint, URI redirectUri, Map<String, String> parameters)
            implements
                Grant {

        private static final Set<String> OWN = Set.of("response_type", "client_id", "redirect_uri", "state",
                "code_challenge", "code_challenge_method");

        /**
         * @throws IllegalArgumentException if a parameter is one that every request sets itself
         */
        public AuthorizationCode {
            parameters = Map.copyOf(parameters);
            for (String name : parameters.keySet()) {
                if (OWN.contains(name)) {
                    throw new IllegalArgumentException(
                            "The parameter " + name + " is set by the authorization request");
                }
            }
        }

        /** A consent for the cloud's default scope. */
        public AuthorizationCode(URI authorizationEndpoint, URI redirectUri) {
            this(authorizationEndpoint, redirectUri, Map.of());
        }
    }

    /** The client's own key is enough (RFC 6749 section 4.4). */
    record ClientCredentials() implements Grant {
    }

    /**
     * A user's name and password, asked for again at each end of a token (RFC 6749 section 4.3). For clouds that have nothing better; RFC 9700 section 2.4
     * advises against it.
     */
    record Password(String username, ClientSecret password) implements Grant {
        @Override
        public String toString() {
            return "a user's password";
        }
    }

    /** As {@link Password}, but all fields, those of the client included, are one JSON object, whatever the token rules say (NEX). */
    record PasswordJson(String username, ClientSecret password) implements Grant {
        @Override
        public String toString() {
            return "a user's password as JSON";
        }
    }

    /**
     * There are no tokens: the owner types keys on the Connect page, where they go into the vault, and the binding reads them
     * ({@link CloudAccount#key(String)}) and puts them into its calls.
     */
    record Keys(List<KeyField> fields) implements Grant {
        public Keys {
            fields = List.copyOf(fields);
        }
    }

    /**
     * The owner is led by a way that is the cloud's own.
     *
     * @param redirectUri the registered address that the cloud sends the browser back to, or null if it sends it nowhere
     */
    record Enrolled(Enrolment enrolment, @Nullable URI redirectUri) implements Grant {
    }

    /** The cloud keeps the credentials itself, and the calls need none: the account keeps quotas and counts, and is never asked for a token. */
    record AtCloud() implements Grant {
    }

    /** {@return whether nobody has to do anything for a connection} */
    default boolean isByKey() {
        return this instanceof ClientCredentials || this instanceof Password || this instanceof PasswordJson
                || this instanceof AtCloud;
    }
}
