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

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.PlanReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.plan.Run;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class TopicTreeTest {
    private final TopicTree tree = new TopicTree("energy");

    @Test
    void layoutOfATariff() {
        Map<String, String> topics = topics(Samples.priced("home", "0.2731", 1));

        assertThat(topics).containsOnlyKeys("energy/home/price/total", "energy/home/price/next", "energy/home/prices",
                "energy/home/state", "energy/home/availability");
        assertThat(topics).containsEntry("energy/home/price/total", "0.2731")
                .containsEntry("energy/home/price/next", "null").containsEntry("energy/home/availability", "online")
                .containsEntry("energy/home/prices",
                        "[{\"start\":\"2026-03-09T23:00:00Z\",\"end\":\"2026-03-09T23:15:00Z\",\"value\":0.25}]")
                .containsEntry("energy/home/state",
                        "{\"label\":\"Home\",\"model\":\"Nomos tariff\",\"online\":true,\"status\":\"\",\"stale\":false,"
                                + "\"measured_at\":\"2026-03-10T11:07:00Z\",\"fetched_at\":\"2026-03-10T11:07:00Z\","
                                + "\"currency\":\"EUR\",\"channels\":{\"price/total\":0.2731,\"price/next\":null},"
                                + "\"units\":{\"price/total\":\"EUR/kWh\"}}");
    }

    @Test
    void valuesOverTimeAreAListBelowTheirChannelWithGapsAsNull() {
        ThingSnapshot plant = new ThingSnapshot("plant", "a:b:plant", "Plant", "Plant", true, "",
                Map.of("forecast#power",
                        new ChannelReading.Quantity(new BigDecimal("1.5"), "kW", Samples.MIDNIGHT)),
                null, "EUR", Samples.NOW, false).withSeries(
                        Map.of("forecast#power",
                                new TreeMap<>(Map.of(Samples.MIDNIGHT.plusSeconds(900), new ChannelReading.Unknown(),
                                        Samples.MIDNIGHT, new ChannelReading.Quantity(new BigDecimal("1.5"), "kW",
                                                Samples.MIDNIGHT)))));

        assertThat(topics(plant)).containsEntry("energy/plant/forecast/power", "1.5").containsEntry(
                "energy/plant/forecast/power/series",
                "[{\"start\":\"2026-03-09T23:00:00Z\",\"value\":1.5},"
                        + "{\"start\":\"2026-03-09T23:15:00Z\",\"value\":null}]");
    }

    @Test
    void listsAreKeptWhileTheyAreTheSame() {
        PriceCurve curve = Samples.curve(Samples.MIDNIGHT, 192);
        Map<String, String> first = topics(tariff("0.25", curve, "0.1"));

        Map<String, String> other = topics(tariff("0.26", curve, "0.1"));

        assertThat(other.get("energy/home/price/total")).isEqualTo("0.26");
        assertThat(other.get("energy/home/state")).isNotEqualTo(first.get("energy/home/state"));
        assertThat(other.get("energy/home/prices")).isSameAs(first.get("energy/home/prices"));
        assertThat(other.get("energy/home/price/total/series")).isSameAs(first.get("energy/home/price/total/series"));
    }

    @Test
    void listsAreLaidOutAnewWhenTheyAreOthersOrTheDayHasPassed() {
        PriceCurve curve = Samples.curve(Samples.MIDNIGHT, 192);
        topics(tariff("0.25", curve, "0.1"));

        ThingSnapshot news = tariff("0.25", Samples.curve(Samples.MIDNIGHT, 96), "0.2");
        assertThat(topics(news)).isEqualTo(new TopicTree("energy").topics(news, Samples.NOW, Samples.BERLIN));

        topics(tariff("0.25", curve, "0.1"));
        ThingSnapshot same = tariff("0.25", curve, "0.1");
        Instant tomorrow = Samples.NOW.plus(Duration.ofDays(1));
        assertThat(tree.topics(same, tomorrow, Samples.BERLIN)).isNotEqualTo(topics(same))
                .isEqualTo(new TopicTree("energy").topics(same, tomorrow, Samples.BERLIN));
    }

    @Test
    void topicsAndListsOfARemovedThingAreForgotten() {
        PriceCurve curve = Samples.curve(Samples.MIDNIGHT, 192);
        Map<String, String> first = topics(tariff("0.25", curve, "0.1"));

        first.keySet().forEach(tree::removed);

        Map<String, String> again = topics(tariff("0.25", curve, "0.1"));
        assertThat(again).isEqualTo(first);
        first.keySet().forEach(topic -> assertThat(again.keySet()).noneMatch(same -> same == topic));
        assertThat(again.get("energy/home/prices")).isNotSameAs(first.get("energy/home/prices"));
    }

    private static ThingSnapshot tariff(String total, PriceCurve curve, String forecast) {
        return new ThingSnapshot("home", "a:b:home", "Home", "Tariff", true, "",
                Map.of("price#total", Samples.quantity(total)), curve, "EUR", Samples.NOW, false).withSeries(
                        Map
                                .of("price#total",
                                        new TreeMap<>(Map.of(Samples.MIDNIGHT, Samples.quantity(forecast)))));
    }

    @Test
    void planOfALoadHasTheNamesOfAnAnswer() {
        PlanReading plan = new PlanReading("waiting", "nomos_subscription_home", Samples.NOW, Samples.MIDNIGHT,
                Samples.MIDNIGHT.plusSeconds(7200),
                List.of(new Run(Samples.MIDNIGHT.plusSeconds(900), Samples.MIDNIGHT.plusSeconds(2700))),
                new BigDecimal("1.0"), new BigDecimal("1.000"), new BigDecimal("-0.20"), null, null,
                new BigDecimal("0.5"), "planned", "Wäsche ab 0:15");

        Map<String, String> topics = topics(Samples.load("washer", plan));

        assertThat(topics).containsOnlyKeys("energy/washer/plan", "energy/washer/state", "energy/washer/availability");
        assertThat(topics).containsEntry("energy/washer/plan",
                "{\"state\":\"waiting\",\"thing\":\"nomos_subscription_home\",\"made_at\":\"2026-03-10T11:07:00Z\","
                        + "\"earliest\":\"2026-03-09T23:00:00Z\",\"deadline\":\"2026-03-10T01:00:00Z\","
                        + "\"runs\":[{\"start\":\"2026-03-09T23:15:00Z\",\"end\":\"2026-03-09T23:45:00Z\"}],"
                        + "\"energy_kwh\":1,\"energy_left_kwh\":1,\"cost\":-0.2,\"cost_now\":null,\"savings\":null,"
                        + "\"currency\":\"EUR\",\"coverage\":0.5,\"stale\":false,\"reason\":\"planned\","
                        + "\"message\":\"Wäsche ab 0:15\"}");
    }

    @ParameterizedTest
    @CsvSource({ "0.27310000, 0.2731", "-0.0482, -0.0482", "0, 0", "0.000, 0", "1E+3, 1000", "1E-9, 0",
            "0.0000005, 0", "0.0000015, 0.000002", "-0.0000004, 0", "0.000001, 0.000001",
            "123456789.1234567, 123456789.123457",
            "100, 100" })
    void numbersHaveNeitherExponentNorMoreThanSixDecimals(String value, String payload) {
        Map<String, String> topics = topics(Samples.thing("home", Map.of("price#total", Samples.quantity(value))));

        assertThat(topics).containsEntry("energy/home/price/total", payload);
        assertThat(topics.get("energy/home/state")).contains("{\"price/total\":" + payload + "}");
    }

    @Test
    void scalarIsTheJsonValueWithoutQuotes() {
        Map<String, ChannelReading> channels = new LinkedHashMap<>();
        channels.put("text", new ChannelReading.Text("Ökostrom \"plus\" ⚡", Samples.NOW));
        channels.put("empty", new ChannelReading.Text("", Samples.NOW));
        channels.put("switch", new ChannelReading.Switch(true, Samples.NOW));
        channels.put("moment", new ChannelReading.Moment(Samples.MIDNIGHT.plusNanos(999_999_999), Samples.NOW));
        channels.put("unknown", new ChannelReading.Unknown());

        Map<String, String> topics = topics(Samples.thing("home", channels));

        assertThat(topics).containsEntry("energy/home/text", "Ökostrom \"plus\" ⚡")
                .containsEntry("energy/home/empty", "\"\"").containsEntry("energy/home/switch", "true")
                .containsEntry("energy/home/moment", "2026-03-09T23:00:00Z")
                .containsEntry("energy/home/unknown", "null");
        JsonObject json = state(topics).getAsJsonObject("channels");
        assertThat(json.get("text").getAsString()).isEqualTo("Ökostrom \"plus\" ⚡");
        assertThat(json.get("empty").getAsString()).isEmpty();
        assertThat(json.get("switch").getAsBoolean()).isTrue();
        assertThat(json.get("unknown").isJsonNull()).isTrue();
    }

    @Test
    void noPayloadIsEmptyBecauseThatWouldRemoveTheTopic() {
        assertThat(topics(Samples.thing("home", Map.of("note", new ChannelReading.Text("", Samples.NOW)))).values())
                .noneMatch(String::isEmpty);
    }

    @Test
    void labelOfAnyLettersSurvives() {
        ThingSnapshot plain = Samples.thing("home", Map.of());
        ThingSnapshot odd = new ThingSnapshot("home", plain.uid(), "Küche </script> \u0001 😀 \\", "m", true, "#+/",
                Map.of(), null, "EUR", null, false);

        JsonObject json = state(topics(odd));

        assertThat(json.get("label").getAsString()).isEqualTo("Küche </script> \u0001 😀 \\");
        assertThat(json.get("fetched_at").isJsonNull()).isTrue();
        assertThat(json.get("measured_at").isJsonNull()).isTrue();
    }

    @Test
    void staleAndUnreachableAreOffline() {
        assertThat(availability(true, false)).isEqualTo("online");
        assertThat(availability(true, true)).isEqualTo("offline");
        assertThat(availability(false, false)).isEqualTo("offline");
    }

    @Test
    void pricesBeginWithTheRunningDayAndLeaveTheUnknownOut() {
        Instant midnight = Samples.MIDNIGHT;
        PriceCurve curve = PriceCurve.of(List.of(slot(midnight.minusSeconds(900), "0.1"), slot(midnight, "-0.2"),
                slot(midnight.plusSeconds(900), null), slot(midnight.plusSeconds(1800), "0.3")));

        JsonArray rows = prices(curve);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).toString())
                .isEqualTo("{\"start\":\"2026-03-09T23:00:00Z\",\"end\":\"2026-03-09T23:15:00Z\",\"value\":-0.2}");
        assertThat(rows.get(1).toString())
                .isEqualTo("{\"start\":\"2026-03-09T23:30:00Z\",\"end\":\"2026-03-09T23:45:00Z\",\"value\":0.3}");
    }

    @Test
    void twoDaysAre192RowsWithoutGapOrOverlap() {
        JsonArray rows = prices(Samples.curve(Samples.MIDNIGHT, 192));

        assertThat(rows).hasSize(192);
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).getAsJsonObject().get("start"))
                    .isEqualTo(rows.get(i - 1).getAsJsonObject().get("end"));
        }
    }

    @Test
    void thingWithTariffButWithoutPriceSaysSo() {
        assertThat(prices(PriceCurve.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "price#total, price/total", "total, total", "today-minimum, today-minimum", "a_b, a_b",
            "state, state.value", "availability, availability.value", "prices, prices.value",
            "state#state, state/state",
            "'a+b', a%2Bb", "'a#b#c', a/b%23c", "'a/b', a%2Fb", "'#', /", "ü, %C3%BC", "state.value, state%2Evalue",
            "a%2Bb, a%252Bb" })
    void channelsBecomeTopics(String channel, String topic) {
        assertThat(TopicTree.level(channel)).isEqualTo(topic);
    }

    @Test
    void noTwoChannelsShareATopic() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, String> channelOfTopic = new LinkedHashMap<>();
        String alphabet = "ab#/+%.-_ü2B";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder channel = new StringBuilder();
            for (int length = 1 + random.nextInt(5); length > 0; length--) {
                channel.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String topic = TopicTree.level(channel.toString());
            String other = channelOfTopic.put(topic, channel.toString());
            assertThat(other == null || other.contentEquals(channel)).as("seed %s: %s and %s", seed, other, channel)
                    .isTrue();
            assertThat(topic).as("seed %s", seed).doesNotContain("#", "+");
        }
    }

    @Test
    void thingNamedLikeATopicOfThePublisherKeepsClearOfIt() {
        assertThat(topics(Samples.thing("bridge", Map.of()))).containsOnlyKeys("energy/bridge.thing/state",
                "energy/bridge.thing/availability");
    }

    @Test
    void twoDaysStayFarBelowTheLimitOfBrokers() {
        String payload = topics(Samples.priced("home", "0.2731", 192)).getOrDefault("energy/home/prices", "");

        assertThat(payload.getBytes(StandardCharsets.UTF_8).length).isBetween(10_000, 16_384);
    }

    private String availability(boolean online, boolean stale) {
        ThingSnapshot plain = Samples.thing("home", Map.of());
        return topics(new ThingSnapshot("home", plain.uid(), "", "", online, "", Map.of(), null, "EUR", null, stale))
                .getOrDefault("energy/home/availability", "");
    }

    private JsonArray prices(PriceCurve curve) {
        ThingSnapshot plain = Samples.thing("home", Map.of());
        return JsonParser.parseString(topics(
                new ThingSnapshot("home", plain.uid(), "", "", true, "", Map.of(), curve, "EUR", Samples.NOW, false))
                .getOrDefault("energy/home/prices", ""))
                .getAsJsonArray();
    }

    private static PriceSlot slot(Instant start, @org.eclipse.jdt.annotation.Nullable String total) {
        return new PriceSlot(start, start.plus(Duration.ofMinutes(15)), total == null ? null : new BigDecimal(total));
    }

    private static JsonObject state(Map<String, String> topics) {
        return JsonParser.parseString(topics.getOrDefault("energy/home/state", "")).getAsJsonObject();
    }

    private Map<String, String> topics(ThingSnapshot thing) {
        return tree.topics(thing, Samples.NOW, Samples.BERLIN);
    }
}
