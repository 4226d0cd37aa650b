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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/**
 * Tests {@link LanLayout} with its publisher.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class LanLayoutTest {
    private static final String INFO = "energy/bridge/info";
    private static final String CONFIG = "homeassistant/device/energy_home/config";
    private static final String HEALTH = "energy/bridge/health";

    @TempDir
    Path folder;

    private final MemoryBroker broker = new MemoryBroker();

    @Test
    void infoTellsWhatTheBridgeIsAndNoSecret() {
        Publishing home = started(Publishing.ALL);
        home.say(Home.of("home", "Home"));

        JsonObject info = home.json(INFO);
        assertThat(info.get("version").getAsString()).isEqualTo("1.2.3");
        assertThat(info.getAsJsonObject("mqtt").get("client_id").getAsString()).isEqualTo("openhab-energy-test");
        assertThat(info.getAsJsonArray("things").get(0).getAsJsonObject().get("id").getAsString()).isEqualTo("home");
        assertThat(broker.retained.values()).noneMatch(payload -> payload.contains("secret"));
    }

    @Test
    void infoIsPublishedOnChangeOnly() {
        Publishing home = started(Publishing.ALL);
        home.say(Home.of("home", "Home"));
        broker.received.clear();
        home.say(Home.with(Home.of("home", "Home"), "rank", Home.quantity("4", "")));
        assertThat(broker.received).extracting(RetainedMessage::topic).doesNotContain(INFO);

        home.say(Home.of("home", "Other label"));
        assertThat(broker.received).extracting(RetainedMessage::topic).contains(INFO);
    }

    @Test
    void healthIsToldAgainWhenTheConnectionHasLastedAMinuteAsItKnowsNothingAtTheStart() {
        Publishing home = started(Publishing.ALL);
        home.say(Home.of("home", "Home"));
        assertThat(home.json(HEALTH).getAsJsonObject("things").keySet()).isEmpty();

        home.time.advance(TopicPublisher.PROVEN);
        assertThat(home.json(HEALTH).getAsJsonObject("things").keySet()).containsExactly("home");
        assertThat(home.json(HEALTH).get("response_time_ms").isJsonNull()).isFalse();
        assertThat(home.json(HEALTH).getAsJsonObject("mqtt").get("queued").getAsInt()).isZero();
    }

    @Test
    void healthIsToldEveryTenMinutes() {
        Publishing home = started(Publishing.ALL);
        home.say(Home.of("home", "Home"));
        home.time.advance(TopicPublisher.PROVEN);
        long before = healthMessages();
        home.time.advance(TopicPublisher.HEALTH.minus(TopicPublisher.PROVEN).minusSeconds(1));
        assertThat(healthMessages()).isEqualTo(before);

        home.time.advance(Duration.ofSeconds(1));
        assertThat(healthMessages()).isEqualTo(before + 1);
        JsonObject health = home.json(HEALTH);
        assertThat(health.getAsJsonObject("process").get("uptime_s").getAsInt()).isEqualTo(600);
        assertThat(health.getAsJsonObject("mqtt").get("connected").getAsBoolean()).isTrue();
        assertThat(health.getAsJsonObject("mqtt").get("published").getAsInt()).isPositive();
        assertThat(health.getAsJsonObject("things").getAsJsonObject("home").get("stale").getAsBoolean()).isFalse();
        home.time.advance(Duration.ofHours(1));
        assertThat(healthMessages()).isEqualTo(before + 7);
    }

    @Test
    void scalarsAreRoundedAsTheChannelShowsThemAndJsonIsNot() {
        Publishing home = started(Publishing.ALL);
        home.say(Home.of("home", "Home"));

        assertThat(broker.retained).containsEntry("energy/home/price/total", "0.2731")
                .containsEntry("energy/home/cost/today", "2.06");
        assertThat(home.json("energy/home/state").getAsJsonObject("channels").get("cost/today").toString())
                .isEqualTo("2.055");
    }

    @Test
    void pricesBeginWithTheNewDayAtMidnightWithoutAnyNews() {
        Publishing home = started(Publishing.ALL);
        home.say(Home.of("home", "Home"));
        assertThat(broker.retained.get("energy/home/prices")).contains("2026-03-09T23:00:00Z");

        home.time.advance(Duration.between(Samples.NOW, Samples.MIDNIGHT.plus(Duration.ofDays(1))));

        assertThat(broker.retained.get("energy/home/prices")).startsWith("[{\"start\":\"2026-03-10T23:00:00Z\"");
        assertThat(home.json("energy/home/prices-nordpool").get("tomorrow_valid").getAsBoolean()).isFalse();
    }

    @Test
    void commandReachesTheDeskAndIsAnswered() {
        Publishing home = started(Publishing.ALL);
        home.say(Home.of("home", "Home"));
        broker.bring("energy/home/battery/charging/set", "ON");
        broker.bring("energy/home/battery/power/set", "{\"value\":1500,\"transaction\":\"t1\"}");
        broker.bring("energy/home/rank/set", "refuse");
        broker.bring("energy/home/none/set", "1");
        broker.bring("energy/home/rank/set", "{broken");
        home.time.run();

        assertThat(home.commands).containsExactly("nomos:subscription:home battery#charging ON",
                "nomos:subscription:home battery#power 1500", "nomos:subscription:home rank refuse");
        assertThat(broker.sent).containsExactly(
                "energy/response/set {\"status\":\"ok\",\"data\":{\"topic\":\"energy/home/battery/charging/set\"}}",
                "energy/response/set {\"status\":\"ok\",\"transaction\":\"t1\","
                        + "\"data\":{\"topic\":\"energy/home/battery/power/set\"}}",
                "energy/response/set {\"status\":\"error\",\"data\":{\"topic\":\"energy/home/rank/set\"},"
                        + "\"error\":{\"field\":null,\"reason\":\"out-of-range\",\"message\":\"Too much.\"}}",
                "energy/response/set {\"status\":\"error\",\"data\":{\"topic\":\"energy/home/none/set\"},"
                        + "\"error\":{\"field\":null,\"reason\":\"unknown-channel\","
                        + "\"message\":\"There is no channel with this topic.\"}}",
                "energy/response/set {\"status\":\"error\",\"data\":{\"topic\":\"energy/home/rank/set\"},"
                        + "\"error\":{\"field\":null,\"reason\":\"invalid-json\","
                        + "\"message\":\"The command is no valid JSON.\"}}");
    }

    @Test
    void floodOfCommandsIsDroppedAndCounted() {
        Publishing home = started(Publishing.ALL);
        home.say(Home.of("home", "Home"));
        for (int i = 0; i < 500; i++) {
            broker.bring("energy/home/battery/charging/set", "ON");
        }
        home.time.run();

        assertThat(home.commands).hasSize(CommandRequests.WAITING);
        assertThat(home.publisher.figures().dropped()).isEqualTo(500 - CommandRequests.WAITING);
    }

    @Test
    void newConnectionTellsHomeAssistantAgainWhenItStarts() {
        Publishing home = started(Publishing.ALL);
        home.say(Home.of("home", "Home"));
        Map<String, String> before = Map.copyOf(broker.retained);
        broker.received.clear();

        broker.bring("homeassistant/status", "offline");
        home.time.advance(Duration.ofSeconds(10));
        assertThat(broker.received).isEmpty();

        broker.bring("homeassistant/status", "online");
        home.time.run();
        assertThat(broker.received).isEmpty();
        home.time.advance(Duration.ofSeconds(10));

        List<String> topics = broker.received.stream().map(RetainedMessage::topic).toList();
        assertThat(topics).containsExactlyInAnyOrderElementsOf(before.keySet());
        assertThat(topics.indexOf("energy/home/state"))
                .isGreaterThan(topics.indexOf("homeassistant/device/energy_home/config"));
        assertThat(broker.retained).isEqualTo(before);
    }

    @Test
    void anyNumberOfStartsIsAnsweredOnceAndOneInTheMiddleOfTheAnswerOnceMore() {
        Publishing home = started(Publishing.ALL);
        home.say(Home.of("home", "Home"));
        broker.received.clear();
        for (int i = 0; i < 1_000; i++) {
            broker.bring("homeassistant/status", "online");
            home.time.advance(Duration.ofMillis(i % 100 == 0 ? 1 : 0));
        }
        home.publisher.republish();
        home.time.advance(Duration.ofSeconds(30));
        assertThat(received(CONFIG)).isOne();
        assertThat(received("energy/home/state")).isOne();

        broker.received.clear();
        broker.bring("homeassistant/status", "online");
        while (received(CONFIG) == 0) {
            home.time.advance(Duration.ofMillis(50));
        }
        // Between what there is and what it says: who started now may have missed the first
        IntStream.range(0, 100).forEach(i -> broker.bring("homeassistant/status", "online"));
        home.time.advance(Duration.ofSeconds(30));
        assertThat(received(CONFIG)).isEqualTo(2);
        assertThat(received("energy/home/state")).isEqualTo(2);
    }

    @Test
    void planOfARuleIsPublishedUnderItsNameAndTakenAway() {
        Publishing home = started(Publishing.ALL);
        home.publisher.put("plan:car", Map.of("energy/plans/car", "{}"));
        home.time.run();
        assertThat(broker.retained).containsEntry("energy/plans/car", "{}");

        home.publisher.put("plan:car", Map.of());
        home.time.run();
        assertThat(broker.retained).doesNotContainKey("energy/plans/car");
    }

    @Test
    void removedThingLeavesNothingAlsoAfterARestartInBetween() {
        Publishing first = started(Publishing.ALL);
        first.say(Home.of("home", "Home"), Home.of("garage", "Garage"));
        assertThat(broker.retained.keySet()).anyMatch(topic -> topic.contains("garage"));
        first.stop();
        Publishing second = started(Publishing.ALL);
        second.say(Home.of("home", "Home"));
        second.publisher.remove("nomos:subscription:garage");
        second.time.run();

        assertThat(broker.retained.keySet()).noneMatch(topic -> topic.contains("garage"));
        assertThat(broker.retained.values()).noneMatch(payload -> payload.contains("garage"));
    }

    @Test
    void mistakeWhileSendingLosesNothing() {
        Publishing home = started(Publishing.ALL);
        broker.mistake = new IllegalStateException("made by this test");
        home.say(Home.of("home", "Home"));
        assertThat(broker.retained.keySet()).noneMatch(topic -> topic.startsWith("energy/home/"));

        home.say(Home.of("garage", "Garage"));

        assertThat(broker.retained).containsKeys("energy/home/state", "energy/garage/state", "energy/home/price/total");
    }

    private long healthMessages() {
        return received(HEALTH);
    }

    private long received(String topic) {
        return broker.received.stream().filter(message -> topic.equals(message.topic())).count();
    }

    private Publishing started(Options options) {
        return new Publishing(folder, broker, options, Limits.DEFAULT).start();
    }
}
