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
package org.openhab.energy.ui.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.oauth.web.HtmlPage;

/**
 * Draws the prices of one day as bars in an SVG picture, without script and without inline style. Time runs evenly from left to right, so that a day
 * of 23 or 25 hours has its hours where they are; what is not known is hatched.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PriceChart {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 210;
    private static final int LEFT = 34;
    private static final int RIGHT = 6;
    private static final int TOP = 14;
    private static final int BOTTOM = 22;
    private static final int HOURS_PER_TICK = 3;
    private static final double THINNEST = 0.8;
    private static final double GAP_BETWEEN = 0.12;

    private final String id;
    private final PriceFormat format;
    private final PriceScale scale;
    private final PriceBands bands;
    private final Texts texts;

    /**
     * @param id unique in the page
     * @param format writes the prices
     * @param scale the vertical axis
     * @param bands decides the colour of a bar
     * @param texts in the reader's language
     */
    PriceChart(String id, PriceFormat format, PriceScale scale, PriceBands bands, Texts texts) {
        this.id = HtmlPage.escape(id);
        this.format = format;
        this.scale = scale;
        this.bands = bands;
        this.texts = texts;
    }

    /**
     * @param curve prices, of which those of the day are drawn
     * @param day the day
     * @param now is marked if it lies in the day
     * @param title what the picture shows, for those who cannot see it
     * @param description its gist
     */
    String svg(PriceCurve curve, MarketDay day, Instant now, String title, String description) {
        StringBuilder svg = new StringBuilder(32_768);
        svg.append("""
                <svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
                aria-labelledby="%s-title %s-desc">
                <title id="%s-title">%s</title>
                <desc id="%s-desc">%s</desc>
                <defs><pattern id="%s-gap" width="6" height="6" patternUnits="userSpaceOnUse">\
                <path class="hatch" d="M0 6L6 0"/></pattern></defs>
                """.formatted(WIDTH, HEIGHT, id, id, id, HtmlPage.escape(title), id, HtmlPage.escape(description),
                id));
        grid(svg);
        hours(svg, day);
        bars(svg, curve.between(day.start(), day.end()), day, now);
        svg.append("<line class=\"zero\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>%n".formatted(LEFT, WIDTH - RIGHT,
                coordinate(y(BigDecimal.ZERO)), coordinate(y(BigDecimal.ZERO))));
        if (!now.isBefore(day.start()) && now.isBefore(day.end())) {
            String x = coordinate(x(now, day));
            svg.append("<line class=\"now\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>%n".formatted(x, x, TOP - 2,
                    HEIGHT - BOTTOM));
            svg.append("<circle class=\"now\" cx=\"%s\" cy=\"%d\" r=\"3\"/>%n".formatted(x, TOP - 4));
        }
        return svg.append("</svg>\n").toString();
    }

    private void grid(StringBuilder svg) {
        for (BigDecimal tick : scale.ticks()) {
            String y = coordinate(y(tick));
            svg.append("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>".formatted(LEFT, WIDTH - RIGHT,
                    y, y));
            svg.append("<text class=\"tick\" x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>%n".formatted(LEFT - 5,
                    coordinate(y(tick) + 4), HtmlPage.escape(format.tick(tick))));
        }
    }

    private static void hours(StringBuilder svg, MarketDay day) {
        for (int hour = 0; hour < 24; hour += HOURS_PER_TICK) {
            Instant instant = ZonedDateTime.of(day.date(), LocalTime.of(hour, 0), day.zone()).toInstant();
            hour(svg, x(instant, day), hour == 0 ? "start" : "middle", "%02d".formatted(hour));
        }
        hour(svg, WIDTH - RIGHT, "end", "24");
    }

    private static void hour(StringBuilder svg, double x, String anchor, String label) {
        svg.append("<line class=\"hour\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>".formatted(coordinate(x),
                coordinate(x), HEIGHT - BOTTOM, HEIGHT - BOTTOM + 4));
        svg.append("<text class=\"tick\" x=\"%s\" y=\"%d\" text-anchor=\"%s\">%s</text>%n".formatted(coordinate(x),
                HEIGHT - BOTTOM + 16, anchor, label));
    }

    private void bars(StringBuilder svg, PriceCurve curve, MarketDay day, Instant now) {
        Instant covered = day.start();
        for (PriceSlot slot : curve.slots()) {
            @Nullable
            BigDecimal total = slot.total();
            if (total == null) {
                continue;
            }
            if (slot.start().isAfter(covered)) {
                gap(svg, covered, slot.start(), day);
            }
            bar(svg, slot, total, day, slot.contains(now));
            covered = slot.end();
        }
        if (covered.isBefore(day.end())) {
            gap(svg, covered, day.end(), day);
        }
    }

    private void bar(StringBuilder svg, PriceSlot slot, BigDecimal total, MarketDay day, boolean running) {
        double left = x(slot.start(), day);
        double width = x(slot.end(), day) - left;
        double zero = y(BigDecimal.ZERO);
        double price = y(total);
        double height = Math.max(THINNEST, Math.abs(zero - price));
        // A price of zero is a thin line on the axis, so that it is not taken for a gap
        double top = total.signum() < 0 ? zero : zero - height;
        svg.append("<rect class=\"%s%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>%n"
                .formatted(bands.of(total).style(), running ? " running" : "", coordinate(left), coordinate(top),
                        coordinate(width * (1 - GAP_BETWEEN)), coordinate(height), HtmlPage
                                .escape(span(slot.start(), slot.end(), day) + " " + format.price(total))));
    }

    private void gap(StringBuilder svg, Instant from, Instant until, MarketDay day) {
        double left = x(from, day);
        svg.append(
                "<rect class=\"gap\" fill=\"url(#%s-gap)\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"><title>%s</title></rect>%n"
                        .formatted(id, coordinate(left), TOP, coordinate(x(until, day) - left), HEIGHT - TOP - BOTTOM,
                                HtmlPage.escape(texts.get("ui.chart.gap", span(from, until, day)))));
    }

    private static String span(Instant from, Instant until, MarketDay day) {
        return new DayTime(day).span(from, until);
    }

    private static double x(Instant instant, MarketDay day) {
        double part = Duration.between(day.start(), instant).toSeconds()
                / (double) Duration.between(day.start(), day.end()).toSeconds();
        return LEFT + part * (WIDTH - LEFT - RIGHT);
    }

    private double y(BigDecimal price) {
        return HEIGHT - BOTTOM - scale.position(price) * (HEIGHT - TOP - BOTTOM);
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
