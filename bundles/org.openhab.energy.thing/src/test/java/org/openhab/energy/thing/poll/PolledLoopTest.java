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
package org.openhab.energy.thing.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * Tests {@link PolledLoop}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PolledLoopTest {
    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final VirtualTime time = new VirtualTime(START);
    private final Lifecycle lifecycle = new Lifecycle();
    private final List<String> events = new ArrayList<>();
    private final QuarterHourlyPart part = new QuarterHourlyPart();

    private @Nullable String bridge = "bridge";
    private @Nullable String api = "api of bridge";
    private boolean bridgeIsOffline;
    private Question<String> question = api -> now -> events.add("answer of " + api);
    private Instant nextChange = Instant.MAX;

    /** Asks at its begin and then every quarter of an hour. */
    private final class QuarterHourlyPart implements PolledPart<String> {
        private Instant next = START;

        @Override
        public Instant nextPoll(Instant now) {
            return next;
        }

        @Override
        public Question<String> question(Instant now) {
            return api -> {
                events.add("call");
                Question.Answer answer = question.ask(api);
                return settled -> {
                    next = settled.plus(PERIOD);
                    answer.settle(settled);
                };
            };
        }

        @Override
        public void failed(@Nullable CloudException error, Instant now) {
            next = now.plus(PERIOD);
            events.add("failed " + (error == null ? "unforeseen" : error.getMessage()));
        }

        @Override
        public void retry() {
            events.add("retry");
        }
    }

    private final class Loop extends PolledLoop<String, String> {
        private Loop(Lifecycle.Run run) {
            super(run, "test:thing:one", time, time.clock(), Duration.ofMinutes(5));
        }

        @Override
        protected @Nullable String usableBridge() {
            return bridge;
        }

        @Override
        protected boolean isBridgeOffline() {
            return bridgeIsOffline;
        }

        @Override
        protected @Nullable String api(String usable) {
            return api;
        }

        @Override
        protected @Nullable PolledPart<String> due(String usable, Instant now) {
            return part.nextPoll(now).isAfter(now) ? null : part;
        }

        @Override
        protected Instant nextPoll(String usable, Instant now) {
            return part.nextPoll(now);
        }

        @Override
        protected Instant nextChange(Instant now) {
            return nextChange.isAfter(now) ? nextChange : Instant.MAX;
        }

        @Override
        protected void retry() {
            part.retry();
        }

        @Override
        protected void present(Instant now) {
            events.add("show " + Duration.between(START, now).toMinutes());
        }

        @Override
        protected void show(String channel) {
            events.add("again " + channel);
        }
    }

    private final Loop loop = new Loop(lifecycle.begin());

    @Test
    void anAnswerIsShownAndTheNextQuestionComesWhenItIsTime() {
        loop.start();
        time.settle();
        assertThat(events).containsExactly("show 0", "call", "answer of api of bridge", "show 0");
        events.clear();
        time.advance(PERIOD.plusMinutes(1));
        assertThat(events).containsExactly("show 5", "show 10", "show 15", "call", "answer of api of bridge",
                "show 15");
    }

    @Test
    void whatChangesWithoutAnAnswerIsShownInTime() {
        nextChange = START.plus(Duration.ofMinutes(2));
        loop.start();
        time.advance(Duration.ofMinutes(3));
        assertThat(events).endsWith("show 0", "show 2");
    }

    @Test
    void whileAnAnswerIsWaitedForNothingElseIsAsked() {
        question = api -> {
            loop.wake();
            time.advance(Duration.ofMinutes(6));
            return now -> events.add("late answer");
        };
        loop.start();
        time.settle();
        assertThat(events).containsExactly("show 0", "call", "show 0", "show 5", "late answer", "show 6");
    }

    @Test
    void aFailureIsThePartsMatterAndTheLoopGoesOn() {
        question = api -> {
            throw new AbsentException("gone", null, "offline.absent");
        };
        loop.start();
        time.settle();
        assertThat(events).containsExactly("show 0", "call", "failed gone", "show 0");
        events.clear();
        question = api -> {
            throw new IllegalArgumentException("on purpose");
        };
        time.advance(PERIOD);
        assertThat(events).endsWith("call", "failed unforeseen", "show 15");
        events.clear();
        question = api -> now -> events.add("answer");
        time.advance(PERIOD);
        assertThat(events).endsWith("call", "answer", "show 30");
    }

    @Test
    void withoutABridgeNothingIsAskedAndWhatWasRefusedIsAskedAgainWhenItIsBack() {
        bridge = null;
        bridgeIsOffline = true;
        loop.start();
        time.advance(Duration.ofMinutes(6));
        assertThat(events).containsExactly("show 0", "show 5");
        bridgeIsOffline = false;
        loop.wake();
        time.settle();
        events.clear();
        bridge = "bridge";
        loop.wake();
        time.settle();
        assertThat(events).containsExactly("retry", "show 6", "call", "answer of api of bridge", "show 6");
    }

    @Test
    void whatWasRefusedIsAskedAgainWhenTheBridgeBeginsAnew() {
        loop.start();
        time.settle();
        bridge = null;
        loop.wake();
        time.settle();
        events.clear();
        bridge = "bridge";
        loop.wake();
        time.settle();
        assertThat(events).containsExactly("retry", "show 0");
    }

    @Test
    void whatWasRefusedIsAskedAgainWhenTheBridgeHasBegunAnewFasterThanATick() {
        loop.start();
        time.settle();
        events.clear();
        api = "new api";
        loop.wake();
        time.settle();
        assertThat(events).containsExactly("retry", "show 0");
        events.clear();
        loop.wake();
        time.settle();
        assertThat(events).as("once").containsExactly("show 0");
    }

    @Test
    void itIsAskedAgainOnceAlsoWhenATickHasSeenTheBridgeGone() {
        loop.start();
        time.settle();
        api = null;
        bridge = null;
        loop.wake();
        time.settle();
        events.clear();
        bridge = "bridge";
        loop.wake();
        time.settle();
        assertThat(events).as("no way to the cloud yet").containsExactly("show 0");
        events.clear();
        api = "new api";
        loop.wake();
        time.settle();
        loop.wake();
        time.settle();
        assertThat(events).containsExactly("retry", "show 0", "show 0");
    }

    @Test
    void anAnswerThatComesAfterTheBridgeHasBegunAnewIsNoReasonToAskNoMore() {
        question = way -> {
            api = "new api";
            throw new AbsentException("gone", null, "offline.absent");
        };
        loop.start();
        time.settle();
        assertThat(events).containsExactly("show 0", "call", "failed gone", "retry", "show 0");
    }

    @Test
    void aRefusalThatComesAfterATickHasSeenTheBridgeBeginAnewCountsNoMore() {
        question = way -> {
            api = "new api";
            loop.wake();
            time.settle();
            throw new AbsentException("gone", null, "offline.absent");
        };
        loop.start();
        time.settle();
        assertThat(events).containsExactly("show 0", "call", "retry", "show 0", "failed gone", "retry", "show 0");
    }

    @Test
    void aWayThatIsOpenLaterThanTheLoopIsNoReasonToAskAgain() {
        api = null;
        loop.start();
        time.advance(Duration.ofMinutes(1));
        assertThat(events).as("nothing can be asked").containsExactly("show 0");
        events.clear();
        api = "api of bridge";
        loop.wake();
        time.settle();
        assertThat(events).containsExactly("show 1", "call", "answer of api of bridge", "show 1");
    }

    @Test
    void aBridgeThatIsNotReadyYetIsNoReasonToAskAgain() {
        bridge = null;
        loop.start();
        time.advance(Duration.ofMinutes(1));
        events.clear();
        bridge = "bridge";
        loop.wake();
        time.settle();
        assertThat(events).containsExactly("show 1", "call", "answer of api of bridge", "show 1");
    }

    @Test
    void anAnswerThatComesAfterTheEndIsDropped() {
        question = api -> {
            lifecycle.end();
            return now -> events.add("answer");
        };
        loop.start();
        time.advance(Duration.ofHours(1));
        assertThat(events).containsExactly("show 0", "call");
        assertThat(time.waiting()).isZero();
    }

    @Test
    void aChannelIsShownAgainUntilTheEnd() {
        loop.repeat("power");
        lifecycle.end();
        loop.repeat("power");
        assertThat(events).containsExactly("again power");
        assertThat(loop.<Integer>locked(events::size)).isOne();
    }
}
