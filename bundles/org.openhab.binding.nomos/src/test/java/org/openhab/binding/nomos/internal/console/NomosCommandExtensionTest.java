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
package org.openhab.binding.nomos.internal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.nomos.internal.home.VirtualHome.berlin;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.nomos.internal.NomosBindingConstants;
import org.openhab.binding.nomos.internal.home.VirtualHome;
import org.openhab.core.io.console.Console;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.thing.OpenHandlers;

/**
 * What the console shows of a home.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class NomosCommandExtensionTest {
    private static final String ACCOUNT = "nomos:account:home";
    private static final String CONTRACT = "nomos:subscription:home:sub_1";

    private final VirtualHome home = new VirtualHome("2026-06-01T15:07:30");
    private final OpenHandlers handlers = new OpenHandlers();
    private final NomosCommandExtension command = new NomosCommandExtension(handlers,
            text -> text.key() + text.arguments());
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void start() {
        home.start();
        handlers.add(home.account());
        handlers.add(home.subscription());
    }

    private List<String> run(String line) {
        lines.clear();
        command.execute(line.isEmpty() ? new String[0] : line.split(" "), new Console() {
            @Override
            public void print(String text) {
                lines.add(text);
            }

            @Override
            public void println(String text) {
                lines.add(text);
            }

            @Override
            public void printUsage(String text) {
                lines.add("usage: " + text);
            }
        });
        return lines;
    }

    @Test
    void aPlanNamesTheCheapestAndTheDearestTime() {
        assertThat(run("plan 2:00")).hasSize(3).first().isEqualTo(CONTRACT);
        assertThat(lines.get(1)).matches("  cheapest  2026-06-0\\dT\\S+ to 2026-06-0\\dT\\S+  -?\\d+\\.\\d\\d ct/kWh");
        assertThat(lines.get(2)).startsWith("  dearest   2026-06-0");
        assertThat(run("plan " + CONTRACT + " PT99H").get(1)).contains("hint.plan-window-too-short");
        assertThat(run("plan")).containsExactly("Say how long, such as: nomos plan 2:10");
        assertThat(run("plan nothing 2:00")).containsExactly("There is no such contract; nomos accounts lists them.");
    }

    @Test
    void accountsAreListedWithTheirContracts() {
        assertThat(run("accounts")).containsExactly(ACCOUNT + "  ONLINE",
                "  " + CONTRACT + "  ONLINE (online.no-currency[])  consumption sub_1");
    }

    @Test
    void aStatusWithArgumentsIsPutIntoWords() {
        home.nomos.become(org.openhab.energy.oauth.account.AccountState.CONSENT_NEEDED);
        home.time.settle();
        assertThat(run("accounts")).first().asString().startsWith(ACCOUNT + "  OFFLINE (offline.c").endsWith(")");
    }

    @Test
    void pricesAreShownAsTwoDaysOfBars() {
        List<String> shown = run("prices");
        assertThat(shown).hasSize(1 + 25 + 25);
        assertThat(shown.get(1)).matches("2026-06-01: lowest -?\\d+\\.\\d\\d, mean .*, highest .* ct/kWh");
        assertThat(shown.get(26)).startsWith("2026-06-02: lowest");
        assertThat(shown.get(2)).startsWith("  00:00 ");
        assertThat(shown.stream().filter(line -> line.startsWith(">"))).hasSize(1)
                .allMatch(line -> line.startsWith("> 15:00 "));
        assertThat(shown.stream().filter(line -> line.contains("###"))).hasSizeGreaterThan(30);
        assertThat(run("prices " + CONTRACT)).hasSize(51);
        assertThat(run("prices nomos:subscription:home:other")).containsExactly(
                "There is no such contract; nomos accounts lists them.");
    }

    @Test
    void tomorrowThatIsNotOutIsSaid() {
        VirtualHome morning = new VirtualHome("2026-06-01T08:00:00");
        morning.start();
        OpenHandlers known = new OpenHandlers();
        known.add(morning.subscription());
        lines.clear();
        assertThat(new PriceChart(morning.subscription().prices(),
                MarketDay.of(berlin("2026-06-02T12:00:00"), NomosBindingConstants.ZONE), morning.time.now()).lines())
                .containsExactly("2026-06-02: no prices");
    }

    @ParameterizedTest(name = "{0} has {1} hours")
    @CsvSource({ "2026-03-29, 23, 01:00|03:00", "2026-10-25, 25, 02:00A|02:00B" })
    void daysOfTheClockChangeHaveTheHoursTheyHave(String date, int hours, String pair) {
        MarketDay day = MarketDay.of(berlin(date + "T12:00:00"), NomosBindingConstants.ZONE);
        List<PriceSlot> slots = new ArrayList<>();
        for (Instant start = day.start(); start.isBefore(day.end()); start = start.plus(Duration.ofHours(1))) {
            slots.add(new PriceSlot(start, start.plus(Duration.ofHours(1)), new BigDecimal("0.25")));
        }
        List<String> chart = new PriceChart(PriceCurve.of(slots), day, Instant.EPOCH).lines();
        assertThat(chart).hasSize(1 + hours);
        String[] hour = pair.split("\\|");
        for (int line = 1; line < chart.size() - 1; line++) {
            if (chart.get(line).startsWith("  " + hour[0])) {
                assertThat(chart.get(line + 1)).startsWith("  " + hour[1]);
                return;
            }
        }
        throw new AssertionError(String.join("\n", chart));
    }

    @Test
    void barsOfNegativePricesGrowToTheOtherSide() {
        MarketDay day = MarketDay.of(berlin("2026-06-01T12:00:00"), NomosBindingConstants.ZONE);
        Instant noon = berlin("2026-06-01T12:00:00");
        PriceCurve curve = PriceCurve
                .of(List.of(new PriceSlot(noon, noon.plusSeconds(3600), new BigDecimal("-0.10")),
                        new PriceSlot(noon.plusSeconds(3600), noon.plusSeconds(7200), new BigDecimal("0.30"))));
        List<String> chart = new PriceChart(curve, day, noon).lines();
        assertThat(chart.get(0)).endsWith("(not all prices are known)");
        assertThat(chart.get(13)).endsWith(" ##########|");
        assertThat(chart.get(14)).endsWith("           |" + "#".repeat(30));
        assertThat(chart.get(1)).contains("?").doesNotContain("#");
    }

    @Test
    void callsAreCountedByKind() {
        assertThat(run("calls")).contains(ACCOUNT).anyMatch(line -> line.startsWith("  prices"))
                .anyMatch(line -> line.startsWith("  last success  2026-06-01 15:07:30"));
    }

    @Test
    void historyIsLoadedWithALineForEveryMonth() {
        assertThat(run("backfill 2026-04-15 2026-05-20")).as("%s", lines).satisfiesAnyOf(
                shown -> assertThat(shown).hasSize(3).last().isEqualTo("Done."),
                shown -> assertThat(shown.get(0)).isNotEmpty());
        assertThat(run("backfill")).first().asString().startsWith("Say one contract and the first day")
                .contains(CONTRACT);
        assertThat(run("backfill " + CONTRACT)).first().asString().startsWith("Say one contract");
    }

    @Test
    void tokensAreForgottenOfTheNamedAccountOnly() {
        assertThat(run("forget")).containsExactly("Say which account; nomos accounts lists them.");
        assertThat(run("forget nomos:account:other")).hasSize(1);
        assertThat(home.nomos.forgotten).isEmpty();
        assertThat(run("forget " + ACCOUNT)).first().asString().startsWith("The tokens of " + ACCOUNT);
        assertThat(home.nomos.forgotten).containsExactly(ACCOUNT);
        home.stop();
        assertThat(run("forget " + ACCOUNT)).first().asString().contains("is not open");
    }

    @Test
    void anUnknownWordShowsAllUsages() {
        assertThat(run("")).hasSize(7).allMatch(line -> line.startsWith("usage: "));
        assertThat(run("weather")).hasSize(7);
    }

    @Test
    void wordsAreCompleted() {
        assertThat(completed("pr")).containsExactly("prices ");
        assertThat(completed("")).hasSize(7);
        assertThat(completed("prices", "")).containsExactly(CONTRACT + " ");
        assertThat(completed("forget", "nomos:a")).containsExactly(ACCOUNT + " ");
        assertThat(completed("calls", "")).isEmpty();
    }

    private List<String> completed(String... words) {
        List<String> candidates = new ArrayList<>();
        String last = words[words.length - 1];
        command.complete(words, words.length - 1, last.length(), candidates);
        return candidates;
    }

    @Test
    void aHandlerThatWentIsNotShown() {
        handlers.remove(home.subscription());
        assertThat(run("prices")).containsExactly("There is no contract. Take one from the Inbox.");
    }
}
