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
package org.openhab.energy.hub.runtime.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.scheduler.ScheduledCompletableFuture;

/**
 * @author openHAB Energy - Initial contribution
 */
class SchedulingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Instant now = Instant.parse("2026-11-21T18:00:00Z");
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Duration> delays = new ArrayList<>();
    private HubScheduler scheduler;

    @BeforeEach
    void start() {
        Clock clock = mock(Clock.class);
        when(clock.instant()).thenAnswer(call -> now);
        when(clock.getZone()).thenReturn(BERLIN);
        ScheduledExecutorService executor = mock(ScheduledExecutorService.class);
        when(executor.schedule(any(Runnable.class), anyLong(), any())).thenAnswer(call -> {
            waiting.add(call.getArgument(0));
            delays.add(Duration.ofMillis(call.getArgument(1)));
            return mock(ScheduledFuture.class);
        });
        scheduler = new HubScheduler(clock, () -> BERLIN, executor);
    }

    /** Lets the time pass that the executor was told to wait, and runs the job. */
    private void pass() {
        now = now.plus(delays.get(delays.size() - 1));
        waiting.remove().run();
    }

    @Test
    void aJobRunsWhenItsTimeHasCome() {
        ScheduledCompletableFuture<String> future = scheduler.after(() -> "done", Duration.ofSeconds(90));
        pass();
        assertThat(future.isDone()).as("after a look at the clock").isFalse();
        pass();
        assertThat(future.getPromise()).isCompletedWithValue("done");
        assertThat(now).isEqualTo("2026-11-21T18:01:30Z");
    }

    @Test
    void aStepOfTheClockIsNoticedWithinAMinute() {
        ScheduledCompletableFuture<String> future = scheduler.at(() -> "done", now.plus(Duration.ofHours(2)));
        now = now.plus(Duration.ofHours(3));
        waiting.remove().run();
        assertThat(future.isDone()).isTrue();
        assertThat(delays).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void aFailureIsToldByTheFuture() {
        ScheduledCompletableFuture<String> future = scheduler.after(() -> {
            throw new IllegalStateException("x");
        }, Duration.ZERO);
        pass();
        assertThat(future.getPromise()).isCompletedExceptionally();
    }

    @Test
    void aCancelledJobDoesNotRun() {
        List<String> ran = new ArrayList<>();
        ScheduledCompletableFuture<Void> future = scheduler.at(() -> {
            ran.add("x");
        }, now.plusSeconds(1));
        assertThat(future.cancel(true)).isTrue();
        pass();
        assertThat(ran).isEmpty();
    }

    @Test
    void aRepeatedJobSurvivesAFailure() {
        List<Instant> runs = new ArrayList<>();
        new HubCronScheduler(scheduler).schedule(() -> {
            runs.add(now);
            throw new IllegalStateException("x");
        }, "0 0/15 * * * *");
        while (runs.size() < 3) {
            pass();
        }
        assertThat(runs).containsExactly(Instant.parse("2026-11-21T18:15:00Z"), Instant.parse("2026-11-21T18:30:00Z"),
                Instant.parse("2026-11-21T18:45:00Z"));
    }

    @Test
    void aPromiseIsGivenUpWhenItsTimeIsOver() {
        CompletableFuture<String> late = new CompletableFuture<>();
        ScheduledCompletableFuture<String> future = scheduler.before(late, Duration.ofSeconds(5));
        pass();
        assertThat(future.getPromise()).isCompletedExceptionally();
        assertThat(scheduler.before(CompletableFuture.completedFuture("early"), Duration.ofSeconds(5)).getPromise())
                .isCompletedWithValue("early");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 0 13 * * *         | 2026-11-21T12:00:00+01:00 | 2026-11-21T13:00:00+01:00
            0 0 13 * * *         | 2026-11-21T13:00:00+01:00 | 2026-11-22T13:00:00+01:00
            0 0/15 * * * *       | 2026-10-25T02:50:00+02:00 | 2026-10-25T02:00:00+01:00
            0 30 2 * * *         | 2026-03-28T12:00:00+01:00 | 2026-03-30T02:30:00+02:00
            0 0 0 1 * *          | 2026-12-15T00:00:00+01:00 | 2027-01-01T00:00:00+01:00
            0 0 12 ? * MON-FRI   | 2026-11-20T13:00:00+01:00 | 2026-11-23T12:00:00+01:00
            0 0 12 ? * 0         | 2026-11-20T13:00:00+01:00 | 2026-11-22T12:00:00+01:00
            0 0 12 29 2 ?        | 2026-11-20T13:00:00+01:00 | 2028-02-29T12:00:00+01:00
            5,10 * * * * *       | 2026-11-20T13:00:06+01:00 | 2026-11-20T13:00:10+01:00
            0 0 0 1 1 ? 2030     | 2026-11-20T13:00:06+01:00 | 2030-01-01T00:00:00+01:00
            @hourly              | 2026-11-20T13:00:06+01:00 | 2026-11-20T14:00:00+01:00
            """)
    void cronTimesAreThoseOfTheZone(String expression, String from, String expected) {
        ZonedDateTime start = ZonedDateTime.parse(from).withZoneSameInstant(BERLIN);
        assertThat(start.with(new CronExpression(expression)).toInstant())
                .isEqualTo(ZonedDateTime.parse(expected).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "* * * * *", "60 * * * * *", "* * * 0 * *", "x * * * * *", "5-1 * * * * *",
            "*/0 * * * * *", "* * * * * * * *" })
    void anExpressionThatIsNoneIsRefused(String expression) {
        assertThatThrownBy(() -> new CronExpression(expression)).isInstanceOf(IllegalArgumentException.class);
    }
}
