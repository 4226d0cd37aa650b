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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.oauth.account.BudgetLimits;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.TestClock;
import org.openhab.energy.oauth.internal.transport.BudgetedTransport;
import org.openhab.energy.oauth.internal.transport.CountedTransport;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;

/**
 * @author openHAB Energy - Initial contribution
 */
class RequestBudgetTest {
    private static final CloudRequest REQUEST = new CloudRequest("data", "GET", URI.create("https://api.example/x"),
            Map.of(), null, Duration.ofMillis(50));

    @TempDir
    Path folder;
    private final TestClock clock = new TestClock("2026-03-28T23:30:00Z");
    private final List<Duration> waits = new ArrayList<>();

    private CallLedger ledger() {
        return new CallLedger(new UsageFile(folder, "account"), clock);
    }

    private RequestBudget budget(int burst, Duration refill, int concurrent, CallLedger ledger) {
        return new RequestBudget(new BudgetLimits(burst, refill, concurrent), ledger, clock, waits::add,
                () -> ZoneOffset.UTC);
    }

    private static void call(RequestBudget budget) throws Exception {
        budget.enter(REQUEST);
        budget.leave();
    }

    private static Duration refused(RequestBudget budget) {
        return catchThrowableOfType(WaitException.class, () -> call(budget)).retryAfter();
    }

    @Test
    void theBurstPassesAtOnceAndThenTheRateHolds() throws Exception {
        RequestBudget budget = budget(3, Duration.ofSeconds(10), 5, ledger());
        for (int i = 0; i < 3; i++) {
            call(budget);
        }
        assertThat(waits).isEmpty();
        assertThat(refused(budget)).isEqualTo(Duration.ofSeconds(10));
        clock.advance(Duration.ofSeconds(4));
        assertThat(refused(budget)).isEqualTo(Duration.ofSeconds(6));
        clock.advance(Duration.ofSeconds(6));
        call(budget);
        assertThat(refused(budget)).isEqualTo(Duration.ofSeconds(10));
        clock.advance(Duration.ofHours(5));
        for (int i = 0; i < 3; i++) {
            call(budget);
        }
        assertThat(refused(budget)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aShortWaitIsWaitedFor() throws Exception {
        RequestBudget budget = budget(1, Duration.ofSeconds(1), 5, ledger());
        call(budget);
        call(budget);
        call(budget);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(refused(budget)).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(ints = { -3600, 3600, -86400 })
    void aStepOfTheClockNeitherBlocksNorFloods(int seconds) throws Exception {
        RequestBudget budget = budget(2, Duration.ofSeconds(10), 5, ledger());
        call(budget);
        call(budget);
        clock.advance(Duration.ofSeconds(seconds));
        if (seconds < 0) {
            assertThat(refused(budget)).isEqualTo(Duration.ofSeconds(10));
            clock.advance(Duration.ofSeconds(10));
        }
        call(budget);
    }

    @Test
    void noMoreThanTheGivenNumberAreUnderWay() throws Exception {
        RequestBudget budget = budget(10, Duration.ofSeconds(1), 2, ledger());
        budget.enter(REQUEST);
        budget.enter(REQUEST);
        assertThatThrownBy(() -> budget.enter(REQUEST)).isInstanceOf(WaitException.class)
                .hasMessageContaining("2 other calls");
        budget.leave();
        call(budget);
    }

    @Test
    void aRefusedCallGivesItsPlaceBack() throws Exception {
        RequestBudget budget = budget(1, Duration.ofSeconds(10), 1, ledger());
        call(budget);
        refused(budget);
        clock.advance(Duration.ofSeconds(10));
        call(budget);
    }

    @Test
    void theCloudsPauseHoldsOverARestartAndOverAClockSetBack() throws Exception {
        CallLedger ledger = ledger();
        int[] sent = { 0 };
        BudgetedTransport transport = new BudgetedTransport(new CountedTransport(request -> {
            sent[0]++;
            return new CloudResponse(429, Map.of("Retry-After", "Sun, 29 Mar 2026 00:30:00 GMT"), "");
        }, ledger), budget(10, Duration.ofSeconds(1), 5, ledger), clock);
        transport.send(REQUEST);
        assertThatThrownBy(() -> transport.send(REQUEST)).isInstanceOf(WaitException.class);
        assertThat(sent[0]).isEqualTo(1);
        assertThat(ledger.counters().pausedUntil()).isEqualTo(Instant.parse("2026-03-29T00:30:00Z"));
        // Killed, not closed.
        RequestBudget after = budget(10, Duration.ofSeconds(1), 5, ledger());
        assertThat(refused(after)).isEqualTo(Duration.ofHours(1));
        clock.advance(Duration.ofHours(-5));
        assertThat(refused(after)).as("never longer than it was").isEqualTo(Duration.ofHours(1));
        clock.advance(Duration.ofHours(6));
        call(after);
        assertThat(ledger().counters().pausedUntil()).isNull();
    }

    @Test
    void aShortPauseDoesNotCutALongOne() {
        CallLedger ledger = ledger();
        RequestBudget budget = budget(10, Duration.ofSeconds(1), 5, ledger);
        budget.pause(Duration.ofMinutes(10));
        budget.pause(Duration.ofSeconds(5));
        assertThat(refused(budget)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void callsAreCountedByKindAndUtcDayAndKept() throws Exception {
        CallLedger ledger = ledger();
        ledger.count("prices");
        ledger.count("prices");
        ledger.count("token");
        ledger.succeeded();
        ledger.close();
        CallLedger after = ledger();
        assertThat(after.counters().today()).containsOnly(Map.entry("prices", 2), Map.entry("token", 1));
        assertThat(after.counters().lastSuccess()).isEqualTo(clock.instant());
        clock.advance(Duration.ofMinutes(31));
        assertThat(after.counters().today()).as("a new UTC day").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[]", "{}", "{\"day\":\"x\",\"calls\":{}}",
            "{\"day\":\"2026-01-01\",\"calls\":{\"a\":\"b\"}}", "{\"day\":\"2026-01-01\",\"calls\":3}", "null" })
    void aDamagedFileStartsTheCountersAnew(String content) throws Exception {
        Files.writeString(folder.resolve("account.json"), content);
        assertThat(ledger().counters().today()).isEmpty();
    }
}
