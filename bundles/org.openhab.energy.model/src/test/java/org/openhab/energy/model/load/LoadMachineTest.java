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
package org.openhab.energy.model.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.energy.model.load.LoadLife.berlin;
import static org.openhab.energy.model.load.LoadLife.curve;
import static org.openhab.energy.model.load.LoadLife.rules;
import static org.openhab.energy.model.load.LoadLife.switchable;
import static org.openhab.energy.model.load.LoadLife.washer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.energy.model.load.LoadEvent.Kind;
import org.openhab.energy.model.plan.Goal;
import org.openhab.energy.model.plan.NoPlan.Reason;
import org.openhab.energy.model.plan.Planner;
import org.openhab.energy.model.plan.SwitchingRules;
import org.openhab.energy.model.price.PriceCurve;

/**
 * What a load does, to the minute.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class LoadMachineTest {
    private static final String DAY = "2026-03-10T";
    private static final String NEXT = "2026-03-11T";

    private static String day(String time) {
        return DAY + time;
    }

    private static String next(String time) {
        return NEXT + time;
    }

    /** 30 ct, but 20 ct from two to six in the morning. */
    private static long night(LocalDateTime at) {
        return at.getHour() >= 2 && at.getHour() < 6 ? 200 : 300;
    }

    private static PriceCurve both() {
        return curve(day("00:00"), "2026-03-12T00:00", LoadMachineTest::night);
    }

    private static PriceCurve today() {
        return curve(day("00:00"), next("00:00"), LoadMachineTest::night);
    }

    @Test
    void runsOnceWhereItIsCheapestAndWaitsForTheNextWindow() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("19:00"), both()).until(next("12:00"));

        assertThat(life.switched).containsExactly("on 11T02:00", "off 11T04:10");
        assertThat(life.events).containsExactly(Kind.REPLANNED, Kind.STARTED, Kind.FINISHED, Kind.REPLANNED);
        assertThat(life.state.window().start()).isEqualTo(berlin(next("18:00")));
        assertThat(life.state.history()).hasSize(1);
    }

    @Test
    void runsThatWereDoneAreKeptWithTheirPower() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("19:00"), both()).until(next("12:00"));

        PastWindow past = life.state.history().get(0);
        assertThat(past.begun()).isEqualTo(berlin(day("19:00")));
        assertThat(past.spans()).extracting(PowerSpan::watts).containsExactly(2000L, 150L, 400L);
        assertThat(past.end()).isEqualTo(berlin(next("04:10")));
        assertThat(PowerSpan.energy(past.spans())).isEqualByComparingTo("1.066667");
    }

    @Test
    void aLoadTakesItsHoursAtTheCheapestTimesOfEveryDay() {
        LoadLife life = new LoadLife(switchable("PT4H", SwitchingRules.free(), "00:00", "00:00"), day("00:00"), both())
                .until("2026-03-12T00:00");

        assertThat(life.switched).containsExactly("on 10T02:00", "off 10T06:00", "on 11T02:00", "off 11T06:00");
    }

    @Test
    void pricesThatArriveMidRunDoNotMoveTheRunButWhatComesAfterIt() {
        PriceCurve evening = curve(day("00:00"), next("00:00"), at -> at.getHour() == 20 ? 250 : 300);
        LoadLife life = new LoadLife(switchable("PT4H", rules(60, 0, 0, null), "18:00", "07:00"), day("18:00"), evening)
                .until(day("18:30"));
        assertThat(life.state.current()).isNotNull();
        String committed = String.valueOf(life.state.current());

        life.prices(both());

        assertThat(String.valueOf(life.state.current())).isEqualTo(committed);
        life.until(next("12:00"));
        assertThat(life.switched).startsWith("on 10T18:00");
        assertThat(total(life)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void anEquallyGoodPlanDoesNotMoveARunThatHasBegun() {
        PriceCurve flat = curve(day("00:00"), "2026-03-12T00:00", at -> 300);
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("18:00"), flat).until(day("19:00"));

        life.prices(curve(day("00:00"), "2026-03-12T00:00", at -> 299)).prices(flat).until(next("12:00"));

        assertThat(life.switched).containsExactly("on 10T18:00", "off 10T20:10");
    }

    @Test
    void aRunThatIsOnGoesOnOverARestart() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("19:00"), both()).until(next("03:00"))
                .awayUntil(next("03:20")).until(next("12:00"));

        assertThat(life.switched).containsExactly("on 11T02:00", "off 11T04:10");
    }

    @Test
    void aRunThatEndedWhileTheHubWasAwayIsDoneAndNotRepeated() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("19:00"), both()).until(next("03:00"))
                .awayUntil(next("05:00")).until(next("12:00"));

        assertThat(life.switched).containsExactly("on 11T02:00", "off 11T05:00");
        assertThat(life.state.history().get(0).end()).isEqualTo(berlin(next("04:10")));
    }

    @Test
    void aRunThatWasToBeginWhileTheHubWasAwayIsPlannedAnew() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("19:00"), both()).until(next("01:00"))
                .awayUntil(next("03:00")).until(next("12:00"));

        assertThat(life.switched).containsExactly("on 11T03:00", "off 11T05:10");
    }

    @Test
    void whatWasDeliveredBeforeARestartCounts() {
        LoadLife life = new LoadLife(switchable("PT4H", SwitchingRules.free(), "00:00", "00:00"), day("00:00"), both())
                .until(day("03:30")).awayUntil(day("03:40")).until(day("23:59"));

        assertThat(life.switched).containsExactly("on 10T02:00", "off 10T06:00");
    }

    @Test
    void aRestartWithoutAnyPriceKeepsThePlan() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("19:00"), both()).until(day("23:00"));

        life.prices = PriceCurve.empty();
        life.awayUntil(day("23:10")).until(next("06:00"));

        assertThat(life.switched).containsExactly("on 11T02:00", "off 11T04:10");
    }

    @Test
    void withoutTomorrowItPlansInWhatIsKnownAndAgainWhenTomorrowArrives() {
        LoadLife life = new LoadLife(washer("12:00", "07:00"), day("12:00"), curve(day("00:00"), next("00:00"),
                at -> at.getHour() == 22 ? 100 : 300));
        assertThat(life.state.ahead().get(0).start()).isEqualTo(berlin(day("21:50")));

        life.until(day("13:00")).prices(both()).until(next("11:00"));

        assertThat(life.switched).containsExactly("on 11T02:00", "off 11T04:10");
    }

    @Test
    void whenTomorrowNeverComesTheDeadlineIsKeptInWhatIsKnown() {
        LoadLife life = new LoadLife(switchable("PT6H", SwitchingRules.free(), "16:00", "07:00"), day("17:30"), today())
                .until(next("07:30"));

        assertThat(life.switched).containsExactly("on 10T17:30", "off 10T23:30");
    }

    @Test
    void aLoadThatDoesNotFitIntoWhatIsKnownTakesWhatThereIsAndTheRestWhenPricesArrive() {
        LoadLife life = new LoadLife(switchable("PT6H", SwitchingRules.free(), "16:00", "07:00"), day("21:00"),
                today());
        assertThat(life.state.shortfall()).isEqualTo(Reason.PRICES_MISSING);

        life.until(day("22:00")).prices(both());
        assertThat(life.state.shortfall()).isNull();
        life.until(next("12:00"));

        assertThat(life.switched).containsExactly("on 10T21:00", "off 11T00:00", "on 11T02:00", "off 11T05:00");
    }

    @Test
    void slotsWithoutAPriceAreNeverUsed() {
        PriceCurve holes = curve(day("00:00"), "2026-03-12T00:00", at -> at.getHour() == 3 ? -1 : night(at));
        LoadLife life = new LoadLife(switchable("PT4H", SwitchingRules.free(), "00:00", "00:00"), day("00:00"), holes)
                .until(day("23:00"));

        assertThat(life.switched).containsExactly("on 10T01:00", "off 10T03:00", "on 10T04:00", "off 10T06:00");
    }

    @Test
    void anEarlierDeadlineIsMetFromNowOn() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("19:00"), both()).until(day("20:00"));

        assertThat(life.deadline(day("23:30"))).isTrue();
        life.until(next("12:00"));

        assertThat(life.switched).containsExactly("on 10T20:00", "off 10T22:10");
        assertThat(life.state.window().end()).as("the moved deadline stood for this night").isEqualTo(
                berlin("2026-03-12T07:00"));
    }

    @Test
    void aDeadlineBeforeTheWindowBeginsBringsTheLoadForward() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("10:00"), both());

        assertThat(life.deadline(day("15:00"))).isTrue();
        life.until(next("17:00"));

        assertThat(life.switched).containsExactly("on 10T10:00", "off 10T12:10");
    }

    @Test
    void aDeadlineThatIsMovedDuringARunLeavesAProgrammeWholeAndCutsWhatMayBeInterrupted() {
        LoadLife washer = new LoadLife(washer("18:00", "07:00"), day("19:00"), both()).until(next("03:00"));
        washer.deadline(next("03:30"));
        washer.until(next("12:00"));
        assertThat(washer.switched).containsExactly("on 11T02:00", "off 11T04:10");

        LoadLife car = new LoadLife(switchable("PT4H", SwitchingRules.free(), "18:00", "07:00"), day("19:00"), both())
                .until(next("03:00"));
        car.deadline(next("03:30"));
        car.until(next("12:00"));
        assertThat(car.switched).containsExactly("on 11T02:00", "off 11T03:30");
        assertThat(car.events).contains(Kind.MISSED);
    }

    @Test
    void aLaterDeadlineDuringARunMovesOnlyWhatHasNotBegun() {
        PriceCurve prices = curve(day("00:00"), "2026-03-12T00:00",
                at -> at.getHour() == 20 ? 100 : at.getHour() == 22 ? 200 : at.getHour() == 9 ? 50 : 300);
        LoadLife life = new LoadLife(switchable("PT2H", SwitchingRules.free(), "18:00", "07:00"), day("19:00"), prices)
                .until(day("20:30"));

        life.deadline(next("10:00"));
        life.until(next("12:00"));

        assertThat(life.switched).containsExactly("on 10T20:00", "off 10T21:00", "on 11T09:00", "off 11T10:00");
    }

    @Test
    void aDeadlineInThePastOrFarAheadIsRefused() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("19:00"), both());

        assertThat(life.deadline(day("18:59"))).isFalse();
        assertThat(life.deadline("2026-03-20T00:00")).isFalse();
    }

    @Test
    void disabledMidRunItStopsAndWhatItHadCountsWhenItIsEnabledAgain() {
        LoadLife life = new LoadLife(switchable("PT4H", SwitchingRules.free(), "00:00", "00:00"), day("00:00"), both())
                .until(day("03:00")).enabled(false).until(day("04:00")).enabled(true).until(day("23:00"));

        assertThat(life.switched.subList(0, 3)).containsExactly("on 10T02:00", "off 10T03:00", "on 10T04:00");
        assertThat(total(life)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void disabledForTheNightItDoesNothing() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("19:00"), both()).enabled(false)
                .until(next("12:00"));

        assertThat(life.switched).isEmpty();
        assertThat(life.events).doesNotContain(Kind.MISSED);
    }

    @Test
    void aPriceCapKeepsItOffAndSaysSo() {
        PriceCurve prices = curve(day("00:00"), "2026-03-12T00:00", at -> at.getHour() == 3 ? 200 : 301);
        LoadLife life = new LoadLife(switchable("PT2H", rules(0, 0, 0, "0.30"), "18:00", "06:30"), day("18:00"),
                prices);
        assertThat(life.state.shortfall()).isEqualTo(Reason.ABOVE_PRICE_CAP);

        life.until(next("12:00"));

        assertThat(life.switched).containsExactly("on 11T03:00", "off 11T04:00");
        assertThat(life.events).contains(Kind.MISSED);
    }

    @Test
    void startsAreCountedOverTheWholeWindowAlsoWhenPricesArrive() {
        PriceCurve prices = curve(day("00:00"), "2026-03-12T00:00", at -> at.getHour() % 4 == 0 ? 100 : 300);
        LoadLife life = new LoadLife(switchable("PT3H", rules(60, 30, 2, null), "00:00", "00:00"), day("00:00"),
                prices);
        for (int hour = 1; hour < 24; hour++) {
            life.until(day("%02d:10".formatted(hour))).prices(prices);
        }

        assertThat(life.switched.stream().filter(text -> text.startsWith("on"))).hasSize(2);
        assertThat(total(life)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void thePauseIsKeptOverTheDeadline() {
        PriceCurve prices = curve(day("00:00"), "2026-03-12T00:00",
                at -> at.getDayOfMonth() == 10 && at.getHour() == 23 || at.getHour() == 0 ? 100 : 300);
        LoadLife life = new LoadLife(switchable("PT1H", rules(60, 30, 0, null), "00:00", "00:00"), day("12:00"), prices)
                .until(next("12:00"));

        assertThat(life.switched).containsExactly("on 10T23:00", "off 11T00:00", "on 11T00:30", "off 11T01:30");
    }

    @Test
    void onceDoneItIsDisabledAndAnotherJobBeginsWhenItIsEnabled() {
        LoadSettings daily = washer("00:00", "00:00");
        LoadSettings once = new LoadSettings(daily.programme(), daily.daily(), daily.goal(), daily.preference(), true);
        LoadLife life = new LoadLife(once, day("00:00"), both()).until(day("12:00"));
        assertThat(life.state.enabled()).isFalse();

        life.enabled(true).until(next("01:00"));

        assertThat(life.switched).containsExactly("on 10T02:00", "off 10T04:10", "on 10T12:00", "off 10T14:10");
        assertThat(life.state.history()).hasSize(2);
    }

    @Test
    void anotherConfigurationMidRunLeavesTheRunAlone() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("19:00"), both()).until(next("02:30"))
                .with(washer("18:00", "08:00")).until(next("12:00"));

        assertThat(life.switched).containsExactly("on 11T02:00", "off 11T04:10");
    }

    /** 30 ct, but 10 ct from seven to ten in the evening, and 20 ct from two to six in the morning. */
    private static PriceCurve evening() {
        return curve(day("00:00"), "2026-03-12T00:00", at -> at.getHour() >= 19 && at.getHour() < 22 ? 100 : night(at));
    }

    @Test
    void aBeginThatIsMovedLaterIsKeptByALoadThatWaits() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("12:00"), evening())
                .with(washer("22:00", "07:00"));

        assertThat(life.state.begun()).as("savings count from the new begin").isEqualTo(berlin(day("22:00")));
        assertThat(life.until(next("12:00")).switched).containsExactly("on 11T02:00", "off 11T04:10");
    }

    @Test
    void aBeginThatIsMovedEarlierIsUsed() {
        LoadLife life = new LoadLife(washer("22:00", "07:00"), day("12:00"), evening())
                .with(washer("18:00", "07:00"));

        assertThat(life.state.begun()).isEqualTo(berlin(day("18:00")));
        assertThat(life.until(next("12:00")).switched).containsExactly("on 10T19:00", "off 10T21:10");
    }

    @Test
    void aPlanBeforeTheNewBeginIsOffEvenWhileNoPriceIsKnown() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("12:00"), evening());
        life.prices = PriceCurve.empty();
        life.with(washer("22:00", "07:00")).until(day("21:00"));

        assertThat(life.switched).isEmpty();
    }

    @Test
    void aBeginThatIsMovedAfterTheRunDoesNotRepeatIt() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("12:00"), evening()).until(day("21:30"))
                .with(washer("22:00", "07:00"));

        assertThat(life.state.begun()).isEqualTo(berlin(day("18:00")));
        assertThat(life.until(next("12:00")).switched).containsExactly("on 10T19:00", "off 10T21:10");
        assertThat(life.state.history()).hasSize(1);
    }

    @Test
    void aBeginThatIsMovedMidRunLeavesTheRunAloneAndMovesTheRest() {
        PriceCurve cheap = curve(day("00:00"), "2026-03-12T00:00",
                at -> at.getHour() == 19 || at.getHour() == 21 ? 100 : night(at));
        LoadLife life = new LoadLife(switchable("PT2H", SwitchingRules.free(), "18:00", "07:00"), day("12:00"), cheap)
                .until(day("19:30")).with(switchable("PT2H", SwitchingRules.free(), "22:00", "07:00"))
                .until(next("12:00"));

        assertThat(life.switched).containsExactly("on 10T19:00", "off 10T20:00", "on 11T02:00", "off 11T03:00");
    }

    @Test
    void aRunThatEndsBeforeTheNewBeginHasHadItsStart() {
        PriceCurve cheap = curve(day("00:00"), "2026-03-12T00:00",
                at -> at.getHour() == 19 || at.getHour() == 21 ? 100 : night(at));
        LoadLife life = new LoadLife(switchable("PT2H", rules(15, 0, 2, null), "18:00", "07:00"), day("12:00"), cheap)
                .until(day("19:30")).with(switchable("PT2H", rules(15, 0, 1, null), "22:00", "07:00"))
                .until(next("12:00"));

        assertThat(life.switched).containsExactly("on 10T19:00", "off 10T20:00");
    }

    @Test
    void aRestartLeavesSinceWhenALoadCouldHaveRun() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("12:00"), both());
        life.awayUntil(day("23:00"));
        assertThat(life.state.begun()).isEqualTo(berlin(day("18:00")));
        life.with(washer("17:00", "07:00"));
        assertThat(life.state.begun()).as("it could not run before the old begin").isEqualTo(berlin(day("18:00")));
    }

    @Test
    void inTheNightThatHasThreeOClockTwiceAnHourIsStillAnHour() {
        PriceCurve prices = curve("2026-10-24T00:00", "2026-10-26T00:00", at -> at.getHour() == 2 ? 100 : 300);
        LoadLife life = new LoadLife(switchable("PT2H", SwitchingRules.free(), "22:00", "07:00"), "2026-10-24T20:00",
                prices).until("2026-10-25T12:00");

        assertThat(life.switched).containsExactly("on 25T02:00", "off 25T03:00");
        assertThat(life.state.history().get(0).spans().get(0).wattSeconds()).isEqualTo(2 * 3_600_000L);
    }

    @Test
    void inTheNightWithoutTwoOClockItIsDoneInTime() {
        PriceCurve prices = curve("2026-03-28T00:00", "2026-03-30T00:00", at -> at.getHour() < 5 ? 100 : 300);
        LoadLife life = new LoadLife(switchable("PT4H", SwitchingRules.free(), "00:00", "05:00"), "2026-03-28T20:00",
                prices).until("2026-03-29T12:00");

        assertThat(life.switched).containsExactly("on 29T00:00", "off 29T05:00");
    }

    @Test
    void aNightLaterThanOneWindowAwayBeginsANewOne() {
        LoadLife life = new LoadLife(washer("18:00", "07:00"), day("19:00"), today()).awayUntil("2026-03-14T12:00");

        assertThat(life.state.window().end()).isEqualTo(berlin("2026-03-15T07:00"));
        assertThat(life.state.isOn()).isFalse();
    }

    @Test
    void moreIsTakenWhileItIsWorthwhile() {
        LoadSettings free = switchable("PT1H", SwitchingRules.free(), "00:00", "00:00");
        LoadSettings more = new LoadSettings(
                new SwitchedProgramme(Duration.ofHours(1), Duration.ofHours(3), new BigDecimal("0.25"), 1000,
                        SwitchingRules.free()),
                free.daily(), free.goal(), free.preference(), false);
        LoadLife life = new LoadLife(more, day("00:00"), both()).until(day("03:30")).awayUntil(day("03:31"))
                .until(day("23:00"));

        assertThat(life.switched).containsExactly("on 10T02:00", "off 10T05:00");
    }

    @Test
    void aPlanThatStartsAtOnceSavesNothingWhateverTheFractionOfTheSecondIs() {
        PriceCurve rising = curve(day("00:00"), next("00:00"), at -> 100 + at.getHour() * 4 + at.getMinute() / 15);
        Instant now = berlin(day("10:26:49")).plusMillis(417);
        LoadMachine machine = new LoadMachine(washer("07:00", "23:00"), new Planner());

        LoadState state = machine.step(machine.begin(now, true), now, rising, true).state();

        assertThat(state.runs().get(0).start()).isEqualTo(berlin(day("10:26:50")));
        assertThat(LoadFigures.of(washer("07:00", "23:00"), state, now, rising).savings(Goal.CHEAPEST))
                .isEqualByComparingTo("0");
    }

    private static Duration total(LoadLife life) {
        Duration total = Duration.ZERO;
        Instant on = null;
        for (String text : life.switched) {
            Instant at = berlin("2026-03-" + text.substring(text.indexOf(' ') + 1));
            if (text.startsWith("on")) {
                on = at;
            } else if (on != null) {
                total = total.plus(Duration.between(on, at));
            }
        }
        return total;
    }
}
