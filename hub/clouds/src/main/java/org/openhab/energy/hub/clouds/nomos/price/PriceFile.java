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

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads day-ahead prices from CSV: comment lines start with {@code #}, then the line {@code start,eur_per_mwh}, then
 * one row per slot with its UTC start and its price in EUR/MWh without VAT. Slots are quarter-hours or hours; rows may
 * be missing and may come in any order.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PriceFile {

    private static final String HEADER = "start,eur_per_mwh";
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final String name;
    private final NavigableMap<Instant, BigDecimal> prices = new TreeMap<>();
    private boolean headed;

    private PriceFile(String name) {
        this.name = name;
    }

    /**
     * The prices by slot start.
     *
     * @throws PriceFileException when the file cannot be read or holds something else
     */
    public static NavigableMap<Instant, BigDecimal> read(Path file) throws PriceFileException {
        PriceFile reader = new PriceFile(file.toString());
        reader.readLines(lines(file));
        return reader.prices;
    }

    private static List<String> lines(Path file) throws PriceFileException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new PriceFileException(file + ": is no UTF-8 text", e);
        } catch (IOException e) {
            throw new PriceFileException(file + ": cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private void readLines(List<String> lines) throws PriceFileException {
        int number = 0;
        for (String line : lines) {
            number++;
            String text = line.replace("\uFEFF", "").trim();
            if (!text.isEmpty() && !text.startsWith("#")) {
                readLine(number, text);
            }
        }
        if (!headed) {
            throw fault(Math.max(1, number), "the header '" + HEADER + "' is missing", null);
        }
        if (prices.isEmpty()) {
            throw fault(Math.max(1, number), "there is no price", null);
        }
    }

    private void readLine(int number, String text) throws PriceFileException {
        if (!headed) {
            if (!HEADER.equals(text)) {
                throw fault(number, "the header '" + HEADER + "' is expected, found '" + shortened(text) + "'", null);
            }
            headed = true;
            return;
        }
        String[] cells = text.split(",", -1);
        if (cells.length != 2) {
            throw fault(number, "two columns are expected, found " + cells.length, null);
        }
        Instant start = start(number, cells[0].trim());
        if (prices.put(start, price(number, cells[1].trim())) != null) {
            throw fault(number, "the slot " + start + " is there twice", null);
        }
    }

    private Instant start(int number, String cell) throws PriceFileException {
        try {
            Instant start = Instant.parse(cell);
            if (start.getEpochSecond() % QUARTER.toSeconds() != 0 || start.getNano() != 0) {
                throw fault(number, "the start " + start + " is not on a quarter-hour", null);
            }
            return start;
        } catch (DateTimeParseException e) {
            throw fault(number, "a UTC start like 2026-03-29T10:15:00Z is expected, found '" + shortened(cell) + "'",
                    e);
        }
    }

    private BigDecimal price(int number, String cell) throws PriceFileException {
        try {
            BigDecimal price = new BigDecimal(cell);
            if (price.abs().compareTo(BigDecimal.valueOf(100_000)) > 0) {
                throw fault(number, "the price " + shortened(cell) + " EUR/MWh is out of any market's range", null);
            }
            return price;
        } catch (NumberFormatException e) {
            throw fault(number, "a price in EUR/MWh like 47.65 is expected, found '" + shortened(cell) + "'", e);
        }
    }

    private PriceFileException fault(int number, String what, @Nullable Throwable cause) {
        return new PriceFileException(name + ", line " + number + ": " + what, cause);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
