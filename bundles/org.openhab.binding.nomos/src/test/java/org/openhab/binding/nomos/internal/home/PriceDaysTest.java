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
package org.openhab.binding.nomos.internal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.nomos.internal.NomosBindingConstants.*;
import static org.openhab.binding.nomos.internal.home.VirtualHome.berlin;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.nomos.internal.home.VirtualHome.Trigger;
import org.openhab.binding.nomos.internal.home.VirtualHome.Update;
import org.openhab.core.library.dimension.Currency;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.CurrencyUnits;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.openhab.core.types.UnDefType;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.oauth.error.WaitException;

/**
 * Walks homes through days on the virtual clock and looks at every slot.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class PriceDaysTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final javax.measure.Unit<Currency> euro = CurrencyUnits.createCurrency("€", "EUR");

    @BeforeEach
    void setBaseCurrency() {
        CurrencyUnits.addUnit(euro);
    }

    @AfterEach
    void forgetBaseCurrency() {
        CurrencyUnits.removeUnit(euro);
    }

    @ParameterizedTest(name = "from {0}")
    @ValueSource(strings = { "2026-03-28", "2026-10-24", "2026-06-01", "2026-12-31" })
    void everySlotIsShownAtItsEdgeWithoutACall(LocalDate first) {
        VirtualHome home = new VirtualHome(first + "T08:07:11");
        home.start();
        Instant started = home.time.now();
        Instant end = new MarketDay(first.plusDays(3), ZONE).end();
        home.time.advanceTo(end.minusSeconds(1));

        assertSlotsShownAtTheirEdges(home, started, end);
        assertThat(home.subscriptionStatus()).isEqualTo("ONLINE NONE");
        for (LocalDate date = first; !date.isAfter(first.plusDays(3)); date = date.plusDays(1)) {
            assertThat(home.nomos.callsOn(date, "prices")).as("calls on %s", date).isBetween(1L, 7L);
            assertThat(home.nomos.callsOn(date, "subscriptions")).isEqualTo(1);
        }
        home.nomos.calls.stream().filter(call -> call.kind().equals("prices"))
                .filter(call -> !call.at().equals(started))
                .forEach(call -> assertThat(call.at().atZone(ZONE).getHour()).as("call at %s", call.at())
                        .isIn(13, 14, 21));
    }

    @Test
    void tomorrowThatComesLateIsWaitedForPatiently() {
        VirtualHome home = new VirtualHome("2026-06-01T08:00:00");
        LocalDate tomorrow = LocalDate.parse("2026-06-02");
        home.nomos.publications.put(tomorrow, berlin("2026-06-01T17:00:00"));
        home.start();
        home.time.advanceTo(berlin("2026-06-01T16:59:00"));
        assertThat(home.state(CHANNEL_TOMORROW_AVERAGE)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.triggers).isEmpty();
        home.time.advanceTo(berlin("2026-06-01T23:59:00"));

        assertThat(home.state(CHANNEL_TOMORROW_AVERAGE)).isInstanceOf(QuantityType.class);
        assertThat(home.triggers).hasSize(1);
        assertThat(home.triggers.get(0).at()).isBetween(berlin("2026-06-01T17:00:00"), berlin("2026-06-01T18:00:00"));
        assertThat(home.nomos.callsOn(LocalDate.parse("2026-06-01"), "prices")).isBetween(5L, 15L);
    }

    @Test
    void tomorrowGivenAsNullsIsNoTomorrow() {
        VirtualHome home = new VirtualHome("2026-06-01T08:00:00");
        home.nomos.nulls = true;
        home.start();
        home.time.advanceTo(berlin("2026-06-01T13:39:00"));
        assertThat(home.triggers).isEmpty();
        assertThat(home.state(CHANNEL_TOMORROW_MINIMUM)).isEqualTo(UnDefType.UNDEF);
        home.time.advanceTo(berlin("2026-06-01T15:00:00"));

        assertThat(home.triggers).extracting(Trigger::event).containsExactly("2026-06-02");
    }

    @Test
    void theArrivalOfADayIsTriggeredOnceWhateverHappens() {
        VirtualHome home = new VirtualHome("2026-03-27T08:00:00");
        home.start();
        home.time.advanceTo(berlin("2026-03-27T16:00:00"));
        home.restart();
        home.time.advanceTo(berlin("2026-03-28T20:00:00"));
        home.restart();
        home.time.advanceTo(berlin("2026-03-30T09:00:00"));

        assertThat(home.triggers).extracting(Trigger::event).containsExactly("2026-03-28", "2026-03-29", "2026-03-30");
    }

    @Test
    void aMissingSlotIsUndefinedForItsLengthOnly() {
        VirtualHome home = new VirtualHome("2026-06-01T08:00:00");
        Instant gap = berlin("2026-06-01T10:15:00");
        home.nomos.missing.add(gap);
        home.start();
        home.time.advanceTo(gap.minusSeconds(1));
        assertThat(home.state(CHANNEL_TOTAL)).isEqualTo(price(gap.minus(QUARTER)));
        assertThat(home.state(CHANNEL_NEXT)).isEqualTo(UnDefType.UNDEF);
        home.time.advanceTo(gap);
        assertThat(home.state(CHANNEL_TOTAL)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.state(CHANNEL_RANK)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.subscriptionStatus()).isEqualTo("ONLINE NONE @text/online.no-price");
        assertThat(snapshot(home).stale()).isTrue();
        home.time.advanceTo(gap.plus(QUARTER));

        assertThat(home.state(CHANNEL_TOTAL)).isEqualTo(price(gap.plus(QUARTER)));
        assertThat(home.state(CHANNEL_TODAY_AVERAGE)).as("a day with a gap has no average").isEqualTo(UnDefType.UNDEF);
        assertThat(home.subscriptionStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.nomos.callsOn(LocalDate.parse("2026-06-01"), "prices")).as("a gap is no reason to storm")
                .isLessThan(15);
    }

    @Test
    void aRestartNeedsNoCall() {
        VirtualHome home = new VirtualHome("2026-06-01T08:00:00");
        home.start();
        home.time.advanceTo(berlin("2026-06-01T20:07:00"));
        int calls = home.nomos.calls.size();
        home.restart();

        assertThat(home.nomos.calls).hasSize(calls);
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.subscriptionStatus()).startsWith("ONLINE NONE @text/online.cached [\"2026-06-01 1");
        assertThat(home.state(CHANNEL_TOTAL)).isEqualTo(price(berlin("2026-06-01T20:00:00")));
        assertThat(home.series.get(CHANNEL_TOTAL)).hasSize(1);
        assertThat(snapshot(home).online()).isTrue();
        home.time.advanceTo(berlin("2026-06-02T13:59:00"));
        assertSlotsShownAtTheirEdges(home, berlin("2026-06-01T20:07:00"), berlin("2026-06-02T13:59:00"));
        assertThat(home.subscriptionStatus()).as("fresh prices came").isEqualTo("ONLINE NONE");
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(strings = { "PT1H", "PT-1H", "PT7M", "PT-30S" })
    void aStepOfTheClockIsNoticedWithinMinutes(Duration step) {
        VirtualHome home = new VirtualHome("2026-06-01T08:02:00");
        home.start();
        home.time.advance(Duration.ofMinutes(1));
        home.time.stepClock(step);
        home.time.advance(Duration.ofMinutes(5));

        assertThat(home.state(CHANNEL_TOTAL)).isEqualTo(price(slotStart(home.time.now())));
        Instant from = home.time.now();
        home.updates.clear();
        home.time.advance(Duration.ofHours(3));
        assertSlotsShownAtTheirEdges(home, from, home.time.now());
    }

    @Test
    void aSlowAnswerDelaysNoSlot() {
        VirtualHome home = new VirtualHome("2026-06-01T08:00:00");
        home.start();
        home.nomos.whileWaiting = () -> home.time.advance(Duration.ofMinutes(20));
        home.time.advanceTo(berlin("2026-06-01T16:00:00"));

        assertSlotsShownAtTheirEdges(home, berlin("2026-06-01T08:00:00"), berlin("2026-06-01T16:00:00"));
    }

    @Test
    void anOutageIsSaidButTakesNoKnownPriceAway() {
        VirtualHome home = new VirtualHome("2026-06-01T08:00:00");
        home.start();
        home.nomos.failure = request -> new WaitException("down", null, null, "offline.unreachable");
        home.time.advanceTo(berlin("2026-06-01T18:00:00"));

        assertThat(home.subscriptionStatus())
                .isEqualTo("ONLINE NONE @text/online.last-failed [\"2026-06-02 00:00\"]");
        assertThat(home.accountStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.nomos.callsOn(LocalDate.parse("2026-06-01"), "prices")).isBetween(8L, 20L);
        home.time.advanceTo(berlin("2026-06-02T00:00:00"));
        assertThat(home.state(CHANNEL_TOTAL)).isEqualTo(UnDefType.UNDEF);
        assertThat(home.subscriptionStatus()).isEqualTo("OFFLINE COMMUNICATION_ERROR @text/offline.unreachable");
        assertThat(snapshot(home).stale()).isTrue();
        assertThat(snapshot(home).online()).isFalse();
        home.nomos.failure = request -> null;
        home.time.advanceTo(berlin("2026-06-02T01:30:00"));

        assertThat(home.subscriptionStatus()).isEqualTo("ONLINE NONE");
        assertThat(home.state(CHANNEL_TOTAL)).isEqualTo(price(berlin("2026-06-02T01:30:00")));
    }

    @Test
    void theSeriesHoldsTheRunningSlotAndTomorrow() {
        VirtualHome home = new VirtualHome("2026-10-24T14:50:00");
        home.start();
        NavigableMap<Instant, State> points = points(home, CHANNEL_TOTAL);

        assertThat(points).hasSize(96 + 100);
        assertThat(points.firstKey()).isEqualTo(berlin("2026-10-24T00:00:00"));
        assertThat(points).containsEntry(berlin("2026-10-24T14:45:00"), price(berlin("2026-10-24T14:45:00")));
        assertThat(points(home, CHANNEL_GRID)).hasSize(196);
        points.forEach((start, state) -> assertThat(state).isEqualTo(price(start)));
    }

    @Test
    void theSeriesIsSentAgainOnlyWhenItChanges() {
        VirtualHome home = new VirtualHome("2026-06-01T08:00:00");
        home.start();
        home.time.advanceTo(berlin("2026-06-01T13:00:00"));
        assertThat(home.series.get(CHANNEL_TOTAL)).hasSize(1);
        home.time.advanceTo(berlin("2026-06-01T23:59:00"));

        assertThat(home.series.get(CHANNEL_TOTAL)).hasSize(2);
        assertThat(points(home, CHANNEL_TOTAL)).hasSize(192);
    }

    @Test
    void withoutABaseCurrencyPricesArePlainNumbersAndTheStatusSaysWhereToSetIt() {
        CurrencyUnits.removeUnit(euro);
        VirtualHome home = new VirtualHome("2026-06-01T08:00:00");
        home.start();

        assertThat(home.state(CHANNEL_TOTAL))
                .isEqualTo(new DecimalType(FakeNomos.euros(berlin("2026-06-01T08:00:00"))));
        assertThat(home.subscriptionStatus()).isEqualTo("ONLINE NONE @text/online.no-currency");
        CurrencyUnits.addUnit(euro);
        home.time.advance(Duration.ofMinutes(5));

        assertThat(home.state(CHANNEL_TOTAL)).isEqualTo(price(berlin("2026-06-01T08:00:00")));
        assertThat(home.subscriptionStatus()).isEqualTo("ONLINE NONE");
    }

    @Test
    void theFeedIsToldTheSameAsTheChannels() {
        VirtualHome home = new VirtualHome("2026-06-01T15:00:00");
        home.start();
        ThingSnapshot snapshot = snapshot(home);

        assertThat(snapshot.id()).isEqualTo("nomos_subscription_home_sub_1");
        assertThat(snapshot.label()).isEqualTo("Tariff");
        assertThat(snapshot.online()).isTrue();
        assertThat(snapshot.status()).isEmpty();
        assertThat(snapshot.stale()).isFalse();
        assertThat(snapshot.fetchedAt()).isEqualTo(berlin("2026-06-01T15:00:00"));
        assertThat(snapshot.channels()).hasSize(65);
        assertThat(snapshot.prices()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(snapshot.prices()).slots()).hasSize(192);
        ThingSnapshot account = java.util.Objects
                .requireNonNull(home.snapshots.get(VirtualHome.ACCOUNT.getAsString()));
        assertThat(account.online()).isTrue();
        assertThat(account.channels()).isEmpty();
    }

    private static void assertSlotsShownAtTheirEdges(VirtualHome home, Instant from, Instant until) {
        Map<Instant, State> shown = new TreeMap<>();
        home.updates.stream().filter(update -> update.channel().equals(CHANNEL_TOTAL))
                .forEach(update -> shown.put(update.at(), update.state()));
        Instant first = slotStart(from).plus(QUARTER);
        for (Instant slot = first; slot.isBefore(until); slot = slot.plus(QUARTER)) {
            if (!price(slot).equals(price(slot.minus(QUARTER)))) {
                assertThat(shown).as("at %s", slot).containsEntry(slot, price(slot));
            }
        }
        List<Update> between = home.updates.stream().filter(update -> update.channel().equals(CHANNEL_TOTAL))
                .filter(update -> update.at().isAfter(from) && update.at().isBefore(until)).toList();
        assertThat(between).allSatisfy(update -> assertThat(update.at()).isEqualTo(slotStart(update.at())));
    }

    private static ThingSnapshot snapshot(VirtualHome home) {
        return java.util.Objects.requireNonNull(home.snapshots.get(VirtualHome.SUBSCRIPTION.getAsString()));
    }

    private static NavigableMap<Instant, State> points(VirtualHome home, String channel) {
        List<TimeSeries> sent = home.series.getOrDefault(channel, List.of());
        TimeSeries last = sent.get(sent.size() - 1);
        assertThat(last.getPolicy()).isEqualTo(TimeSeries.Policy.REPLACE);
        NavigableMap<Instant, State> points = new TreeMap<>();
        last.getStates().forEach(entry -> points.put(entry.timestamp(), entry.state()));
        return points;
    }

    private static Instant slotStart(Instant instant) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), 900) * 900);
    }

    private static State price(Instant slot) {
        BigDecimal euros = FakeNomos.euros(slot);
        return new QuantityType<>(euros.toPlainString() + " EUR/kWh");
    }
}
