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

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.account.ClientSecret;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.internal.CloudFixture;
import org.openhab.energy.oauth.internal.TestClock;

/**
 * @author openHAB Energy - Initial contribution
 */
class PendingConsentsTest {
    private static final Grant.AuthorizationCode GRANT = new Grant.AuthorizationCode(
            URI.create("https://api.example/authorize"), URI.create("http://hub/energy/callback/nomos"));

    private final TestClock clock = new TestClock("2026-01-01T00:00:00Z");
    private final PendingConsents pending = new PendingConsents(clock, new SecureRandom());

    private static AccountSettings account(String id) {
        return new AccountSettings(id, id, "nomos", "Nomos", GRANT, URI.create("https://api.example/token"),
                "client &1", new ClientSecret("s"), Map.of(), new BudgetLimits(1, Duration.ofSeconds(1), 1));
    }

    private String begin(String account, String browser) {
        return pending.begin(account(account), GRANT, browser).state();
    }

    @Test
    void aStateIsGoodForOneReturn() {
        String state = begin("a", "browser");
        assertThat(pending.take(state)).isNotNull();
        assertThat(pending.take(state)).isNull();
        assertThat(pending.take(null)).isNull();
        assertThat(pending.take("")).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "PT9M59S, true", "PT10M, false", "PT1H, false", "-PT9M, true", "-PT1H, false" })
    void aStateIsGoodForTenMinutesWhateverTheClockDoes(Duration step, boolean good) {
        String state = begin("a", "browser");
        clock.advance(step);
        assertThat(pending.take(state) != null).isEqualTo(good);
    }

    @Test
    void theEleventhDropsTheOldest() {
        String[] states = new String[11];
        for (int i = 0; i < 11; i++) {
            states[i] = begin("account" + i, "browser");
        }
        assertThat(pending.take(states[0])).isNull();
        for (int i = 1; i < 11; i++) {
            assertThat(pending.take(states[i])).isNotNull();
        }
    }

    @Test
    void aSecondAttemptOfTheSameBrowserReplacesTheFirstAndOthersStay() {
        String first = begin("a", "browser");
        String other = begin("a", "other");
        String second = begin("a", "browser");
        assertThat(pending.take(first)).isNull();
        assertThat(pending.take(other)).isNotNull();
        assertThat(pending.take(second)).isNotNull();
    }

    @Test
    void statesAndProofsAreFreshAndLong() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            PendingConsent consent = pending.begin(account("a"), GRANT, "b");
            assertThat(consent.state()).matches("[A-Za-z0-9_-]{43}");
            assertThat(seen.add(consent.state())).isTrue();
            assertThat(seen.add(consent.proof().verifier())).isTrue();
            assertThat(consent.toString()).doesNotContain(consent.state(), consent.proof().verifier());
        }
    }

    @Test
    void theAddressHasAllThatTheCloudNeedsAndKeepsItsOwnQuery() {
        Grant.AuthorizationCode withQuery = new Grant.AuthorizationCode(
                URI.create("https://api.example/authorize?flow=x"), GRANT.redirectUri());
        PendingConsent consent = pending.begin(account("a"), withQuery, "b");
        URI address = URI.create(AuthorizationRequest.address(consent, withQuery));
        assertThat(address.getRawPath()).isEqualTo("/authorize");
        assertThat(CloudFixture.query(address)).containsOnly(Map.entry("flow", "x"),
                Map.entry("response_type", "code"), Map.entry("client_id", "client &1"),
                Map.entry("redirect_uri", "http://hub/energy/callback/nomos"), Map.entry("state", consent.state()),
                Map.entry("code_challenge", consent.proof().challenge()),
                Map.entry("code_challenge_method", "S256"));
    }
}
