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
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;
import org.openhab.energy.model.price.PriceStatistics;
import org.openhab.energy.oauth.web.HtmlPage;

/**
 * The prices of one tariff: what energy costs now, when it is cheapest, both days as pictures and in figures.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PriceSection {
    private final String id;
    private final PriceCurve curve;
    private final PriceFormat format;
    private final PriceScale scale;
    private final PriceBands bands;
    private final Instant now;
    private final MarketDay today;
    private final MarketDay tomorrow;
    private final Texts texts;
    private final DateTimeFormatter date;

    /**
     * @param id of the Thing, unique in the page
     * @param prices prices of any time; only those of today and tomorrow are shown
     * @param currency ISO 4217 code
     * @param now the present
     * @param today the day of the present, in the reader's zone
     * @param locale the reader's language
     * @param texts in that language
     */
    PriceSection(String id, PriceCurve prices, String currency, Instant now, MarketDay today, Locale locale,
            Texts texts) {
        this.id = id;
        this.now = now;
        this.today = today;
        this.tomorrow = today.next();
        this.texts = texts;
        this.date = DateTimeFormatter.ofPattern(texts.get("ui.date"), locale);
        this.curve = prices.between(today.start(), tomorrow.end());
        this.format = new PriceFormat(locale, currency);
        this.scale = PriceScale.of(curve, format.unitStep());
        this.bands = PriceBands.of(curve);
    }

    void addTo(HtmlPage page) {
        current(page);
        page.add("<div class=\"days\">");
        day(page, "ui.today", today);
        day(page, "ui.tomorrow", tomorrow);
        page.add("</div>");
        page.add("<p class=\"legend\"><span class=\"cheap\">%s</span> <span class=\"middle\">%s</span> "
                + "<span class=\"dear\">%s</span> <span class=\"unknown\">%s</span></p>", texts.get("ui.band.cheap"),
                texts.get("ui.band.middle"), texts.get("ui.band.dear"), texts.get("ui.band.unknown"));
        figures(page);
    }

    private void current(HtmlPage page) {
        PriceSlot slot = curve.slotAt(now);
        @Nullable
        BigDecimal total = slot == null ? null : slot.total();
        page.add("<div class=\"current\">");
        if (slot == null || total == null) {
            page.add("<p class=\"price\"><span class=\"figure\">\u2013</span></p><p class=\"sub\">%s</p>",
                    texts.get("ui.current.unknown"));
        } else {
            String band = bands.of(total).style();
            page.add("<p class=\"price\"><span class=\"figure\">%s</span> <span class=\"unit\">%s</span> "
                    + "<span class=\"badge %s\">%s</span></p>", format.number(total), format.unit(), band,
                    texts.get("ui.band." + band));
            page.add("<p class=\"sub\">%s</p>", texts.get("ui.current.until", time(slot.end())));
        }
        lowestAhead().ifPresent(lowest -> page.add("<p class=\"sub\">%s</p>",
                texts.get("ui.lowest", texts.get(isTomorrow(lowest.start()) ? "ui.tomorrow" : "ui.today"),
                        span(lowest), format.price(totalOf(lowest)))));
        page.add("</div>");
    }

    private void day(HtmlPage page, String key, MarketDay day) {
        String name = texts.get(key);
        PriceStatistics statistics = curve.statistics(day.start(), day.end());
        page.add("<figure><figcaption>%s <time datetime=\"%s\">%s</time></figcaption>", name, day.date(),
                date.format(day.date()));
        if (statistics == null) {
            page.add("<p class=\"none\">%s</p>",
                    texts.get(day.equals(tomorrow) ? "ui.tomorrow.none" : "ui.today.none"));
        } else {
            String gist = texts.get("ui.chart.description", format.price(statistics.minimum()),
                    format.price(statistics.average()), format.price(statistics.maximum()));
            page.add(new PriceChart(id + "-" + day.date(), format, scale, bands, texts).svg(curve, day, now,
                    texts.get("ui.chart.title", name, format.unit()), gist));
        }
        page.add("</figure>");
    }

    private void figures(HtmlPage page) {
        page.add("<table class=\"figures\"><thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th>"
                + "<th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead><tbody>", format.unit(),
                texts.get("ui.minimum"), texts.get("ui.average"), texts.get("ui.maximum"));
        row(page, "ui.today", today);
        row(page, "ui.tomorrow", tomorrow);
        page.add("</tbody></table>");
    }

    private void row(HtmlPage page, String key, MarketDay day) {
        PriceStatistics statistics = curve.statistics(day.start(), day.end());
        if (statistics == null) {
            page.add("<tr><th scope=\"row\">%s</th><td>\u2013</td><td>\u2013</td><td>\u2013</td></tr>",
                    texts.get(key));
        } else {
            String name = statistics.whole() ? texts.get(key) : texts.get("ui.part", texts.get(key));
            page.add("<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>", name,
                    format.number(statistics.minimum()), format.number(statistics.average()),
                    format.number(statistics.maximum()));
        }
    }

    private Optional<PriceSlot> lowestAhead() {
        return curve.between(now, tomorrow.end()).slots().stream().filter(PriceSlot::isKnown)
                .min(Comparator.comparing(PriceSection::totalOf)).map(part -> {
                    // The first is cut at the present
                    PriceSlot whole = curve.slotAt(part.start());
                    return whole == null ? part : whole;
                });
    }

    private static BigDecimal totalOf(PriceSlot known) {
        return Objects.requireNonNull(known.total());
    }

    private boolean isTomorrow(Instant instant) {
        return !instant.isBefore(tomorrow.start());
    }

    private String span(PriceSlot slot) {
        return new DayTime(isTomorrow(slot.start()) ? tomorrow : today).span(slot.start(), slot.end());
    }

    private String time(Instant end) {
        return new DayTime(end.isAfter(today.end()) ? tomorrow : today).time(end);
    }
}
