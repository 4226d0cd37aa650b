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
package org.openhab.energy.oauth.internal.consent;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How a consent, or something else that was started on the Connect page, ended. Only these words go into the page's address, and only their fixed texts are
 * shown: nothing that came from outside is.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum ConsentOutcome {
    CONNECTED,
    FORGOTTEN,
    /** The owner said no. */
    DENIED,
    /** The cloud broke the consent off with another error. */
    BROKEN_OFF,
    /** State missing, unknown, used before, or too old. */
    NOT_EXPECTED,
    /** The state belongs to another browser. */
    OTHER_BROWSER,
    /** The answer came to the callback path, or in the name, of another cloud. */
    OTHER_CLOUD,
    /** The cloud does not take its own code, or the proof. */
    CODE_REFUSED,
    /** The cloud does not know the client, or its secret is wrong. */
    CLIENT_REFUSED,
    UNREACHABLE,
    BAD_ANSWER,
    /** The account is no longer open, or was changed since. */
    ACCOUNT_CHANGED,
    /** A form of another site or of an old page. */
    STALE_PAGE;

    /** {@return the word in addresses and text keys} */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return whether it ended well} */
    public boolean isGood() {
        return this == CONNECTED || this == FORGOTTEN;
    }

    /** {@return the outcome of that word, or null} */
    public static @Nullable ConsentOutcome of(@Nullable String key) {
        for (ConsentOutcome outcome : values()) {
            if (outcome.key().equals(key)) {
                return outcome;
            }
        }
        return null;
    }
}
