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
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.WaitException;

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
    /** Keys are in the vault. */
    KEYS_STORED,
    /** A key was left empty or cannot be one. */
    KEYS_INCOMPLETE,
    /** The user says to be done, and the cloud does not. */
    UNFINISHED,
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
        return this == CONNECTED || this == FORGOTTEN || this == KEYS_STORED;
    }

    /** {@return what a failure on the way means to the user} */
    public static ConsentOutcome of(CloudException e) {
        if (e instanceof AuthorisationException) {
            return CODE_REFUSED;
        } else if (e instanceof ConfigurationException) {
            return CLIENT_REFUSED;
        } else if (e instanceof WaitException) {
            return UNREACHABLE;
        } else if (e instanceof ProtocolException || e instanceof AbsentException) {
            return BAD_ANSWER;
        }
        throw new IllegalStateException("Unknown kind of failure", e);
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
