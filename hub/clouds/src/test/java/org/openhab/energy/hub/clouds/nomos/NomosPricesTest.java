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
package org.openhab.energy.hub.clouds.nomos;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.hub.clouds.nomos.price.PriceOverride;
import org.openhab.energy.hub.clouds.nomos.price.PriceOverride.Kind;
import org.openhab.energy.hub.clouds.nomos.setup.FeedInComponents;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.UnpublishedSlots;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * {@code /subscriptions/{id}/prices}.
 *
 * @author openHAB Energy - Initial contribution
 */
class NomosPricesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final NomosCloud cloud = NomosCloud.start(NomosDemo.options(0, URI.create("http://127.0.0.1:8080")));
    private final NomosUser user = new NomosUser(cloud);

    @BeforeEach
    void atTenInTheMorning() {
        cloud.clock().freeze(Instant.parse("2026-06-03T08:00:00Z"));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private Answer prices(String start, String end) {
        return prices(NomosDemo.KEY_SUBSCRIPTION, start, end);
    }

    private Answer prices(String subscription, String start, String end) {
        return user.get("/subscriptions/" + subscription + "/prices?start=" + start + "&end=" + end, user.keyToken());
    }

    private static List<Instant> instants(Answer answer) {
        List<Instant> instants = new ArrayList<>();
        answer.items()
                .forEach(item -> instants.add(Instant.parse(item.getAsJsonObject().get("timestamp").getAsString())));
        return instants;
    }

    @ParameterizedTest
    @CsvSource({ "2026-06-01, 96, 2026-05-31T22:00:00Z", "2026-01-15, 96, 2026-01-14T23:00:00Z",
            "2026-03-29, 92, 2026-03-28T23:00:00Z", "2025-10-26, 100, 2025-10-25T22:00:00Z" })
    void aLocalDayHasItsSlotsFromLocalMidnight(String day, int slots, Instant first) {
        List<Instant> instants = instants(prices(day, day));

        assertThat(instants).hasSize(slots).startsWith(first);
        for (int i = 1; i < instants.size(); i++) {
            assertThat(Duration.between(instants.get(i - 1), instants.get(i))).isEqualTo(Duration.ofMinutes(15));
        }
        assertThat(instants.get(slots - 1).plusSeconds(900).atZone(BERLIN).toLocalDate())
                .isEqualTo(LocalDate.parse(day).plusDays(1));
    }

    @Test
    void theAutumnDayOf2026HasOneHundredSlotsOnceItIsThere() {
        cloud.clock().freeze(Instant.parse("2026-10-25T12:00:00Z"));
        assertThat(prices("2026-10-25", "2026-10-25").items()).hasSize(100);
        assertThat(prices("2026-10-24", "2026-10-26").items()).hasSize(96 + 100 + 96);
    }

    @Test
    void theAmountIsTheSumOfElectricityGridAndLevies() {
        for (var element : prices("2026-06-01", "2026-06-02").items()) {
            JsonObject item = element.getAsJsonObject();
            BigDecimal sum = BigDecimal.ZERO;
            List<String> types = new ArrayList<>();
            for (var component : item.getAsJsonArray("components")) {
                types.add(component.getAsJsonObject().get("type").getAsString());
                sum = sum.add(component.getAsJsonObject().get("amount").getAsBigDecimal());
            }
            assertThat(types).containsExactly("electricity", "grid", "levies");
            assertThat(item.get("amount").getAsBigDecimal()).isEqualByComparingTo(sum);
            assertThat(sum.scale()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void tomorrowComesInOneBatchAtFiveToOne() {
        cloud.clock().freeze(Instant.parse("2026-06-03T10:54:59Z"));
        assertThat(prices("2026-06-03", "2026-06-04").items()).hasSize(96);
        cloud.clock().advance(Duration.ofSeconds(1));
        assertThat(prices("2026-06-03", "2026-06-04").items()).hasSize(192);
        assertThat(prices("2026-06-05", "2026-06-05").items()).isEmpty();
    }

    @Test
    void unpublishedSlotsCanBeNull() {
        cloud.setSwitches(cloud.switches().withUnpublishedSlots(UnpublishedSlots.NULL));
        JsonArray items = prices("2026-06-03", "2026-06-04").items();

        assertThat(items).hasSize(192);
        JsonObject tomorrow = items.get(96).getAsJsonObject();
        assertThat(tomorrow.get("amount").isJsonNull()).isTrue();
        assertThat(tomorrow.getAsJsonArray("components").get(0).getAsJsonObject().get("amount").isJsonNull()).isTrue();
        assertThat(items.get(95).getAsJsonObject().get("amount").isJsonNull()).isFalse();
    }

    @Test
    void publicationCanBeMovedLateHeldAndReset() {
        LocalDate tomorrow = LocalDate.parse("2026-06-04");
        cloud.publication().setTime(LocalTime.of(9, 0));
        assertThat(prices("2026-06-04", "2026-06-04").items()).hasSize(96);

        cloud.publication().publish(tomorrow, Instant.parse("2026-06-03T15:00:00Z"));
        assertThat(prices("2026-06-04", "2026-06-04").items()).isEmpty();
        cloud.clock().freeze(Instant.parse("2026-06-03T15:00:00Z"));
        assertThat(prices("2026-06-04", "2026-06-04").items()).hasSize(96);

        cloud.publication().hold(tomorrow);
        cloud.clock().freeze(Instant.parse("2026-06-04T15:00:00Z"));
        assertThat(prices("2026-06-04", "2026-06-05").items()).hasSize(96);

        cloud.publication().reset();
        assertThat(prices("2026-06-04", "2026-06-05").items()).hasSize(192);
    }

    @Test
    void startAndEndAreRequiredDatesInOrder() {
        String path = "/subscriptions/" + NomosDemo.KEY_SUBSCRIPTION + "/prices";
        String token = user.keyToken();
        Answer missing = user.get(path + "?start=2026-06-01", token);
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.text("message")).isEqualTo("invalid_type in 'end': Required");
        assertThat(user.get(path, token).text("message")).isEqualTo("invalid_type in 'start': Required");
        assertThat(prices("2026-06-01T00:00:00Z", "2026-06-01").status()).isEqualTo(400);
        assertThat(prices("2026-02-30", "2026-06-01").status()).isEqualTo(400);
        assertThat(prices("2026-06-02", "2026-06-01").status()).isEqualTo(400);
        assertThat(prices("2025-01-01", "2026-06-01").body()).contains("too_big");
    }

    @Test
    void aSubscriptionThatIsNotActiveHasNullItems() {
        String token = user.consentTokens().text("access_token");
        Answer ended = user.get("/subscriptions/" + NomosDemo.ENDED_SUBSCRIPTION
                + "/prices?start=2026-06-01&end=2026-06-01", token);
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().get("items").isJsonNull()).isTrue();

        NomosSubscription pending = NomosDemo.subscription("sub_pending", "cus_demojo0001", "P1", "Musterweg",
                Instant.parse("2026-07-31T22:00:00Z"), null);
        cloud.putSubscription(pending);
        assertThat(prices("sub_pending", "2026-06-01", "2026-06-01").json().get("items").isJsonNull()).isTrue();
        assertThat(user.get("/subscriptions/sub_pending", user.keyToken()).text("status")).isEqualTo("pending");
        cloud.putSubscription(pending.withDelivery(null, null));
        assertThat(user.get("/subscriptions/sub_pending", user.keyToken()).text("status")).isEqualTo("pending");
    }

    @Test
    void aSubscriptionThatStartsOrEndsWithinTheRangeHasAPartialSeries() {
        cloud.putSubscription(NomosDemo.subscription("sub_short", "cus_demojo0001", "S1", "Musterweg",
                Instant.parse("2026-06-02T10:00:00Z"), Instant.parse("2026-06-03T12:00:00Z")));
        List<Instant> instants = instants(prices("sub_short", "2026-06-01", "2026-06-03"));
        assertThat(instants).startsWith(Instant.parse("2026-06-02T10:00:00Z"))
                .endsWith(Instant.parse("2026-06-03T11:45:00Z")).hasSize(26 * 4);
    }

    @Test
    void feedInHasOneComponentAndNeedsTheNewestVersion() {
        NomosSubscription plain = NomosDemo.subscription("sub_feedin", "cus_demojo0001", "F1", "Musterweg",
                Instant.parse("2025-06-30T22:00:00Z"), null);
        cloud.putSubscription(new NomosSubscription(plain.id(), plain.customer(), plain.plan(), plain.number(), true,
                9000, plain.createdAt(), plain.updatedAt(), plain.startAt(), null, null, plain.address(),
                plain.meter(), plain.paymentMethod()));
        String path = "/subscriptions/sub_feedin/prices?start=2026-06-01&end=2026-06-01";
        assertThat(user.get(path, user.keyToken()).items().get(0).getAsJsonObject().getAsJsonArray("components"))
                .hasSize(1);
        assertThat(user.get(path, user.keyToken(), "2025-12-16.batman").status()).isEqualTo(400);
    }

    @Test
    void labelAndReferenceSayWhatTheSwitchesSay() {
        cloud.setSwitches(cloud.switches().withResolutionLabel("hourly").withPriceReference("EPEX Day-Ahead Hourly"));
        Answer answer = prices("2026-06-01", "2026-06-01");
        assertThat(answer.text("resolution")).isEqualTo("hourly");
        assertThat(answer.text("reference")).isEqualTo("EPEX Day-Ahead Hourly");
        assertThat(answer.items()).hasSize(96);
    }

    @Test
    void rowsCanBeNulledDroppedDoubledShuffledAndCorrected() {
        Instant slot = Instant.parse("2026-06-01T10:00:00Z");
        List<Instant> before = instants(prices("2026-06-01", "2026-06-01"));

        cloud.priceOverrides().add(PriceOverride.slot(Kind.NULL, slot));
        assertThat(prices("2026-06-01", "2026-06-01").items().get(before.indexOf(slot)).getAsJsonObject().get("amount")
                .isJsonNull()).isTrue();

        cloud.priceOverrides().clear();
        cloud.priceOverrides().add(PriceOverride.slot(Kind.DROP, slot));
        assertThat(instants(prices("2026-06-01", "2026-06-01"))).hasSize(95).doesNotContain(slot);

        cloud.priceOverrides().clear();
        cloud.priceOverrides().add(PriceOverride.slot(Kind.DUPLICATE, slot));
        assertThat(instants(prices("2026-06-01", "2026-06-01"))).hasSize(97).containsAll(before);

        cloud.priceOverrides().clear();
        cloud.priceOverrides().add(PriceOverride.shuffle());
        assertThat(instants(prices("2026-06-01", "2026-06-01"))).isNotEqualTo(before)
                .containsExactlyInAnyOrderElementsOf(before);

        cloud.priceOverrides().clear();
        cloud.priceOverrides().add(PriceOverride.day(Kind.DROP, LocalDate.parse("2026-06-01")));
        assertThat(prices("2026-05-31", "2026-06-02").items()).hasSize(192);

        cloud.priceOverrides().clear();
        BigDecimal plain = prices("2026-06-02", "2026-06-02").items().get(0).getAsJsonObject().get("amount")
                .getAsBigDecimal();
        cloud.priceOverrides().add(PriceOverride.correct(LocalDate.parse("2026-06-02"), new BigDecimal("1.5")));
        assertThat(prices("2026-06-02", "2026-06-02").items().get(0).getAsJsonObject().get("amount").getAsBigDecimal())
                .isEqualByComparingTo(plain.add(new BigDecimal("1.5")));
    }

    @Test
    void aDayIsPublishedAgainWithOtherPricesAtAGivenTime() {
        Instant at = Instant.parse("2026-06-03T15:00:00Z");
        LocalDate day = LocalDate.parse("2026-06-04");
        cloud.clock().freeze(at.minusSeconds(1));
        BigDecimal before = first("2026-06-04");
        BigDecimal today = first("2026-06-03");
        cloud.priceOverrides().add(PriceOverride.republish(day, new BigDecimal("-2.25"), at));
        assertThat(first("2026-06-04")).isEqualByComparingTo(before);
        cloud.clock().freeze(at);
        assertThat(first("2026-06-04")).isEqualByComparingTo(before.subtract(new BigDecimal("2.25")));
        assertThat(first("2026-06-03")).isEqualByComparingTo(today);

        user.admin("PUT", "prices",
                "{\"kind\":\"correct\",\"day\":\"2026-06-04\",\"change\":1,\"since\":\"2026-06-03T16:00:00Z\"}");
        assertThat(first("2026-06-04")).isEqualByComparingTo(before);
        assertThat(user.get("/__admin/prices").body()).contains("\"since\":\"2026-06-03T16:00:00Z\"");
        cloud.clock().advance(Duration.ofHours(1));
        assertThat(first("2026-06-04")).isEqualByComparingTo(before.add(BigDecimal.ONE));
    }

    private BigDecimal first(String day) {
        return prices(day, day).items().get(0).getAsJsonObject().get("amount").getAsBigDecimal();
    }

    @Test
    void daysBeforeTheFirstOfOctober2025ComeInHours() {
        List<Instant> instants = instants(prices("2025-09-30", "2025-10-01"));
        assertThat(instants).hasSize(24 + 96).contains(Instant.parse("2025-09-30T21:00:00Z"),
                Instant.parse("2025-09-30T22:15:00Z")).doesNotContain(Instant.parse("2025-09-30T21:15:00Z"));
        BigDecimal hour = first("2025-09-30");

        user.admin("PUT", "switches", "{\"hourlyBefore\":\"2025-01-01\"}");
        JsonArray quarters = prices("2025-09-30", "2025-09-30").items();
        assertThat(quarters).hasSize(96);
        double mean = 0;
        for (int i = 0; i < 4; i++) {
            mean += quarters.get(i).getAsJsonObject().get("amount").getAsDouble() / 4;
        }
        assertThat(hour.doubleValue()).isCloseTo(mean, org.assertj.core.api.Assertions.within(0.02));
        assertThat(user.admin("PUT", "switches", "{\"hourlyBefore\":\"soon\"}").text("message"))
                .contains("must be a date like");
    }

    @Test
    void aPayoutCanHaveGridAndLeviesOfZero() {
        cloud.setSwitches(cloud.switches().withFeedInComponents(FeedInComponents.ZERO));
        JsonObject item = prices(NomosDemo.KEY_FEED_IN, "2026-06-01", "2026-06-01").items().get(48).getAsJsonObject();
        assertThat(item.getAsJsonArray("components")).hasSize(3);
        assertThat(item.getAsJsonArray("components").get(1).getAsJsonObject().get("amount").getAsInt()).isZero();
        assertThat(item.get("amount")).isEqualTo(
                item.getAsJsonArray("components").get(0).getAsJsonObject().get("amount"));
    }
}
