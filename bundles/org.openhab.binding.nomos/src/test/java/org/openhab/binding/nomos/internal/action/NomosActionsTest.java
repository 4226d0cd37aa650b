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

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
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
 * The actions of a contract as the Main UI, REST and scripts call them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class NomosActionsTest {
    /** What openHAB's user interfaces can ask for, seen on a running openHAB 5.1.5. */
    private static final Set<Class<?>> ASKABLE = Set.of(String.class, Boolean.class, Integer.class, Double.class,
            ZonedDateTime.class, LocalDate.class, QuantityType.class);

    private final VirtualHome home = new VirtualHome("2026-06-01T15:07:30");
    private final NomosActions actions = new NomosActions();

    @BeforeEach
    void start() {
        home.start();
        actions.setThingHandler(home.subscription());
    }

    private static ZonedDateTime time(String local) {
        return berlin(local).atZone(ZONE);
    }

    static List<Method> ruleActions() {
        return Arrays.stream(NomosActions.class.getMethods())
                .filter(method -> method.isAnnotationPresent(RuleAction.class)).toList();
    }

    @Test
    void thePriceOfNowAndOfATime() {
        Instant slot = berlin("2026-06-01T15:00:00");
        assertThat(actions.priceAt((ZonedDateTime) null)).containsEntry("price", FakeNomos.euros(slot))
                .containsEntry("start", "2026-06-01T15:00:00+02:00").containsEntry("end", "2026-06-01T15:15:00+02:00")
                .containsEntry("grid", new BigDecimal("0.0947")).doesNotContainKeys("levies", "error");
        assertThat(actions.priceAt(time("2026-06-02T23:59:00"))).containsEntry("price",
                FakeNomos.euros(berlin("2026-06-02T23:45:00")));
        assertThat(actions.priceAt(berlin("2026-06-02T23:59:00")))
                .isEqualTo(FakeNomos.euros(berlin("2026-06-02T23:45:00")));
    }

    @Test
    void whatIsNotKnownIsAnErrorInWordsOrNull() {
        assertThat(actions.priceAt(time("2026-06-03T00:00:00"))).containsOnlyKeys("error").containsEntry("error",
                "hint.no-price-at[2026-06-03 00:00, 2026-06-03 00:00]");
        assertThat(actions.priceAt(berlin("2026-06-03T00:00:00"))).isNull();
        assertThat(actions.averagePrice(time("2026-06-02T12:00:00"), time("2026-06-03T12:00:00")))
                .containsOnlyKeys("from", "to", "error");
        assertThat(actions.averagePrice(berlin("2026-06-02T12:00:00"), berlin("2026-06-03T12:00:00"))).isNull();
    }

    @Test
    void theMeanOfTheRestOfTheDayWithoutTimes() {
        Map<String, Object> outputs = actions.averagePrice((ZonedDateTime) null, null);
        assertThat(outputs).containsEntry("from", "2026-06-01T15:07:30+02:00")
                .containsEntry("to", "2026-06-02T00:00:00+02:00").containsKeys("average", "minimum", "maximum")
                .doesNotContainKey("error");
        assertThat(outputs.get("average"))
                .isEqualTo(actions.averagePrice(home.time.now(), berlin("2026-06-02T00:00:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "2 kW", "2000 W", "2000", "0.002 MW" })
    void aPowerIsTakenInAnyUnit(String power) {
        QuantityType<javax.measure.quantity.Power> quantity = power(power);
        Instant slot = berlin("2026-06-01T18:00:00");
        BigDecimal expected = FakeNomos.euros(slot).multiply(new BigDecimal("0.5"));
        Map<String, Object> outputs = actions.costOf(quantity, time("2026-06-01T18:00:00"),
                time("2026-06-01T18:15:00"));
        assertThat((BigDecimal) Objects.requireNonNull(outputs.get("cost"))).isEqualByComparingTo(expected);
        assertThat((BigDecimal) Objects.requireNonNull(outputs.get("energy"))).isEqualByComparingTo("0.5");
        assertThat(actions.costOf(quantity, slot, Duration.ofMinutes(15))).isEqualByComparingTo(expected);
    }

    /** As the user interfaces do: a bare number takes the unit of the system, which is watts. */
    @SuppressWarnings("unchecked")
    private static QuantityType<javax.measure.quantity.Power> power(String text) {
        return (QuantityType<javax.measure.quantity.Power>) (QuantityType<?>) new QuantityType<>(
                text.contains(" ") ? text : text + " W");
    }

    @Test
    void aCostWithoutAPowerSaysWhatIsMissing() {
        assertThat(actions.costOf(null, (ZonedDateTime) null, null)).containsEntry("error", "hint.power[]")
                .containsEntry("from", "2026-06-01T15:07:30+02:00").containsEntry("to", "2026-06-01T16:07:30+02:00");
    }

    @Test
    void pricesForScriptsComeBySlotAndComponent() {
        Instant from = berlin("2026-06-01T00:00:00");
        Instant to = berlin("2026-06-03T00:00:00");
        assertThat(actions.prices(from, to)).hasSize(192).containsEntry(from, FakeNomos.euros(from));
        assertThat(actions.prices(from, to, "Grid")).hasSize(192).containsEntry(from, new BigDecimal("0.0947"));
        assertThat(actions.prices(from, to, "levies")).isEmpty();
        assertThat(actions.prices(from, to, "weather")).isEmpty();
        assertThat(NomosActions.prices(actions, from, to, "total")).isEqualTo(actions.prices(from, to));
    }

    @Test
    void aReadingWithoutAValueIsRefusedWithoutACall() {
        int calls = home.nomos.calls.size();
        assertThat(actions.submitMeterReading(null, null, " ")).containsEntry("accepted", false).containsKey("error");
        assertThat(actions.submitMeterReading(Double.NaN, null, null)).containsEntry("accepted", false);
        assertThat(home.nomos.calls).hasSize(calls);
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() {
        assertThat(actions.usage(time("2026-06-01T10:00:00"), time("2026-06-01T09:00:00"))).containsEntry("error",
                "hint.span-empty[]");
        assertThat(actions.backfill(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-05-01"))).containsKey("error");
    }

    @Test
    void aThingThatIsNotOpenThrowsNothing() throws Exception {
        NomosActions orphan = new NomosActions();
        for (Method action : ruleActions()) {
            assertThat(((Map<?, ?>) action.invoke(orphan, new Object[action.getParameterCount()])).keySet())
                    .as(action.getName()).isEqualTo(Set.of("error"));
        }
        assertThat(orphan.prices(Instant.EPOCH, Instant.MAX)).isEmpty();
        assertThat(orphan.priceAt(Instant.EPOCH)).isNull();
    }

    @ParameterizedTest
    @MethodSource("ruleActions")
    void noActionThrowsWhateverIsLeftOut(Method action) throws Exception {
        assertThat((Map<?, ?>) action.invoke(actions, new Object[action.getParameterCount()])).isNotEmpty();
        home.stop();
        assertThat((Map<?, ?>) action.invoke(actions, new Object[action.getParameterCount()])).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("ruleActions")
    void userInterfacesCanAskForEveryInputAndShowEveryOutput(Method action) {
        for (Parameter parameter : action.getParameters()) {
            ActionInput input = Objects.requireNonNull(parameter.getAnnotation(ActionInput.class));
            assertThat(ASKABLE).contains(parameter.getType());
            assertThat(input.label()).startsWith("@text/");
            if (parameter.getType() == QuantityType.class) {
                assertThat(input.type()).isEqualTo("QuantityType<Power>");
            }
        }
        assertThat(Arrays.stream(action.getAnnotationsByType(ActionOutput.class)).map(ActionOutput::type))
                .allMatch(Set.of("java.lang.String", "java.math.BigDecimal", "java.lang.Boolean",
                        "java.lang.Integer")::contains);
    }

    @Test
    void everyMethodHasATwinForDslRules() {
        Stream.of(NomosActions.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
                        && !method.getName().endsWith("ThingHandler"))
                .forEach(method -> {
                    List<Class<?>> types = new ArrayList<>(List.of(ThingActions.class));
                    types.addAll(List.of(method.getParameterTypes()));
                    assertThat(NomosActions.class.getDeclaredMethods()).as("%s", method)
                            .anyMatch(twin -> Modifier.isStatic(twin.getModifiers())
                                    && twin.getName().equals(method.getName())
                                    && twin.getReturnType().equals(method.getReturnType())
                                    && List.of(twin.getParameterTypes()).equals(types));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = { "nomos", "nomos_de" })
    void everyTextIsThere(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/OH-INF/i18n/" + file
                + ".properties"))) {
            texts.load(reader);
        }
        Set<String> used = new TreeSet<>();
        for (String source : List.of("NomosActions", "NomosPlanActions")) {
            Matcher matcher = Pattern.compile("@text/([a-z.-]+)").matcher(Files.readString(Path
                    .of("src/main/java/org/openhab/binding/nomos/internal/action/" + source + ".java")));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        assertThat(used).hasSizeGreaterThan(40);
        assertThat(texts.stringPropertyNames()).containsAll(used);
        assertThat(texts.stringPropertyNames().stream().filter(key -> key.startsWith("action.")))
                .as("no text without a use").allMatch(used::contains);
    }
}
