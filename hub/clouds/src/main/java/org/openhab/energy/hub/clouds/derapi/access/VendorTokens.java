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
package org.openhab.energy.hub.clouds.derapi.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.derapi.access.VendorTokenFile.Kept;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * The tokens that the vendors' token endpoints have issued; only digests are kept. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class VendorTokens {

    /**
     * Tokens as they go to the client.
     *
     * @param refreshToken null when there is none
     */
    public record Issued(String accessToken, @Nullable String refreshToken, TokenSubject subject) {

        @Override
        public String toString() {
            return "Issued[" + subject + "]";
        }
    }

    /** How long a used refresh token is remembered, and goes on to work at SMA. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final InstantSource clock;
    private final Secrets secrets;
    private final VendorTokenFile file;
    private final Map<String, Kept> accessTokens = new HashMap<>();
    private final Map<String, Kept> refreshTokens = new HashMap<>();

    public VendorTokens(InstantSource clock, Secrets secrets, VendorTokenFile file) {
        this.clock = clock;
        this.secrets = secrets;
        this.file = file;
        file.read(accessTokens, refreshTokens);
    }

    /**
     * New tokens.
     *
     * @param refreshLifetime null for no refresh token, {@link Duration#ZERO} for one without an end
     */
    public synchronized Issued issue(TokenSubject subject, Duration lifetime, @Nullable Duration refreshLifetime) {
        Instant now = clock.instant();
        forget(now);
        String access = secrets.accessToken(subject.login(), now, now.plus(lifetime), subject.scope());
        accessTokens.put(Secrets.digest(access), new Kept(subject, now.plus(lifetime), null));
        if (refreshLifetime == null) {
            file.write(accessTokens, refreshTokens);
            return new Issued(access, null, subject);
        }
        String refresh = secrets.hex(24);
        refreshTokens.put(Secrets.digest(refresh), new Kept(subject,
                refreshLifetime.isZero() ? Instant.MAX : now.plus(refreshLifetime), null));
        file.write(accessTokens, refreshTokens);
        return new Issued(access, refresh, subject);
    }

    /** What is over, and what was used a week ago: a client that refreshes every five minutes leaves many behind. */
    private void forget(Instant now) {
        accessTokens.values().removeIf(token -> !token.expires().isAfter(now));
        refreshTokens.values().removeIf(token -> {
            Instant usedAt = token.usedAt();
            return !token.expires().isAfter(now) || usedAt != null && usedAt.plus(KEPT).isBefore(now);
        });
    }

    /**
     * The subject of an access token that is good now.
     */
    public synchronized Optional<TokenSubject> find(DerapiVendor vendor, String token) {
        Kept found = accessTokens.get(Secrets.digest(token));
        return found != null && found.subject().vendor() == vendor && clock.instant().isBefore(found.expires())
                ? Optional.of(found.subject())
                : Optional.empty();
    }

    /**
     * Uses a refresh token of an application.
     *
     * @param grace how long a used one goes on to work; null when it is not used up
     */
    public synchronized Optional<TokenSubject> use(DerapiVendor vendor, String app, String token,
            @Nullable Duration grace) {
        Instant now = clock.instant();
        String digest = Secrets.digest(token);
        Kept found = refreshTokens.get(digest);
        if (found == null || found.subject().vendor() != vendor || !found.subject().app().equals(app)
                || !now.isBefore(found.expires())) {
            return Optional.empty();
        }
        Instant usedAt = found.usedAt();
        if (grace != null && usedAt != null && !now.isBefore(usedAt.plus(grace))) {
            return Optional.empty();
        }
        if (usedAt == null) {
            refreshTokens.put(digest, new Kept(found.subject(), found.expires(), now));
            file.write(accessTokens, refreshTokens);
        }
        return Optional.of(found.subject());
    }

    /**
     * Ends a vendor's access tokens at once; refresh tokens stay.
     */
    public synchronized void expireAccess(DerapiVendor vendor) {
        accessTokens.values().removeIf(token -> token.subject().vendor() == vendor);
        file.write(accessTokens, refreshTokens);
    }

    /**
     * Takes a customer's consent back: every token ends.
     *
     * @return whether there was one
     */
    public synchronized boolean revoke(DerapiVendor vendor, String login) {
        boolean access = accessTokens.values().removeIf(token -> isOf(token.subject(), vendor, login));
        boolean refresh = refreshTokens.values().removeIf(token -> isOf(token.subject(), vendor, login));
        file.write(accessTokens, refreshTokens);
        return access || refresh;
    }

    private static boolean isOf(TokenSubject subject, DerapiVendor vendor, String login) {
        return subject.vendor() == vendor && subject.login().equals(login);
    }
}
