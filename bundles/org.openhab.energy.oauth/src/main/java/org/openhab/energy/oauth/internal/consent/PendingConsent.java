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

import java.net.URI;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.EnrolmentStep;
import org.openhab.energy.oauth.internal.grant.Pkce;

/**
 * A consent that a browser has begun. Its text form shows neither state nor proof.
 *
 * @param state the value that comes back with the browser, known to it and to the cloud only
 * @param settings the account as it was then: the code goes to that token endpoint and to no other (RFC 9700 section 4.4)
 * @param browser the browser's cookie
 * @param proof proof key of this attempt
 * @param redirectUri the redirect URI that was sent
 * @param begun when
 * @param step what the user was told to do, for an enrolment; else null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PendingConsent(String state, AccountSettings settings, String browser, Pkce proof, URI redirectUri,
        Instant begun, @Nullable EnrolmentStep step) {

    /** {@return this attempt with what the user was told to do} */
    PendingConsent with(EnrolmentStep told) {
        return new PendingConsent(state, settings, browser, proof, redirectUri, begun, told);
    }

    @Override
    public String toString() {
        return "consent of " + settings.id();
    }
}
