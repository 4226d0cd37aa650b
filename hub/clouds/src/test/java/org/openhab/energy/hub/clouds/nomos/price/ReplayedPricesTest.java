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
package org.openhab.energy.hub.clouds.nomos.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.hub.clouds.nomos.SharedFolder;

/**
 * Replay of price files.
 *
 * @author openHAB Energy - Initial contribution
 */
class ReplayedPricesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(BERLIN).toInstant();
    }

    /** Quarter-hours of whole Berlin days; the price says the local time of day: 1300.15 at 13:15. */
    private static NavigableMap<Instant, BigDecimal> days(String first, String last) {
        NavigableMap<Instant, BigDecimal> prices = new TreeMap<>();
        Instant end = LocalDate.parse(last).plusDays(1).atStartOfDay(BERLIN).toInstant();
        for (Instant slot = LocalDate.parse(first).atStartOfDay(BERLIN).toInstant(); slot.isBefore(end); slot = slot
                .plusSeconds(900)) {
            LocalDateTime local = slot.atZone(BERLIN).toLocalDateTime();
            prices.put(slot, new BigDecimal(
                    "%d%02d.%02d".formatted(local.getDayOfWeek().getValue(), local.getHour(), local.getMinute())));
        }
        return prices;
    }

    @Test
    void weekdayAndLocalTimeOfDayAreKeptInSummerAndWinter() {
        ReplayedPrices replay = ReplayedPrices.of(days("2026-03-01", "2026-03-21"), BERLIN);

        // A Wednesday in summer time replays winter-time Wednesdays by the wall clock.
        assertThat(replay.at(local("2026-07-08T13:15"))).contains(new BigDecimal("313.15"));
        assertThat(replay.at(local("2026-12-09T13:15"))).contains(new BigDecimal("313.15"));
        assertThat(replay.at(local("2020-01-05T00:00"))).contains(new BigDecimal("700.00"));
        assertThat(replay.sourceDate(LocalDate.parse("2026-03-21"))).isEqualTo("2026-03-21");
        assertThat(replay.sourceDate(LocalDate.parse("2026-03-22"))).isEqualTo("2026-03-01");
    }

    @Test
    void onlyTheLastFullWeeksCount() {
        ReplayedPrices replay = ReplayedPrices.of(days("2026-03-01", "2026-03-20"), BERLIN);
        assertThat(replay.sourceDate(LocalDate.parse("2026-03-21"))).isEqualTo("2026-03-07");
    }

    @Test
    void aSpringSourceLacksItsHourAndAnAutumnDateRepeatsItsHour() {
        ReplayedPrices spring = ReplayedPrices.of(days("2026-03-23", "2026-03-29"), BERLIN);
        assertThat(spring.at(local("2026-04-12T01:45"))).isPresent();
        assertThat(spring.at(local("2026-04-12T02:30"))).isEmpty();
        assertThat(spring.at(local("2026-04-12T03:00"))).isPresent();

        ReplayedPrices plain = ReplayedPrices.of(days("2026-03-01", "2026-03-21"), BERLIN);
        Instant firstPass = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(plain.at(firstPass)).isEqualTo(plain.at(firstPass.plusSeconds(3600)))
                .contains(new BigDecimal("702.30"));
    }

    @Test
    void whatTheFileLacksIsUnknown() {
        NavigableMap<Instant, BigDecimal> prices = days("2026-03-01", "2026-03-14");
        prices.keySet().removeIf(slot -> slot.atZone(BERLIN).toLocalDate().equals(LocalDate.parse("2026-03-10")));
        ReplayedPrices replay = ReplayedPrices.of(prices, BERLIN);
        assertThat(replay.at(local("2026-03-24T12:00"))).isEmpty();
        assertThat(replay.at(local("2026-03-31T12:00"))).isPresent();
    }

    @Test
    void anHourlyFileGivesItsQuarterHoursTheHoursPrice() throws Exception {
        Path file = folder.resolve("hourly.csv");
        try (var resource = getClass().getResourceAsStream("/prices/eight-days-hourly.csv")) {
            Files.write(file, resource.readAllBytes());
        }
        ReplayedPrices replay = ReplayedPrices.read(file, BERLIN);
        assertThat(replay.at(local("2026-06-15T12:45"))).isPresent().isEqualTo(replay.at(local("2026-06-15T12:00")));
        // The last full week is 9 to 15 June: the 8th is left out.
        assertThat(replay.sourceDate(LocalDate.parse("2026-06-16"))).isEqualTo("2026-06-09");
    }

    @Test
    void vatMarginGridAndLeviesAreAdded() {
        PriceRow row = Tariff.GERMAN.consumption(Instant.EPOCH, Optional.of(new BigDecimal("-50.00")));
        // (-5.00 + 1.20) x 1.19 = -4.522
        assertThat(row.components()).extracting(ComponentPrice::amount).containsExactly(new BigDecimal("-4.52"),
                new BigDecimal("9.47"), new BigDecimal("5.40"));
        assertThat(row.amount()).isEqualByComparingTo("10.35");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "start;price|line 1: the header 'start,eur_per_mwh' is expected",
            "# only comments|line 1: the header 'start,eur_per_mwh' is missing",
            "start,eur_per_mwh|line 1: there is no price",
            "start,eur_per_mwh/2026-03-01T00:00:00Z|line 2: two columns are expected, found 1",
            "start,eur_per_mwh/2026-03-01 00:00,5|line 2: a UTC start like 2026-03-29T10:15:00Z is expected, found '2026-03-01 00:00'",
            "start,eur_per_mwh/2026-03-01T00:05:00Z,5|line 2: the start 2026-03-01T00:05:00Z is not on a quarter-hour",
            "start,eur_per_mwh/2026-03-01T00:00:00Z,5/#/2026-03-01T00:15:00Z,5,6|line 4: two columns are expected, found 3",
            "start,eur_per_mwh/2026-03-01T00:00:00Z,abc|line 2: a price in EUR/MWh like 47.65 is expected, found 'abc'",
            "start,eur_per_mwh/2026-03-01T00:00:00Z,1e9|line 2: the price 1e9 EUR/MWh is out of any market's range",
            "start,eur_per_mwh/2026-03-01T00:00:00Z,5/2026-03-01T00:00:00Z,6|line 3: the slot 2026-03-01T00:00:00Z is there twice",
            "start,eur_per_mwh/2026-03-01T00:00:00Z,5|whole days from at least one week are needed" })
    void aMalformedFileIsNamedWithLineAndFault(String content, String message) throws Exception {
        Path file = folder.resolve("prices.csv");
        Files.writeString(file, content.replace('/', '\n'));

        assertThatThrownBy(() -> ReplayedPrices.read(file, BERLIN)).isInstanceOf(PriceFileException.class)
                .hasMessageStartingWith(file.toString()).hasMessageContaining(message);
    }

    @Test
    void aMissingFileAndOneThatIsNoTextAreNamed() throws Exception {
        Path missing = folder.resolve("none.csv");
        assertThatThrownBy(() -> ReplayedPrices.read(missing, BERLIN)).hasMessageContaining("none.csv")
                .hasMessageContaining("NoSuchFile");
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[]{ 's', (byte) 0xC3, 0x28 });
        assertThatThrownBy(() -> ReplayedPrices.read(binary, BERLIN)).hasMessageContaining("is no UTF-8 text");
        Path bom = Files.write(folder.resolve("bom.csv"), "\uFEFFstart,eur_per_mwh\n2026-03-01T00:00:00Z,5\n"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(PriceFile.read(bom)).hasSize(1);
    }

    @Test
    void realPricesReplayWithTheirHolesAndNegatives() throws Exception {
        Optional<Path> real = SharedFolder.find("data/de-lu-day-ahead-15min-2026.csv");
        assumeTrue(real.isPresent(), "shared/data/de-lu-day-ahead-15min-2026.csv is not beside the repository");
        NavigableMap<Instant, BigDecimal> prices = PriceFile.read(real.get());
        assertThat(prices).hasSize(5760);
        assertThat(prices.values().stream().filter(price -> price.signum() < 0)).hasSize(631);

        ReplayedPrices replay = ReplayedPrices.of(prices, BERLIN);
        int whole = 0;
        for (int day = 0; day < 56; day++) {
            LocalDate date = LocalDate.of(2026, 11, 2).plusDays(day);
            long slots = 0;
            for (int quarter = 0; quarter < 96; quarter++) {
                Instant slot = date.atStartOfDay(BERLIN).toInstant().plusSeconds(900L * quarter);
                slots += replay.at(slot).isPresent() ? 1 : 0;
            }
            assertThat(replay.sourceDate(date).getDayOfWeek()).isEqualTo(date.getDayOfWeek());
            assertThat(slots).isIn(96L, 92L, 4L);
            whole += slots == 96 ? 1 : 0;
        }
        assertThat(whole).isEqualTo(54);
    }
}
