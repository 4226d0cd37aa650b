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
package org.openhab.energy.hub.clouds.nomos.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;
import org.openhab.energy.hub.clouds.nomos.setup.RefreshReuse;
import org.openhab.energy.hub.clouds.oauth.Secrets;

/**
 * The rules of tokens: access tokens live an hour, refresh tokens rotate on every use. Thread-safe; of concurrent uses
 * of one refresh token exactly one counts as the first.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class TokenStore {

    private final InstantSource clock;
    private final Secrets secrets;
    private final Supplier<NomosSwitches> switches;
    private final TokenFile file;
    private final Map<String, TokenFamily> families = new LinkedHashMap<>();

    public TokenStore(InstantSource clock, Secrets secrets, Supplier<NomosSwitches> switches, TokenFile file) {
        this.clock = clock;
        this.secrets = secrets;
        this.switches = switches;
        this.file = file;
        file.read().forEach(family -> families.put(family.id, family));
    }

    /**
     * Starts a family.
     */
    public synchronized IssuedTokens issue(Grant grant) {
        forgetExpired();
        String refresh = secrets.hex(32);
        TokenFamily family = new TokenFamily(secrets.hex(8), grant, Secrets.digest(refresh), refreshExpiry());
        families.put(family.id, family);
        return withAccessToken(family, refresh);
    }

    /**
     * Uses a refresh token.
     *
     * @return the next pair, or empty when the token is unknown, another client's, rotated, expired or revoked
     */
    public synchronized Optional<IssuedTokens> refresh(String token, String client) {
        String digest = Secrets.digest(token);
        TokenFamily family = families.values().stream().filter(
                known -> known.grant.client().equals(client)
                        && (known.refresh.equals(digest) || known.rotated.contains(digest)))
                .findFirst().orElse(null);
        if (family == null || family.revoked || !clock.instant().isBefore(family.refreshExpires)) {
            return Optional.empty();
        }
        RefreshReuse reuse = switches.get().refreshReuse();
        if (!family.refresh.equals(digest) && reuse != RefreshReuse.LENIENT) {
            if (reuse == RefreshReuse.STRICT) {
                revoke(family);
            }
            return Optional.empty();
        }
        if (!switches.get().accessTokenSurvivesRefresh()) {
            family.accessTokens.clear();
        }
        String next = secrets.hex(32);
        family.rotate(Secrets.digest(next), refreshExpiry());
        return Optional.of(withAccessToken(family, next));
    }

    /**
     * What a live access token stands for.
     */
    public synchronized Optional<Grant> find(String accessToken) {
        String digest = Secrets.digest(accessToken);
        return families.values().stream().filter(family -> isLive(family.accessTokens.get(digest))).findFirst()
                .map(family -> family.grant);
    }

    /**
     * Revokes the families whose grant fits, as when a customer takes a consent back.
     *
     * @return how many
     */
    public synchronized int revoke(Predicate<Grant> condition) {
        int count = 0;
        for (TokenFamily family : families.values()) {
            if (!family.revoked && condition.test(family.grant)) {
                revoke(family);
                count++;
            }
        }
        return count;
    }

    /**
     * Revokes one family, as when its authorization code comes a second time (RFC 6749 section 4.1.2).
     */
    synchronized void revokeFamily(String id) {
        TokenFamily family = families.get(id);
        if (family != null) {
            revoke(family);
        }
    }

    private void revoke(TokenFamily family) {
        family.revoked = true;
        if (switches.get().revocationEndsAccessTokens()) {
            family.accessTokens.clear();
        }
        file.write(families.values());
    }

    private IssuedTokens withAccessToken(TokenFamily family, String refresh) {
        Instant now = clock.instant();
        Instant expires = now.plus(switches.get().accessTokenLifetime());
        String subject = family.grant.customer() == null ? family.grant.client() : family.grant.customer();
        String access = secrets.accessToken(String.valueOf(subject), now, expires);
        family.accessTokens.values().removeIf(end -> !isLive(end));
        family.accessTokens.put(Secrets.digest(access), expires);
        file.write(families.values());
        return new IssuedTokens(family.id, access, refresh, switches.get().accessTokenLifetime(), family.grant);
    }

    private boolean isLive(@Nullable Instant expires) {
        return expires != null && clock.instant().isBefore(expires);
    }

    private Instant refreshExpiry() {
        return clock.instant().plus(switches.get().refreshTokenLifetime());
    }

    private void forgetExpired() {
        families.values().removeIf(family -> !isLive(family.refreshExpires)
                && family.accessTokens.values().stream().noneMatch(this::isLive));
    }
}
