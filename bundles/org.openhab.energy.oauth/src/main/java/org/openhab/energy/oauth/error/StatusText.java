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
package org.openhab.energy.oauth.error;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The keys of the texts for people that a {@link CloudException} names. openHAB resolves {@code @text/key} of a Thing's status in the bundle of the
 * Thing's handler, so every binding has these keys in its own OH-INF/i18n files.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class StatusText {
    /** The cloud cannot be reached. */
    public static final String UNREACHABLE = "offline.unreachable";
    /** The cloud asks for patience; argument: minutes. */
    public static final String RATE_LIMITED = "offline.rate-limited";
    /** No consent yet; argument: link to the Connect page. */
    public static final String CONSENT_NEEDED = "offline.consent-needed";
    /** The consent is no longer valid; argument: link to the Connect page. */
    public static final String CONSENT_REVOKED = "offline.consent-revoked";
    /** Client ID and secret are not accepted. */
    public static final String CLIENT_REFUSED = "offline.client-refused";
    /** The account may not do this. */
    public static final String FORBIDDEN = "offline.forbidden";
    /** The answer could not be understood. */
    public static final String BAD_ANSWER = "offline.bad-answer";
    /** The cloud has a fault; argument: HTTP status. */
    public static final String SERVER_ERROR = "offline.server-error";
    /** The cloud did not answer in time. */
    public static final String TIMEOUT = "offline.timeout";
    /** What was asked for does not exist. */
    public static final String NOT_FOUND = "offline.not-found";

    /** The cloud has banned us, so that no call is made for a while; argument: end of the pause. */
    public static final String BANNED = "offline.banned";
    /** A quota of the cloud is used up; arguments: calls of the quota, when it is whole again. */
    public static final String QUOTA_SPENT = "offline.quota-spent";
    /** User name and password are not accepted. */
    public static final String LOGIN_REFUSED = "offline.login-refused";
    /** The address of the token endpoint is wrong. */
    public static final String WRONG_ADDRESS = "offline.wrong-address";
    /** The keys have not been entered yet; argument: link to the Connect page. */
    public static final String KEYS_NEEDED = "offline.keys-needed";

    private StatusText() {
    }
}
