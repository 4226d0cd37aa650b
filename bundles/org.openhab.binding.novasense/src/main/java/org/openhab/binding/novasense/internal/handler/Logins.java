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
package org.openhab.binding.novasense.internal.handler;

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;

/**
 * Tells failures of the login from those of a single query. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Logins {
    private static final Set<String> KEYS = Set.of(StatusText.CLIENT_REFUSED, "offline.wrong-address",
            "offline.login-refused");

    private Logins() {
    }

    /** {@return whether a failure is one of the whole account} */
    static boolean concerns(CloudException failure) {
        return failure instanceof AuthorisationException || KEYS.contains(failure.textKey());
    }
}
