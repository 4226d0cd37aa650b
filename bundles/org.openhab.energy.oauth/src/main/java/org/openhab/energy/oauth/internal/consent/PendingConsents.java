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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.EnrolmentStep;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.internal.grant.Pkce;
import org.openhab.energy.oauth.web.HtmlPage;

/**
 * The consents that browsers have begun, in memory only: at most ten, each for ten minutes and for one return. When an eleventh begins, the oldest is
 * dropped rather than the new one refused: a stranger on the LAN who begins many then disturbs for as long as he goes on, and not for ten minutes more.
 * A second attempt of a browser for the same account replaces its first. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PendingConsents {
    static final int LIMIT = 10;
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final int STATE_BYTES = 32;

    private final Clock clock;
    private final SecureRandom random;
    private final Deque<PendingConsent> pending = new ArrayDeque<>();

    public PendingConsents(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** {@return a new consent, bound to account and browser} */
    public PendingConsent begin(AccountSettings settings, Grant.AuthorizationCode grant, String browser) {
        return begin(settings, grant.redirectUri(), browser);
    }

    /** {@return a new enrolment, bound to account and browser} */
    public PendingConsent begin(AccountSettings settings, Grant.Enrolled grant, String browser) {
        return begin(settings, Objects.requireNonNullElse(grant.redirectUri(), URI.create(HtmlPage.CONNECT)), browser);
    }

    private synchronized PendingConsent begin(AccountSettings settings, URI redirectUri, String browser) {
        dropOld();
        pending.removeIf(consent -> consent.settings().id().equals(settings.id()) && consent.browser().equals(browser));
        while (pending.size() >= LIMIT) {
            pending.removeFirst();
        }
        byte[] state = new byte[STATE_BYTES];
        random.nextBytes(state);
        PendingConsent consent = new PendingConsent(Base64.getUrlEncoder().withoutPadding().encodeToString(state),
                settings, browser, Pkce.fresh(random), redirectUri, clock.instant(), null);
        pending.addLast(consent);
        return consent;
    }

    /**
     * {@return the consent of that state, which is spent by this, or null if there is none, because it never was, has been used or has grown old}
     */
    public synchronized @Nullable PendingConsent take(@Nullable String state) {
        dropOld();
        if (state == null) {
            return null;
        }
        PendingConsent found = null;
        for (PendingConsent consent : pending) {
            if (equal(consent.state(), state)) {
                found = consent;
            }
        }
        pending.remove(found);
        return found;
    }

    /** Takes note of what the user was told to do, unless the attempt was dropped meanwhile. */
    public synchronized void tell(PendingConsent consent, EnrolmentStep step) {
        if (pending.remove(consent)) {
            pending.addLast(consent.with(step));
        }
    }

    /** Puts an attempt back that was taken too early; its ten minutes go on. */
    public synchronized void restore(PendingConsent consent) {
        if (pending.size() < LIMIT) {
            pending.addLast(consent);
        }
    }

    /** Drops the consents of an account. */
    public synchronized void drop(String account) {
        pending.removeIf(consent -> consent.settings().id().equals(account));
    }

    /** {@return whether both are equal, found in a time that does not depend on where they differ} */
    public static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private void dropOld() {
        pending.removeIf(consent -> {
            Duration age = Duration.between(consent.begun(), clock.instant());
            // A clock that was set back far says nothing about the age, so it ends the attempt too.
            return age.compareTo(LIFE) >= 0 || age.compareTo(LIFE.negated()) <= 0;
        });
    }
}
