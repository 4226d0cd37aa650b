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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class RetainedSetTest {
    private final RetainedSet set = new RetainedSet(TopicRecord.EMPTY);

    @Test
    void sendsOnlyWhatChanged() {
        set.replace("a", Map.of("t/1", "1", "t/2", "2"));
        assertThat(send()).containsExactlyInAnyOrder(message("t/1", "1"), message("t/2", "2"));

        set.replace("a", Map.of("t/1", "1", "t/2", "3"));
        assertThat(send()).containsExactly(message("t/2", "3"));

        set.replace("a", Map.of("t/1", "1", "t/2", "3"));
        assertThat(send()).isEmpty();
    }

    @Test
    void newestValueWinsWhileNothingCanBeSent() {
        IntStream.range(0, 1000).forEach(i -> set.replace("a", Map.of("t", String.valueOf(i))));

        assertThat(send()).containsExactly(message("t", "999"));
    }

    @Test
    void valueThatCameBackNeedNotBeSent() {
        set.replace("a", Map.of("t", "1"));
        send();
        set.replace("a", Map.of("t", "2"));
        set.replace("a", Map.of("t", "1"));

        assertThat(send()).isEmpty();
    }

    @Test
    void valueThatCameBackWhileAnotherWasOnItsWayIsSentAgain() {
        set.replace("a", Map.of("t", "1"));
        send();
        set.replace("a", Map.of("t", "2"));
        List<RetainedMessage> onTheirWay = begin(100);
        set.replace("a", Map.of("t", "1"));
        onTheirWay.forEach(set::confirm);

        assertThat(send()).containsExactly(message("t", "1"));
        assertThat(send()).isEmpty();
    }

    @Test
    void topicThatCameBackWhileItsRemovalWasOnItsWayIsSentAgain() {
        set.replace("a", Map.of("t", "1"));
        send();
        set.remove("a");
        List<RetainedMessage> onTheirWay = begin(100);
        set.replace("a", Map.of("t", "1"));
        onTheirWay.forEach(set::confirm);

        assertThat(send()).containsExactly(message("t", "1"));
        assertThat(send()).isEmpty();
    }

    @Test
    void topicThatWasRemovedWhileItsValueWasOnItsWayIsRemoved() {
        set.replace("a", Map.of("t", "1"));
        List<RetainedMessage> onTheirWay = begin(100);
        set.remove("a");
        onTheirWay.forEach(set::confirm);

        assertThat(send()).containsExactly(message("t", ""));
        assertThat(send()).isEmpty();
    }

    @Test
    void whatIsOnItsWayIsNotSentTwiceAndIsReplayedWhenTheConnectionBreaks() {
        set.replace("a", Map.of("t/1", "1", "t/2", "2"));
        set.replace("b", Map.of("u", "1"));
        send();
        set.replace("a", Map.of("t/1", "3", "t/2", "2"));
        set.remove("b");
        assertThat(begin(100)).containsExactlyInAnyOrder(message("t/1", "3"), message("u", ""));
        assertThat(begin(100)).isEmpty();

        set.replay();
        assertThat(send()).containsExactlyInAnyOrder(message("t/1", "3"), message("t/2", "2"), message("u", ""));
        assertThat(send()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void anyOrderOfNewsSendingAndBreaksEndsEqual(long seed) {
        Random random = new Random(seed);
        Map<String, String> broker = new TreeMap<>();
        for (int round = 0; round < 2_000; round++) {
            List<RetainedMessage> onTheirWay = new ArrayList<>();
            for (int portion = random.nextInt(4); portion >= 0; portion--) {
                onTheirWay.addAll(begin(1 + random.nextInt(3)));
                news(random);
            }
            if (random.nextInt(20) == 0) {
                // Any number of them has arrived
                onTheirWay.stream().limit(random.nextInt(4)).forEach(message -> keep(broker, message));
                set.replay();
            } else {
                onTheirWay.forEach(message -> keep(broker, message));
                onTheirWay.forEach(set::confirm);
            }
            if (round % 20 == 0) {
                for (List<RetainedMessage> rest = send(); !rest.isEmpty(); rest = send()) {
                    rest.forEach(message -> keep(broker, message));
                }
                assertThat(broker).isEqualTo(set.wanted());
                assertThat(set.waiting()).isZero();
            }
        }
    }

    private void news(Random random) {
        for (int number = random.nextInt(4); number > 0; number--) {
            String owner = "owner" + random.nextInt(3);
            if (random.nextInt(4) == 0) {
                set.remove(owner);
            } else {
                set.replace(owner, Map.of(owner + "/" + random.nextInt(2), String.valueOf(random.nextInt(2))));
            }
        }
    }

    private List<RetainedMessage> begin(int limit) {
        List<RetainedMessage> messages = set.next(limit);
        messages.forEach(set::send);
        return messages;
    }

    private static void keep(Map<String, String> broker, RetainedMessage message) {
        if (message.payload().isEmpty()) {
            broker.remove(message.topic());
        } else {
            broker.put(message.topic(), message.payload());
        }
    }

    @Test
    void topicThatIsNotNamedAnyMoreIsRemoved() {
        set.replace("a", Map.of("t/1", "1", "t/2", "2"));
        send();
        set.replace("a", Map.of("t/1", "1"));

        assertThat(send()).containsExactly(message("t/2", ""));
    }

    @Test
    void topicThatTwoNameStaysUntilBothAreGone() {
        set.replace("a", Map.of("t", "1"));
        set.replace("b", Map.of("t", "2"));
        send();
        set.remove("a");
        assertThat(send()).isEmpty();

        set.remove("b");
        assertThat(send()).containsExactly(message("t", ""));
    }

    @Test
    void replaySendsEverythingAndUnconfirmedRemovals() {
        set.replace("a", Map.of("t/1", "1"));
        set.replace("b", Map.of("t/2", "2"));
        send();
        set.remove("b");
        set.replay();

        assertThat(send()).containsExactly(message("t/2", ""), message("t/1", "1"));
    }

    @Test
    void whatWasNotConfirmedIsSentAgain() {
        set.replace("a", Map.of("t", "1"));

        assertThat(set.next(10)).isEqualTo(set.next(10)).hasSize(1);
    }

    @Test
    void removalSurvivesARestart() {
        set.replace("gone", Map.of("t/1", "1"));
        set.replace("stays", Map.of("t/2", "2"));
        set.remove("gone");

        RetainedSet after = new RetainedSet(set.record());
        assertThat(after.next(10)).containsExactly(message("t/1", ""));
    }

    @Test
    void topicsOfEarlierRunAreKnown() {
        set.replace("a", Map.of("old/1", "1"));
        set.replace("b", Map.of("old/2", "2"));
        set.replace("c", Map.of("old/3", "3"));

        RetainedSet after = new RetainedSet(set.record());
        after.replace("a", Map.of("new/1", "1"));
        after.remove("b");
        after.removeUnheard(topic -> false);

        assertThat(after.next(10)).containsExactlyInAnyOrder(message("old/1", ""), message("old/2", ""),
                message("old/3", ""), message("new/1", "1"));
    }

    @Test
    void thingThatComesBackIsNotRemoved() {
        set.replace("a", Map.of("t", "1"));
        send();
        set.remove("a");
        set.replace("a", Map.of("t", "1"));

        assertThat(send()).noneMatch(message -> message.payload().isEmpty());
    }

    @Test
    void tellsWhenTheRecordChanged() {
        set.replace("a", Map.of("t", "1"));
        assertThat(set.recordChanged()).isTrue();

        set.replace("a", Map.of("t", "2"));
        assertThat(set.recordChanged()).isFalse();

        set.remove("a");
        assertThat(set.recordChanged()).isTrue();

        send();
        assertThat(set.recordChanged()).isTrue();
        assertThat(set.record()).isEqualTo(TopicRecord.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void brokerIsEqualToTheThingsAfterAnyHistory(long seed) {
        Random random = new Random(seed);
        Map<String, String> broker = new HashMap<>();
        Map<String, Map<String, String>> things = new HashMap<>();
        RetainedSet current = set;
        for (int step = 0; step < 2_000; step++) {
            String owner = "thing" + random.nextInt(4);
            switch (random.nextInt(8)) {
                case 0 -> {
                    current.remove(owner);
                    things.remove(owner);
                }
                case 1 -> {
                    // The broker comes back without memory
                    broker.clear();
                    current.replay();
                }
                case 2 -> {
                    // The hub restarts and hears of its Things again
                    current = new RetainedSet(current.record());
                    things.forEach(current::replace);
                }
                case 3 -> deliver(current, broker, random.nextInt(3));
                default -> {
                    Map<String, String> topics = random.ints(random.nextInt(5), 0, 6).distinct().boxed()
                            .collect(Collectors.toMap(i -> owner + "/" + i, i -> String.valueOf(random.nextInt(3))));
                    current.replace(owner, topics);
                    things.put(owner, topics);
                }
            }
        }
        deliver(current, broker, Integer.MAX_VALUE);

        Map<String, String> all = new HashMap<>();
        things.values().forEach(all::putAll);
        assertThat(broker).isEqualTo(all);
        assertThat(current.record().obsolete()).isEqualTo(Set.of());
    }

    private static void deliver(RetainedSet set, Map<String, String> broker, int rounds) {
        List<RetainedMessage> messages = set.next(3);
        for (int round = 0; round < rounds && !messages.isEmpty(); round++) {
            messages.forEach(message -> {
                if (message.payload().isEmpty()) {
                    broker.remove(message.topic());
                } else {
                    broker.put(message.topic(), message.payload());
                }
                set.confirm(message);
            });
            messages = set.next(3);
        }
    }

    private List<RetainedMessage> send() {
        List<RetainedMessage> messages = set.next(100);
        messages.forEach(set::confirm);
        return messages;
    }

    private static RetainedMessage message(String topic, String payload) {
        return new RetainedMessage(topic, payload);
    }
}
