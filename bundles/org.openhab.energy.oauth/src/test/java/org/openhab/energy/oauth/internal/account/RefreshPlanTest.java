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
package org.openhab.energy.oauth.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.vault.TokenSet;
import org.openhab.energy.oauth.internal.vault.TokenVault;

/**
 * When tokens are replaced, how long a failure is remembered, and what a disk that takes nothing does.
 *
 * @author openHAB Energy - Initial contribution
 */
class RefreshPlanTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private final RefreshPlan plan = new RefreshPlan(new Random(7));

    private static TokenSet tokens(Duration life) {
        return new TokenSet("x", "a", "r", START, START.plus(life), null);
    }

    @ParameterizedTest
    @CsvSource({ "PT1H, PT5M, PT7M30S", "PT24H, PT5M, PT7M30S", "PT10M, PT1M, PT1M30S", "PT1S, PT0.1S, PT0.15S",
            "PT0.001S, PT0S, PT0.001S" })
    void tokensAreReplacedATenthOfTheirLifeEarlyButFiveMinutesAtMost(Duration life, Duration least, Duration most) {
        for (int i = 0; i < 200; i++) {
            Duration early = Duration.between(plan.refreshFrom(tokens(life)), START.plus(life));
            assertThat(early).isBetween(least, most);
        }
    }

    @Test
    void failuresAreFollowedByLongerAndLongerPausesUpToALimit() {
        for (int failures = 1; failures < 100; failures++) {
            Duration least = Duration.ofSeconds(Math.min(600, 10L << Math.min(failures - 1, 10)));
            assertThat(plan.pause(failures, null)).isBetween(least, least.multipliedBy(5).dividedBy(4));
        }
        assertThat(plan.pause(1, Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
        assertThat(plan.pause(1, Duration.ZERO)).isGreaterThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aFailureIsToldWithTheTimeThatIsLeftAndThenForgotten() {
        RefreshBackoff backoff = new RefreshBackoff(plan);
        assertThat(backoff.recent(START)).isNull();
        backoff.failed(new WaitException("m", null, Duration.ofMinutes(10), StatusText.RATE_LIMITED, "10"), START);
        WaitException recent = (WaitException) backoff.recent(START.plusSeconds(60));
        assertThat(recent.retryAfter()).isEqualTo(Duration.ofMinutes(9));
        assertThat(recent.textArguments()).containsExactly("10");
        assertThat(backoff.recent(START.plusSeconds(600))).isNull();
        assertThat(backoff.recent(START.minusSeconds(1))).as("clock set back").isNull();
        backoff.clear();
        assertThat(backoff.recent(START.plusSeconds(60))).isNull();
    }

    @Test
    void aDiskThatTakesNothingStopsNobody(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("vault"), "a file where a folder should be");
        KeptTokens kept = new KeptTokens("a",
                new TokenVault(folder, new SecureRandom(), Clock.systemUTC()).of("a"));
        kept.openRefresh(tokens(Duration.ofHours(1)));
        kept.keep(tokens(Duration.ofHours(1)));
        kept.closeRefresh();
        kept.delete();
        assertThat(kept.read().tokens()).isNull();
        assertThat(kept.isRefreshOpen()).isFalse();
    }
}
