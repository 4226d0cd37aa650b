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
package org.openhab.energy.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Plans five typical loads on each day of two real months and prints what that saves. The prices, SMARD's of the German day-ahead market, lie in a folder
 * {@code shared} beside the repository or one of its parents; the system property {@code energy.shared} names another place.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class RealPricesTest {
    private static final String FILE = "data/de-lu-day-ahead-15min-2026.csv";
    /** Fees and taxes as a household pays them, all in currency per kWh: 13 ct on top of the market's price, and 19 % VAT on both. */
    private static final BigDecimal FEES = new BigDecimal("0.13");
    private static final BigDecimal TAX = new BigDecimal("1.19");

    @Test
    void noRuleOfThumbThatKeepsTheRulesIsCheaperOnAnyDay() throws IOException {
        Path file = find();
        assumeTrue(file != null, "No shared/" + FILE + " beside the repository");
        PriceCurve prices = read(file);
        System.out.println("| load | days | planned | starts | cheapest hours | starts | not allowed |"
                + " cheapest quarter-hours | starts | not allowed | at the mean price | started at once |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (TypicalLoad load : TypicalLoad.values()) {
            Row row = new Row();
            LocalDate first = prices.slots().get(0).start().atZone(TypicalLoad.ZONE).toLocalDate();
            LocalDate last = PlanCases.endOf(prices).atZone(TypicalLoad.ZONE).toLocalDate();
            for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
                LoadRequest request = load.on(day);
                if (prices.isWhole(request.earliest(), request.deadline())) {
                    row.add(prices.between(request.earliest(), request.deadline()), request);
                }
            }
            assertThat(row.days).as(load.title()).isGreaterThan(20);
            System.out.println(row.line(load.title()));
        }
    }

    private static @Nullable Path find() {
        String named = System.getProperty("energy.shared");
        Stream<Path> folders = named != null
                ? Stream.of(Path.of(named))
                : Stream.<@Nullable Path>iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                        .map(folder -> folder.resolve("shared"));
        return folders.map(folder -> folder.resolve(FILE)).filter(Files::exists).findFirst().orElse(null);
    }

    private static PriceCurve read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return PriceCurve.of(lines.filter(line -> Character.isDigit(line.charAt(0))).map(line -> {
                String[] parts = line.split(",");
                Instant start = Instant.parse(parts[0]);
                BigDecimal price = new BigDecimal(parts[1]).movePointLeft(3).add(FEES).multiply(TAX).setScale(6,
                        RoundingMode.HALF_EVEN);
                return new PriceSlot(start, start.plus(Duration.ofMinutes(15)), price);
            }).toList());
        }
    }

    /** Another way to run a load. */
    private static final class Competitor {
        private int starts;
        private int daysNotAllowed;
        private BigDecimal cost = BigDecimal.ZERO;

        void add(List<Run> runs, PriceCurve prices, LoadRequest request, Plan plan) {
            boolean isAllowed = CheapestTimes.keepsRules(runs, prices, request);
            if (isAllowed) {
                assertThat(PlanCases.cost(plan, prices, request)).as("%s against %s", request, runs)
                        .isLessThanOrEqualTo(PlanCases.cost(runs, prices, request));
            }
            starts += runs.size();
            daysNotAllowed += isAllowed ? 0 : 1;
            cost = cost.add(PlanCases.cost(runs, prices, request).divide(BigDecimal.valueOf(3_600_000), 6,
                    RoundingMode.HALF_EVEN));
        }
    }

    /** One load's figures of all days on which there is a plan. */
    private static final class Row {
        private final Competitor hours = new Competitor();
        private final Competitor quarters = new Competitor();
        private final Competitor now = new Competitor();
        private int days;
        private int starts;
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal costAtMean = BigDecimal.ZERO;

        void add(PriceCurve prices, LoadRequest request) {
            if (!(new Planner().plan(prices, request) instanceof Plan plan)) {
                return;
            }
            assertThat(CheapestTimes.keepsRules(plan.runs(), prices, request)).as("%s: %s", request, plan).isTrue();
            Duration total = plan.runs().stream().map(Run::duration).reduce(Duration.ZERO, Duration::plus);
            hours.add(CheapestTimes.runs(prices, request, Duration.ofHours(1)), prices, request, plan);
            quarters.add(CheapestTimes.runs(prices, request, PlanCases.QUARTER), prices, request, plan);
            now.add(List.of(new Run(request.earliest(), request.earliest().plus(total))), prices, request, plan);
            days++;
            starts += plan.runs().size();
            cost = cost.add(plan.cost());
            costAtMean = costAtMean.add(plan.costAtMean());
        }

        String line(String title) {
            return String.format(Locale.ROOT, "| %s | %d | %.2f | %d | %.2f | %d | %d | %.2f | %d | %d | %.2f | %.2f |",
                    title, days, cost, starts, hours.cost, hours.starts, hours.daysNotAllowed, quarters.cost,
                    quarters.starts, quarters.daysNotAllowed, costAtMean, now.cost);
        }
    }
}
