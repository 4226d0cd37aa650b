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
package org.openhab.energy.oauth.internal.budget;

import static org.assertj.core.api.Assertions.*;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.BanPolicy;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.Grant;
import org.openhab.energy.oauth.account.Quota;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.ScriptedHub;

/**
 * Quotas of clouds, and bans.
 *
 * @author openHAB Energy - Initial contribution
 */
class QuotaTest {

    @TempDir
    Path folder;
    private ScriptedHub hub;

    @BeforeEach
    void start() {
        hub = new ScriptedHub(folder);
    }

    private static AccountSettings settings(BudgetLimits budget) {
        return ScriptedHub.settings(new Grant.ClientCredentials(), budget).withApiOrigins(ScriptedHub.DATA);
    }

    private CloudAccount open(Quota... quotas) {
        return hub.open(settings(ScriptedHub.PLENTY.withQuotas(quotas)));
    }

    private WaitException refused(CloudAccount account) {
        return catchThrowableOfType(WaitException.class, () -> hub.fetch(account));
    }

    @Test
    void aQuotaOfTheDayEndsWithTheDayAndSaysSo() throws Exception {
        CloudAccount account = open(Quota.perDay(10));
        for (int i = 0; i < 9; i++) {
            hub.fetch(account);
        }
        assertThat(account.counters().quotas()).singleElement().satisfies(use -> {
            assertThat(use.used()).as("the login counts").isEqualTo(10);
            assertThat(use.left()).isZero();
            assertThat(use.resets()).isEqualTo(Instant.parse("2026-03-29T00:00:00Z"));
        });
        WaitException e = refused(account);
        assertThat(e.textKey()).isEqualTo(StatusText.QUOTA_SPENT);
        assertThat(e.textArguments()).containsExactly("10", "2026-03-29 01:00");
        assertThat(e.retryAfter()).isEqualTo(Duration.ofHours(12));
        assertThat(e.until()).isEqualTo(Instant.parse("2026-03-29T00:00:00Z"));
        assertThat(hub.sent).hasSize(10);
        hub.advance(Duration.ofHours(12));
        assertThatCode(() -> hub.fetch(account)).doesNotThrowAnyException();
    }

    @Test
    void aQuotaOfTheMonthHoldsOverDaysAndRestartsAndDisconnecting() throws Exception {
        AccountSettings settings = settings(ScriptedHub.PLENTY.withQuotas(Quota.perDay(40), Quota.perMonth(50)));
        CloudAccount account = hub.open(settings);
        for (int i = 0; i < 29; i++) {
            hub.fetch(account);
        }
        // A power cut: nothing is closed.
        ScriptedHub after = new ScriptedHub(folder);
        after.advance(Duration.ofDays(1));
        CloudAccount reopened = after.open(settings);
        reopened.forget();
        int more = 0;
        while (catchThrowable(() -> after.fetch(reopened)) == null) {
            more++;
        }
        assertThat(after.sent).as("with the logins").hasSize(20).hasSizeGreaterThan(more);
        WaitException e = catchThrowableOfType(WaitException.class, () -> after.fetch(reopened));
        assertThat(e.until()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        after.advance(Duration.ofDays(3));
        assertThatCode(() -> after.fetch(reopened)).doesNotThrowAnyException();
    }

    /** Wherever the power is cut, over midnight too: no call is forgotten, and a fiftieth of the quota is lost at most. */
    @ParameterizedTest
    @CsvSource({ "2, 0", "6, 0", "7, 0", "8, 0", "150, 0", "299, 0", "300, 0", "300, 1", "296, 3", "290, 8" })
    void aPowerCutForgetsNoCall(int before, int afterMidnight) throws Exception {
        AccountSettings settings = settings(ScriptedHub.PLENTY.withQuotas(Quota.perDay(300)));
        CloudAccount account = hub.open(settings);
        for (int i = 1; i < before; i++) {
            hub.fetch(account);
        }
        int yesterday = 0;
        if (afterMidnight > 0) {
            yesterday = hub.sent.size();
            hub.advance(Duration.ofHours(12));
            for (int i = 0; i < afterMidnight; i++) {
                hub.fetch(account);
            }
        }
        int calls = hub.sent.size() - yesterday;
        ScriptedHub after = new ScriptedHub(folder);
        after.advance(Duration.ofHours(afterMidnight > 0 ? 12 : 0));
        CloudAccount reopened = after.open(settings);
        while (catchThrowable(() -> after.fetch(reopened)) == null) {
            assertThat(after.sent.size()).isLessThanOrEqualTo(300);
        }
        assertThat(calls + after.sent.size()).isBetween(300 - 6, 300);
    }

    @Test
    void aHubThatIsStoppedInOrderLosesNothingOfAQuota() throws Exception {
        CloudAccount account = open(Quota.perDay(300));
        hub.fetch(account);
        account.close();
        assertThat(open(Quota.perDay(300)).counters().quotas().get(0).used()).as("with the login").isEqualTo(2);
    }

    @Test
    void aCeilingOfTheMinuteHoldsInAnySixtySeconds() throws Exception {
        CloudAccount account = open(Quota.perMinute(5));
        hub.fetch(account);
        hub.advance(Duration.ofSeconds(50));
        hub.fetch(account);
        hub.fetch(account);
        hub.fetch(account);
        assertThat(refused(account).retryAfter()).isEqualTo(Duration.ofSeconds(10));
        hub.advance(Duration.ofSeconds(10));
        hub.fetch(account);
        hub.fetch(account);
        assertThat(refused(account).retryAfter()).isEqualTo(Duration.ofSeconds(50));
        hub.clock.set(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(refused(account).retryAfter()).as("clock set back").isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void withoutQuotaOrBanTheCountersAreAsTheyWere() throws Exception {
        CloudAccount account = open();
        hub.fetch(account);
        assertThat(account.counters()).isEqualTo(new CallCounters(java.util.Map.of("token", 1, "data", 1), hub.now(),
                null));
    }

    private CloudAccount nex() {
        return hub.open(settings(ScriptedHub.PLENTY.withBans(
                new BanPolicy(Duration.ofMinutes(60), true, 5, 3, 20, Duration.ofMinutes(10)))));
    }

    private void isBannedUntil(CloudAccount account, String text) {
        int before = hub.sent.size();
        WaitException e = refused(account);
        assertThat(e.textKey()).isEqualTo(StatusText.BANNED);
        assertThat(e.textArguments()).containsExactly(text);
        assertThat(hub.sent).hasSize(before);
        assertThat(account.counters().banned()).isTrue();
        assertThat(account.counters().pausedUntil()).isEqualTo(e.until());
    }

    @Test
    void oneAnswerOfTooManyRequestsIsABanThatOutlivesReopeningAndRestart() throws Exception {
        CloudAccount account = nex();
        hub.fetch(account);
        hub.data = request -> ScriptedHub.answer(429, "");
        WaitException e = refused(account);
        assertThat(e.textKey()).isEqualTo(StatusText.BANNED);
        hub.data = request -> ScriptedHub.answer(200, "");
        isBannedUntil(account, "14:00");
        hub.advance(Duration.ofMinutes(30));
        account.close();
        isBannedUntil(nex(), "14:00");
        hub.restart();
        CloudAccount again = nex();
        isBannedUntil(again, "14:00");
        again.forget();
        isBannedUntil(again, "14:00");
        hub.advance(Duration.ofMinutes(30));
        assertThatCode(() -> hub.fetch(again)).doesNotThrowAnyException();
        assertThat(again.counters().banned()).isFalse();
    }

    @Test
    void fiveRefusalsInARowAreABanButNotFourNorScatteredOnes() throws Exception {
        CloudAccount account = nex();
        for (int i = 0; i < 20; i++) {
            int turn = i;
            hub.data = request -> ScriptedHub.answer(turn % 5 == 4 ? 200 : 403, "");
            Throwable thrown = catchThrowable(() -> hub.fetch(account));
            assertThat(thrown == null).isEqualTo(turn % 5 == 4);
        }
        assertThat(account.counters().banned()).isFalse();
        hub.data = request -> ScriptedHub.answer(403, "");
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> hub.fetch(account)).extracting(e -> ((CloudException) e).textKey())
                    .isEqualTo(StatusText.FORBIDDEN);
        }
        assertThat(refused(account).textKey()).isEqualTo(StatusText.BANNED);
    }

    @ParameterizedTest
    @CsvSource({ "25, true", "5, false" })
    void refusedConnectionsAreABanAfterManyCallsAndAnOutageOtherwise(int calls, boolean banned) throws Exception {
        CloudAccount account = nex();
        for (int i = 0; i < calls; i++) {
            hub.fetch(account);
        }
        hub.data = ScriptedHub::refuseConnection;
        assertThat(refused(account).textKey()).isEqualTo(banned ? StatusText.BANNED : StatusText.UNREACHABLE);
        assertThat(account.counters().banned()).isEqualTo(banned);
        if (banned) {
            assertThat(hub.sent).as("no more attempts than the policy says").hasSize(calls + 1 + 3);
            isBannedUntil(account, "14:00");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 403, 429 })
    void anAccountWithoutABanPolicyIsNeverTakenForBanned(int status) {
        CloudAccount account = open();
        hub.data = request -> ScriptedHub.answer(status, "");
        for (int i = 0; i < 20; i++) {
            assertThat(catchThrowable(() -> hub.fetch(account))).isInstanceOf(CloudException.class);
        }
        assertThat(account.counters().banned()).isFalse();
    }

    @Test
    void theEndOfAWaitIsWrittenAsTheFirstMinuteAfterIt() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant now = Instant.parse("2026-03-28T12:00:00Z");
        assertThat(EndTime.text(Instant.parse("2026-03-28T13:00:00Z"), now, zone)).isEqualTo("14:00");
        assertThat(EndTime.text(Instant.parse("2026-03-28T13:00:01Z"), now, zone)).isEqualTo("14:01");
        assertThat(EndTime.text(Instant.parse("2026-03-28T22:59:30Z"), now, zone)).isEqualTo("2026-03-29 00:00");
        // Summer time begins that night.
        assertThat(EndTime.text(Instant.parse("2026-03-29T01:00:00Z"), now, zone)).isEqualTo("2026-03-29 03:00");
    }
}
