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
package org.openhab.binding.nomos.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.nomos.internal.NomosBindingConstants.ZONE;
import static org.openhab.binding.nomos.internal.home.VirtualHome.berlin;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.measure.quantity.Time;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.nomos.internal.home.FakeNomos;
import org.openhab.binding.nomos.internal.home.VirtualHome;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.thing.binding.ThingActions;

/**
 * The actions that plan, as the Main UI, REST and scripts call them, at the prices of {@link FakeNomos}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class NomosPlanActionsTest {
    /** What openHAB's user interfaces can ask for, seen on a running openHAB 5.1.5. */
    private static final Set<Class<?>> ASKABLE = Set.of(String.class, Integer.class, Double.class, ZonedDateTime.class,
            LocalDate.class);
    private static final int SLOT = 900;

    private final VirtualHome home = new VirtualHome("2026-06-01T15:07:30");
    private final NomosPlanActions actions = new NomosPlanActions();

    @BeforeEach
    void start() {
        home.start();
        actions.setThingHandler(home.subscription());
    }

    private static ZonedDateTime time(String local) {
        return berlin(local).atZone(ZONE);
    }

    @SuppressWarnings("unchecked")
    private static QuantityType<Time> quantity(String text) {
        return (QuantityType<Time>) (QuantityType<?>) new QuantityType<>(text);
    }

    private static BigDecimal number(Map<String, Object> outputs, String name) {
        return (BigDecimal) Objects.requireNonNull(outputs.get(name), () -> name + " in " + outputs);
    }

    private static Instant instant(@Nullable Object text) {
        return ZonedDateTime.parse(String.valueOf(text)).toInstant();
    }

    /** {@return prices of the slots from an instant on, in order of time} */
    private static List<BigDecimal> prices(String from, String until) {
        return Stream.iterate(berlin(from), start -> start.isBefore(berlin(until)), start -> start.plusSeconds(SLOT))
                .map(FakeNomos::euros).toList();
    }

    private static BigDecimal mean(List<BigDecimal> prices) {
        return prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(prices.size()), 6,
                java.math.RoundingMode.HALF_EVEN);
    }

    static List<Method> ruleActions() {
        return Arrays.stream(NomosPlanActions.class.getMethods())
                .filter(method -> method.isAnnotationPresent(RuleAction.class)).toList();
    }

    @Test
    void theCheapestPeriodIsTheBestOfAllStarts() {
        Map<String, Object> found = actions.cheapestPeriod("2:00", time("2026-06-01T18:00:00"),
                time("2026-06-02T08:00:00"));
        List<BigDecimal> prices = prices("2026-06-01T18:00:00", "2026-06-02T08:00:00");
        int best = IntStream.rangeClosed(0, prices.size() - 8).boxed()
                .min((one, other) -> mean(prices.subList(one, one + 8))
                        .compareTo(mean(prices.subList(other, other + 8))))
                .orElseThrow();
        assertThat(instant(found.get("start"))).isEqualTo(berlin("2026-06-01T18:00:00").plusSeconds(best * SLOT));
        assertThat(instant(found.get("end"))).isEqualTo(instant(found.get("start")).plusSeconds(7200));
        assertThat(number(found, "price")).isEqualByComparingTo(mean(prices.subList(best, best + 8)));
        assertThat(number(found, "priceNow")).isEqualByComparingTo(mean(prices.subList(0, 8)));
        assertThat(number(found, "priceMean")).isEqualByComparingTo(mean(prices));
        assertThat(number(found, "coverage")).isEqualByComparingTo("1");
        assertThat(found).containsEntry("active", false).containsEntry("duration", "PT2H").doesNotContainKeys("error",
                "reason");
    }

    @Test
    void theDearestPeriodIsNeverBelowTheCheapest() {
        Map<String, Object> dear = actions.dearestPeriod("90 min", null, null);
        Map<String, Object> cheap = actions.cheapestPeriod("90 min", null, null);
        assertThat(number(dear, "price")).isGreaterThan(number(dear, "priceMean"));
        assertThat(number(cheap, "price")).isLessThan(number(cheap, "priceMean"));
        assertThat(dear).containsEntry("from", "2026-06-01T15:07:30+02:00").containsEntry("until",
                "2026-06-03T00:00:00+02:00");
    }

    @Test
    void theCheapestHoursAreTheLowestPrices() {
        Map<String, Object> found = actions.cheapestHours(4d, time("2026-06-02T00:00:00"), time("2026-06-03T00:00:00"),
                null, null);
        BigDecimal expected = mean(
                prices("2026-06-02T00:00:00", "2026-06-03T00:00:00").stream().sorted().limit(16).toList());
        assertThat(number(found, "price")).isEqualByComparingTo(expected);
        assertThat(String.valueOf(found.get("starts")).split(", ")).hasSize((Integer) found.get("count"))
                .startsWith(String.valueOf(found.get("start")));
        assertThat(String.valueOf(found.get("runs"))).endsWith("/" + found.get("end"));
    }

    @Test
    void runsAreAsLongAndAsFewAsAsked() {
        Map<String, Object> found = actions.cheapestHours(4d, null, null, "1:30", 2);
        assertThat((Integer) found.get("count")).isBetween(1, 2);
        for (String run : String.valueOf(found.get("runs")).split(", ")) {
            String[] edges = run.split("/");
            assertThat(Duration.between(instant(edges[0]), instant(edges[1]))).isGreaterThanOrEqualTo(
                    Duration.ofMinutes(90));
        }
        assertThat(number(actions.dearestHours(4d, null, null, "1:30", 2), "price"))
                .isGreaterThan(number(found, "price"));
    }

    @Test
    void scriptsGetTheSameInTypesOfTheirOwn() {
        Instant from = berlin("2026-06-01T18:00:00");
        Instant until = berlin("2026-06-02T08:00:00");
        Map<String, Object> shown = actions.cheapestHours(3.5, from.atZone(ZONE), until.atZone(ZONE), "0:30", 3);
        Map<String, Object> rich = actions.cheapestHours(Duration.ofMinutes(210), from, until.atZone(ZONE),
                Duration.ofMinutes(30), 3);
        assertThat(rich).isEqualTo(actions.cheapestHours(quantity("3.5 h"), LocalDateTime.parse("2026-06-01T18:00"),
                until, quantity("30 min"), 3));
        assertThat(rich.get("start")).isEqualTo(instant(shown.get("start")));
        assertThat(rich.get("duration")).isEqualTo(Duration.ofMinutes(210));
        assertThat(rich.get("price")).isEqualTo(shown.get("price"));
        List<?> runs = (List<?>) Objects.requireNonNull(rich.get("runs"));
        assertThat(runs).hasSize((Integer) shown.get("count"));
        assertThat(((Map<?, ?>) runs.get(0)).get("start")).isEqualTo(rich.get("start"));
        assertThat(actions.cheapestPeriod(quantity("120 min"), null, null))
                .isEqualTo(actions.cheapestPeriod(Duration.ofHours(2), null, null))
                .isEqualTo(NomosPlanActions.cheapestPeriod(actions, Duration.ofHours(2), null, null));
        assertThat(NomosPlanActions.cheapestHours(actions, (Number) 4, null, null, null, null))
                .isEqualTo(actions.cheapestHours(4d, null, null, null, null));
    }

    @Test
    void aProgramStartsWhereItsStrongPhaseIsCheap() {
        Map<String, Object> text = actions.planProfile("0:15 2 kW; 1:15 100; 30 min 0,2 kWh", null, null);
        Map<String, Object> rich = actions.planProfile(List.of("0:15 2000 W", "PT75M 0.1 kW", "0:30 200 Wh"), null,
                null);
        assertThat(instant(text.get("start"))).isEqualTo(rich.get("start"));
        assertThat(number(text, "energy")).isEqualByComparingTo("0.825");
        assertThat(number(text, "cost")).isEqualByComparingTo(number(rich, "cost")).isLessThan(number(text, "costNow"));
        assertThat(number(text, "savings")).isEqualByComparingTo(
                number(text, "costNow").subtract(number(text, "cost")));
    }

    @Test
    void cheapIsAmongTheLowestPricesOfTheLocalDay() {
        List<BigDecimal> day = prices("2026-06-01T00:00:00", "2026-06-02T00:00:00");
        BigDecimal limit = day.stream().sorted().toList().get(15);
        boolean expected = FakeNomos.euros(berlin("2026-06-01T15:00:00")).compareTo(limit) <= 0;
        assertThat(actions.isCheap(4d)).containsEntry("cheap", expected).containsKeys("runs", "next", "coverage");
        assertThat(actions.isCheap(Duration.ofHours(4))).isEqualTo(expected)
                .isEqualTo(actions.isCheap(quantity("4 h")));
        assertThat(actions.isCheap(24d)).containsEntry("cheap", true).containsEntry("next",
                "2026-06-02T00:00:00+02:00");
        assertThat(actions.isCheap(Duration.ofMinutes(15))).isEqualTo(
                FakeNomos.euros(berlin("2026-06-01T15:00:00")).equals(day.stream().sorted().toList().get(0)));
    }

    /** Of 92 and of 100 slots as of 96: over the day it is cheap for exactly as long as was asked for. */
    @ParameterizedTest
    @ValueSource(strings = { "2026-03-29", "2026-06-01", "2026-10-25" })
    void itIsCheapForExactlyTheHoursOfTheDayThatWereAsked(String date) {
        VirtualHome day = new VirtualHome(date + "T00:00:00");
        NomosPlanActions there = new NomosPlanActions();
        day.start();
        there.setThingHandler(day.subscription());
        Instant end = LocalDate.parse(date).plusDays(1).atStartOfDay(ZONE).toInstant();
        int cheap = 0;
        int slots = 0;
        while (day.time.now().isBefore(end)) {
            cheap += there.isCheap(Duration.ofHours(5)) ? 1 : 0;
            slots++;
            assertThat(there.isCheap(25d)).containsEntry("cheap", true);
            day.time.advance(Duration.ofMinutes(15));
        }
        assertThat(slots).isEqualTo(switch (date) {
            case "2026-03-29" -> 92;
            case "2026-10-25" -> 100;
            default -> 96;
        });
        assertThat(cheap).isEqualTo(20);
    }

    @Test
    void aPeriodOverTheNightOfTheClockChangeIsAsLongAsAsked() {
        VirtualHome night = new VirtualHome("2026-10-24T18:00:00");
        NomosPlanActions there = new NomosPlanActions();
        night.start();
        there.setThingHandler(night.subscription());
        Map<String, Object> found = there.cheapestPeriod("9:30", time("2026-10-24T22:00:00"),
                time("2026-10-25T06:30:00"));
        assertThat(found).containsEntry("start", "2026-10-24T22:00:00+02:00").containsEntry("end",
                "2026-10-25T06:30:00+01:00");
    }

    @Test
    void whatIsNotKnownIsNeverCheap() {
        home.nomos.missing.add(berlin("2026-06-01T15:00:00"));
        VirtualHome gap = new VirtualHome("2026-06-01T15:07:30");
        gap.nomos.missing.add(berlin("2026-06-01T15:00:00"));
        NomosPlanActions there = new NomosPlanActions();
        gap.start();
        there.setThingHandler(gap.subscription());
        assertThat(there.isCheap(24d)).containsOnlyKeys("reason", "error").containsEntry("reason", "prices_missing");
        assertThat(there.isCheap(Duration.ofHours(24))).isFalse();
    }

    @Test
    void withoutAnyPriceThereIsAReason() {
        VirtualHome silent = new VirtualHome("2026-06-01T15:07:30");
        silent.nomos.status = "setup";
        NomosPlanActions there = new NomosPlanActions();
        silent.start();
        there.setThingHandler(silent.subscription());
        assertThat(there.cheapestPeriod("1:00", null, null)).containsEntry("reason", "prices_missing")
                .containsEntry("error", "hint.no-prices-yet[]");
        assertThat(there.isCheap(1d)).containsEntry("reason", "prices_missing");
        assertThat(there.isCheap(Duration.ofHours(1))).isFalse();
    }

    @Test
    void whileTomorrowIsMissingThePlanLiesInTodayAndSaysSo() {
        VirtualHome morning = new VirtualHome("2026-06-01T09:00:00");
        NomosPlanActions there = new NomosPlanActions();
        morning.start();
        there.setThingHandler(morning.subscription());
        Map<String, Object> found = there.cheapestPeriod("2:00", null, time("2026-06-02T09:00:00"));
        assertThat(number(found, "coverage")).isEqualByComparingTo("0.625");
        assertThat(instant(found.get("end"))).isBeforeOrEqualTo(berlin("2026-06-02T00:00:00"));
        assertThat(there.cheapestPeriod("16:00", null, time("2026-06-02T09:00:00")))
                .containsEntry("reason", "prices_missing").containsEntry("error",
                        "hint.plan-prices-missing[2026-06-01 09:00, 2026-06-02 09:00, 16:00, 15:00, 2026-06-02 00:00]");
    }

    @Test
    void aWindowThatIsTooShortOrEmptySaysWhatWouldFit() {
        ZonedDateTime from = time("2026-06-01T18:00:00");
        assertThat(actions.cheapestPeriod("2:00", from, time("2026-06-01T19:30:00")))
                .containsEntry("reason", "window_too_short").containsEntry("error",
                        "hint.plan-window-too-short[2026-06-01 18:00, 2026-06-01 19:30, 2:00, 1:30, 2026-06-03 00:00]");
        assertThat(actions.cheapestPeriod("2:00", from, from)).containsEntry("reason", "passed");
        assertThat(actions.cheapestHours(4d, from, time("2026-06-01T20:00:00"), null, null)).containsEntry("reason",
                "window_too_short");
        assertThat(actions.cheapestPeriod("2:00", from, time("2026-07-01T18:00:00"))).containsEntry("reason",
                "out_of_range");
        assertThat(actions.cheapestPeriod(Duration.ofHours(2), Instant.MAX, Instant.MAX)).containsEntry("reason",
                "out_of_range");
    }

    @ParameterizedTest
    @ValueSource(strings = { "two hours", "2", "2:75", "PT", "-1:00", "5 kg" })
    void aTextThatIsNoDurationIsQuoted(String text) {
        assertThat(actions.cheapestPeriod(text, null, null)).containsEntry("reason", "wrong_format")
                .containsEntry("error", "hint.plan-duration[" + text + "]");
        assertThat(actions.cheapestHours(1d, null, null, text, null)).containsEntry("reason", "wrong_format");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0:20", "2 kW", "0:00 2 kW", "0:20 2 kV", "0:20 -5 W", "0:20 2 kW 1:00 3 kW" })
    void aTextThatIsNoPhaseIsQuoted(String text) {
        assertThat(actions.planProfile("0:10 1 kW; " + text, null, null)).containsEntry("reason", "wrong_format")
                .containsEntry("error", "hint.plan-phase[" + text + "]");
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThat(actions.cheapestPeriod("0:00", null, null)).containsEntry("reason", "out_of_range");
        assertThat(actions.cheapestPeriod("P20D", null, null)).containsEntry("reason", "out_of_range");
        assertThat(actions.cheapestHours(-1d, null, null, null, null)).containsEntry("reason", "out_of_range");
        assertThat(actions.cheapestHours(Double.NaN, null, null, null, null)).containsEntry("reason", "out_of_range");
        assertThat(actions.cheapestHours(1d, null, null, "PT-1H", null)).containsEntry("reason", "out_of_range");
        assertThat(actions.cheapestHours(1d, null, null, null, 13)).containsEntry("reason", "out_of_range");
        assertThat(actions.isCheap(0d)).containsEntry("reason", "out_of_range");
        assertThat(actions.planProfile("0:20 999999 kW", null, null)).containsEntry("reason", "out_of_range");
        assertThat(actions.cheapestHours(6d, null, null, "4:00", 1)).containsKey("start");
        assertThat(actions.cheapestPeriod(Duration.ofHours(1), java.time.LocalTime.NOON, null)).containsEntry("reason",
                "wrong_format");
    }

    @Test
    void whatIsLeftOutIsAskedFor() {
        assertThat(actions.cheapestPeriod((String) null, null, null)).containsEntry("reason", "missing");
        assertThat(actions.cheapestHours((Double) null, null, null, null, null)).containsEntry("reason", "missing");
        assertThat(actions.planProfile(" ", null, null)).containsEntry("reason", "missing");
        assertThat(actions.isCheap((Double) null)).containsEntry("reason", "missing");
    }

    @Test
    void savingsOfDaysThatHaveNoUsageAreNotKnown() {
        assertThat(actions.savings((LocalDate) null, null)).containsOnlyKeys("from", "until", "error")
                .containsEntry("from", "2026-05-31T00:00:00+02:00");
        assertThat(actions.savings(LocalDate.parse("2026-05-02"), LocalDate.parse("2026-05-02")))
                .containsEntry("error", "hint.span-empty[]");
        assertThat(actions.savings(berlin("2026-05-01T00:00:00"), berlin("2026-05-02T00:00:00"))).isNull();
    }

    @ParameterizedTest
    @MethodSource("ruleActions")
    void noActionThrowsWhateverIsLeftOut(Method action) throws Exception {
        Object[] nothing = new Object[action.getParameterCount()];
        assertThat((Map<?, ?>) action.invoke(actions, nothing)).isNotEmpty();
        home.stop();
        assertThat((Map<?, ?>) action.invoke(actions, nothing)).isNotEmpty();
        assertThat(((Map<?, ?>) action.invoke(new NomosPlanActions(), nothing)).keySet()).isEqualTo(Set.of("error"));
    }

    @ParameterizedTest
    @MethodSource("ruleActions")
    void userInterfacesCanAskForEveryInputAndShowEveryOutput(Method action) {
        for (Parameter parameter : action.getParameters()) {
            ActionInput input = Objects.requireNonNull(parameter.getAnnotation(ActionInput.class));
            assertThat(ASKABLE).contains(parameter.getType());
            assertThat(input.label()).startsWith("@text/");
        }
        assertThat(Arrays.stream(action.getAnnotationsByType(ActionOutput.class)).map(ActionOutput::type))
                .allMatch(Set.of("java.lang.String", "java.math.BigDecimal", "java.lang.Boolean",
                        "java.lang.Integer")::contains);
    }

    @Test
    void everyMethodHasATwinForDslRules() {
        Stream.of(NomosPlanActions.class.getDeclaredMethods()).filter(
                method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .forEach(method -> assertThat(NomosPlanActions.class.getDeclaredMethods()).as("%s", method)
                        .anyMatch(twin -> isTwin(twin, method)));
    }

    /** A number of a DSL rule is an Integer or a BigDecimal, so its twin takes any. */
    private static boolean isTwin(Method twin, Method method) {
        List<Class<?>> types = new java.util.ArrayList<>(List.of(ThingActions.class));
        types.addAll(Arrays.stream(method.getParameterTypes())
                .map(type -> type == Double.class ? Number.class : (Class<?>) type).toList());
        return Modifier.isStatic(twin.getModifiers()) && twin.getName().equals(method.getName())
                && twin.getReturnType().equals(method.getReturnType())
                && List.of(twin.getParameterTypes()).equals(types);
    }
}
