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

import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What came of an {@link Enrolment}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public sealed interface EnrolmentOutcome {

    /**
     * Tokens. They are refreshed at the account's token endpoint by the account's client; without a refresh token the owner enrols again at their end.
     *
     * @param expiresIn how long the access token is good, or null if the cloud does not say
     * @param keys what else the binding wants to keep, by name
     */
    record Tokens(ClientSecret accessToken, @Nullable ClientSecret refreshToken, @Nullable Duration expiresIn,
            Map<String, ClientSecret> keys) implements EnrolmentOutcome {
        public Tokens {
            keys = Map.copyOf(keys);
        }
    }

    /** Keys that do not end, by name. They take the place of the tokens that the account has. */
    record Keys(Map<String, ClientSecret> keys) implements EnrolmentOutcome {
        public Keys {
            keys = Map.copyOf(keys);
        }
    }

    /** The user has not finished; he may say again that he is done. */
    record Unfinished() implements EnrolmentOutcome {
    }

    /** The owner said no. */
    record Denied() implements EnrolmentOutcome {
    }

    /** The cloud broke it off, or does not take what was typed. */
    record Refused() implements EnrolmentOutcome {
    }
}
