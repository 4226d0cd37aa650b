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
package org.openhab.energy.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.plan.PlanDesk;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class TopicPublisherTest {
    private static final String STATE = "energy/bridge/state";
    private static final String ONLINE = "{\"state\":\"online\"}";
    private static final String OFFLINE = "{\"state\":\"offline\"}";

    @TempDir
    Path folder;

    private final VirtualExecutor executor = new VirtualExecutor(Samples.NOW);
    private final MemoryBroker broker = new MemoryBroker();
    private final EchoDesk desk = new EchoDesk();
    private final List<State> states = new ArrayList<>();
    private TopicPublisher publisher;

    @BeforeEach
    void make() {
        publisher = publisher("energy");
    }

    @Test
    void saysOnlineAndPublishesWhatComesIn() {
        start();
        assertThat(broker.retained).isEqualTo(Map.of(STATE, ONLINE));
        assertThat(broker.will).isEqualTo(new RetainedMessage(STATE, OFFLINE));

        publisher.update(Samples.priced("home", "0.3", 4));
        executor.run();

        assertThat(broker.retained).hasSize(6).containsEntry("energy/home/price/total", "0.3");
        assertThat(states).containsExactly(State.CONNECTING, State.CONNECTED);
    }

    @Test
    void publishesOnlyWhatChanged() {
        start();
        publisher.update(Samples.priced("home", "0.3", 4));
        executor.run();
        broker.received.clear();

        publisher.update(Samples.priced("home", "0.3", 4));
        executor.run();
        assertThat(broker.received).isEmpty();

        publisher.update(Samples.priced("home", "0.4", 4));
        executor.run();
        assertThat(broker.received).extracting(RetainedMessage::topic)
                .containsExactlyInAnyOrder("energy/home/price/total", "energy/home/state");
    }

    @Test
    void whatAMistakeHeldBackIsSentAMinuteLaterThoughNothingElseIsSaid() {
        start();
        broker.mistake = new IllegalStateException("made by this test");
        publisher.update(Samples.priced("home", "0.3", 4));
        executor.advance(Duration.ofSeconds(59));
        assertThat(broker.retained).doesNotContainKey("energy/home/price/total");

        executor.advance(Duration.ofSeconds(1));
        assertThat(broker.retained).containsEntry("energy/home/price/total", "0.3");
    }

    @Test
    void thingThatCannotBeLaidOutHoldsNoOtherBack() {
        publisher = publisher(stumblingAtBad());
        start();
        publisher.update(Samples.priced("home", "0.3", 4));
        publisher.update(Samples.priced("bad", "0.3", 4));
        publisher.update(Samples.priced("garage", "0.4", 4));
        executor.run();

        assertThat(broker.retained).containsEntry("energy/home/price/total", "0.3").containsEntry(
                "energy/garage/price/total", "0.4").doesNotContainKey("energy/bad/price/total");
    }

    @Test
    void thingThatCannotBeLaidOutAnyMoreKeepsItsTopics() throws Exception {
        start();
        publisher.update(Samples.priced("bad", "0.3", 4));
        executor.run();
        stop();

        publisher = publisher(stumblingAtBad());
        start();
        publisher.update(Samples.priced("bad", "0.4", 4));
        executor.advance(TopicPublisher.SWEEP.plusSeconds(1));

        assertThat(broker.retained).containsEntry("energy/bad/price/total", "0.3");
    }

    private static Layout stumblingAtBad() {
        TopicTree tree = new TopicTree("energy");
        return (Layout) Proxy.newProxyInstance(Layout.class.getClassLoader(), new Class<?>[]{ Layout.class },
                (proxy, method, arguments) -> {
                    if ("topics".equals(method.getName()) && ((ThingSnapshot) arguments[0]).id().equals("bad")) {
                        throw new IllegalStateException("made by this test");
                    }
                    return method.invoke(tree, arguments);
                });
    }

    @Test
    void onlyTheNewestOfABurstIsSent() {
        start();
        for (int i = 0; i < 1000; i++) {
            publisher.update(Samples.priced("home", "0." + (1000 + i), 4));
        }
        broker.received.clear();
        executor.run();

        assertThat(broker.received).filteredOn(message -> message.topic().endsWith("/total"))
                .containsExactly(new RetainedMessage("energy/home/price/total", "0.1999"));
    }

    @Test
    void requestIsNotAnsweredInTheThreadThatBringsIt() {
        start();
        broker.bring("energy/request/plan", "one");
        assertThat(desk.asked()).isEmpty();
        assertThat(broker.sent).isEmpty();

        executor.run();
        assertThat(broker.sent).containsExactly("energy/response/plan answer to one");
        assertThat(broker.retained).doesNotContainKey("energy/response/plan");
    }

    @Test
    void requestsBeyondTheQueueAreToldThatTheHubIsBusyAndAFloodIsDropped() {
        start();
        for (int i = 0; i < 500; i++) {
            broker.bring("energy/request/plan", "request " + i);
        }
        executor.run();

        assertThat(desk.asked()).hasSize(PlanRequests.WAITING).startsWith("request 0").endsWith("request 19");
        assertThat(broker.sent).hasSize(PlanRequests.WAITING + PlanRequests.REFUSED)
                .filteredOn(answer -> answer.startsWith("energy/response/plan busy for "))
                .hasSize(PlanRequests.REFUSED);
    }

    @Test
    void requestsOfABrokenConnectionAreForgottenAndTheNextIsListenedTo() {
        start();
        broker.cut();
        broker.bring("energy/request/plan", "lost");
        executor.advance(Duration.ofSeconds(61));
        assertThat(broker.sent).isEmpty();

        broker.bring("energy/request/plan", "next");
        executor.run();
        assertThat(broker.sent).containsExactly("energy/response/plan answer to next");
        assertThat(desk.asked()).containsExactly("next");
    }

    @Test
    void longRequestIsPassedOnNoFurtherThanItsLengthCanBeSeen() {
        start();
        broker.bring("energy/request/plan", "x".repeat(1_000_000));
        executor.run();

        assertThat(desk.asked()).singleElement().satisfies(
                request -> assertThat(request).hasSize(PlanDesk.REQUEST_LIMIT + 1));
    }

    @Test
    void comesToABrokerThatIsAbsentAtStart() {
        broker.failure = State.REFUSED;
        start();
        publisher.update(Samples.priced("home", "0.3", 4));
        executor.advance(Duration.ofMinutes(5));
        assertThat(broker.retained).isEmpty();
        assertThat(states).endsWith(State.REFUSED);

        broker.failure = null;
        executor.advance(Duration.ofSeconds(61));

        assertThat(broker.retained).hasSize(6).containsEntry(STATE, ONLINE);
        assertThat(states).endsWith(State.CONNECTED);
    }

    @Test
    void replaysEverythingToABrokerThatForgot() {
        start();
        publisher.update(Samples.priced("home", "0.3", 4));
        executor.run();
        Map<String, String> before = Map.copyOf(broker.retained);

        broker.cut();
        broker.retained.clear();
        publisher.update(Samples.priced("garage", "0.1", 4));
        executor.advance(Duration.ofSeconds(3));

        assertThat(broker.retained).containsAllEntriesOf(before).containsEntry("energy/garage/price/total", "0.1");
        assertThat(broker.connections).isEqualTo(2);
    }

    @Test
    void failedPublishIsALostConnection() {
        start();
        broker.failure = State.NO_ANSWER;
        publisher.update(Samples.priced("home", "0.3", 4));
        executor.run();
        assertThat(states).endsWith(State.NO_ANSWER);

        broker.failure = null;
        executor.advance(Duration.ofSeconds(3));

        assertThat(broker.retained).containsEntry("energy/home/price/total", "0.3");
    }

    @Test
    void waitsLongerEachTimeAndNeverMoreThanAMinute() {
        broker.failure = State.REFUSED;
        start();
        Duration bound = Duration.ofSeconds(2);
        for (int attempt = 0; attempt < 12; attempt++) {
            Duration next = executor.untilNext();
            assertThat(next).isBetween(bound.dividedBy(2), bound);
            executor.advance(next);
            bound = bound.multipliedBy(2).compareTo(Duration.ofMinutes(1)) < 0
                    ? bound.multipliedBy(2)
                    : Duration.ofMinutes(1);
        }
    }

    @Test
    void connectionThatNeverLastsDoesNotBringQuickAttemptsBack() {
        start();
        for (int i = 0; i < 6; i++) {
            broker.cut();
            executor.run();
            executor.advance(executor.untilNext());
        }
        broker.cut();
        executor.run();

        assertThat(executor.untilNext()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void connectionThatLastedBringsQuickAttemptsBack() {
        broker.failure = State.REFUSED;
        start();
        executor.advance(Duration.ofMinutes(5));
        broker.failure = null;
        executor.advance(Duration.ofSeconds(61));
        executor.advance(TopicPublisher.PROVEN);
        broker.cut();
        executor.run();

        assertThat(executor.untilNext()).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void removedThingLeavesNoTopic() {
        start();
        publisher.update(Samples.priced("home", "0.3", 4));
        executor.run();
        publisher.remove("nomos:subscription:home");
        executor.run();

        assertThat(broker.retained).containsOnlyKeys(STATE);
    }

    @Test
    void thingRemovedWhileTheBrokerIsAwayLeavesNoTopicEvenAfterARestart() {
        start();
        publisher.update(Samples.priced("home", "0.3", 4));
        publisher.update(Samples.priced("garage", "0.3", 4));
        executor.run();
        broker.failure = State.REFUSED;
        broker.cut();
        publisher.remove("nomos:subscription:home");
        executor.run();
        stop();

        broker.failure = null;
        publisher = publisher("energy");
        start();
        publisher.update(Samples.priced("garage", "0.3", 4));
        executor.run();

        assertThat(broker.retained.keySet()).noneMatch(topic -> topic.startsWith("energy/home/"))
                .anyMatch(topic -> topic.startsWith("energy/garage/"));
    }

    @Test
    void thingRemovedBeforeItSpokeAfterARestartLeavesNoTopic() {
        start();
        publisher.update(Samples.priced("home", "0.3", 4));
        executor.run();
        stop();
        publisher = publisher("energy");
        start();

        publisher.remove("nomos:subscription:home");
        executor.run();

        assertThat(broker.retained).containsOnlyKeys(STATE);
    }

    @Test
    void thingThatVanishedWhileTheHubWasOffIsSweptInTime() {
        start();
        publisher.update(Samples.priced("home", "0.3", 4));
        publisher.update(Samples.priced("garage", "0.3", 4));
        executor.run();
        stop();
        publisher = publisher("energy");
        start();
        publisher.update(Samples.priced("garage", "0.3", 4));

        executor.advance(TopicPublisher.SWEEP.minusSeconds(1));
        assertThat(broker.retained).containsKey("energy/home/state");
        executor.advance(Duration.ofSeconds(1));
        assertThat(broker.retained).doesNotContainKey("energy/home/state").containsKey("energy/garage/state");
    }

    @Test
    void planOfARuleOutlivesTheSweepAfterARestartUntilSomebodyTakesItAway() {
        start();
        publisher.put("plan:car", Map.of("energy/plans/car", "{}"));
        publisher.put("plan:pump", Map.of("energy/plans/pump", "{}"));
        executor.run();
        stop();
        publisher = publisher("energy");
        start();
        executor.advance(TopicPublisher.SWEEP.multipliedBy(2));
        assertThat(broker.retained).containsEntry("energy/plans/car", "{}").containsEntry("energy/plans/pump", "{}");

        publisher.put("plan:car", Map.of());
        executor.run();
        assertThat(broker.retained).doesNotContainKey("energy/plans/car").containsKey("energy/plans/pump");

        publisher.sweep();
        executor.run();
        assertThat(broker.retained).doesNotContainKey("energy/plans/pump");
    }

    @Test
    void otherBaseTakesThePlansOfRulesAwayInTime() {
        start();
        publisher.put("plan:car", Map.of("energy/plans/car", "{}"));
        executor.run();
        stop();
        publisher = publisher("house/energy");
        start();
        executor.advance(TopicPublisher.SWEEP);

        assertThat(broker.retained).containsOnlyKeys("house/" + STATE);
    }

    @Test
    void otherBaseTakesTheOldTopicsAway() {
        start();
        publisher.update(Samples.priced("home", "0.3", 4));
        executor.run();
        stop();
        publisher = publisher("house/energy");
        start();
        publisher.update(Samples.priced("home", "0.3", 4));
        executor.run();

        assertThat(broker.retained).hasSize(6);
        assertThat(broker.retained.keySet()).allMatch(topic -> topic.startsWith("house/energy/"));
    }

    @Test
    void saysOfflineWhenStoppedAndNothingAfterwards() {
        start();
        publisher.update(Samples.priced("home", "0.3", 4));
        stop();
        assertThat(broker.retained).containsEntry(STATE, OFFLINE).containsEntry("energy/home/price/total", "0.3");

        broker.received.clear();
        publisher.update(Samples.priced("home", "0.4", 4));
        executor.advance(Duration.ofHours(1));

        assertThat(broker.received).isEmpty();
        assertThat(broker.connections).isEqualTo(1);
    }

    @Test
    void stopWhileTheBrokerIsAwayEndsTheAttempts() {
        broker.failure = State.REFUSED;
        start();
        stop();
        states.clear();
        executor.advance(Duration.ofHours(1));

        assertThat(states).isEmpty();
    }

    @Test
    void topicsAreRecordedBeforeTheyArePublished() throws Exception {
        start();
        broker.failure = State.LOST;
        publisher.update(Samples.priced("home", "0.3", 4));
        executor.run();

        assertThat(new PublishedTopics(folder.resolve("topics.json")).load().owned().get("nomos:subscription:home"))
                .contains("energy/home/prices");
    }

    @Test
    void unreadableRecordIsSetAside() throws Exception {
        Path file = folder.resolve("topics.json");
        for (String rubbish : List.of("", "{", "[]", "{}", "null", "{\"owned\":1,\"obsolete\":[]}",
                "{\"owned\":{\"a\":[{}]},\"obsolete\":[]}")) {
            Files.writeString(file, rubbish);

            assertThat(new PublishedTopics(file).load()).as(rubbish).isEqualTo(TopicRecord.EMPTY);
            assertThat(folder.resolve("topics.json.unreadable")).hasContent(rubbish);
        }
    }

    private void stop() {
        Future<?> done = publisher.stop();
        executor.run();
        assertThat(done).isDone();
    }

    private void start() {
        publisher.start();
        executor.run();
    }

    @Test
    void tasksRunOneAfterTheOtherAndAFailureDoesNotStopThem() {
        AtomicInteger busy = new AtomicInteger();
        List<Integer> order = new ArrayList<>();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
        try {
            SerialExecutor serial = new SerialExecutor(threads);
            for (int i = 0; i < 1000; i++) {
                int number = i;
                serial.execute(() -> {
                    assertThat(busy.incrementAndGet()).isOne();
                    order.add(number);
                    busy.decrementAndGet();
                    if (number % 10 == 0) {
                        throw new IllegalStateException("wanted");
                    }
                });
            }
            assertThat(CompletableFuture.supplyAsync(() -> List.copyOf(order), serial).orTimeout(30, TimeUnit.SECONDS)
                    .join()).hasSize(1000).isSorted();
        } finally {
            threads.shutdownNow();
        }
    }

    private TopicPublisher publisher(String base) {
        return publisher(new TopicTree(base));
    }

    private TopicPublisher publisher(Layout layout) {
        return new TopicPublisher(new SerialExecutor(executor), broker, layout,
                new PublishedTopics(folder.resolve("topics.json")), new ReconnectDelay(new Random(1)),
                executor.clock(), () -> Samples.BERLIN,
                List.of(new PlanRequests(desk, "energy/request/plan", "energy/response/plan")), Limits.DEFAULT,
                status -> states.add(status.state()));
    }
}
