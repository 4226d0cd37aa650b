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

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.SinkStatus;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.feed.ThingWords;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.oauth.web.HtmlPage;

/**
 * The first page: every Thing with its state and prices, where the data goes, and what to do when there is nothing yet. For one reader at one
 * moment.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class HomePage {
    /** Path of the style sheet of this bundle's pages. */
    static final String STYLE = HtmlPage.ROOT + "/ui.css";

    private static final int MOST_DECIMALS = 6;
    private static final Pattern CONNECT_ADDRESS = Pattern
            .compile("(?<![^\\s,])(?:https?://[A-Za-z0-9.:\\[\\]-]+)?" + HtmlPage.CONNECT + "\\b");

    private final Instant now;
    private final ZoneId zone;
    private final Locale locale;
    private final Texts texts;
    private final ThingWords words;

    /**
     * @param now the present
     * @param zone in which days begin and times are shown
     * @param locale the reader's language
     * @param texts in that language
     * @param words what is said about Things
     */
    HomePage(Instant now, ZoneId zone, Locale locale, Texts texts, ThingWords words) {
        this.now = now;
        this.zone = zone;
        this.locale = locale;
        this.texts = texts;
        this.words = words;
    }

    String html(Collection<ThingSnapshot> things, Collection<SinkStatus> sinks) {
        HtmlPage page = new HtmlPage(locale, texts.get("ui.title"), HtmlPage.ROOT);
        page.head("<link rel=\"stylesheet\" href=\"" + STYLE + "\">");
        page.head("<meta http-equiv=\"refresh\" content=\"60\">");
        if (things.isEmpty()) {
            empty(page);
        }
        // Tariffs first, because their prices are what people come for
        things.stream()
                .sorted(Comparator.comparing((ThingSnapshot thing) -> thing.prices() == null)
                        .thenComparing(ThingSnapshot::label).thenComparing(ThingSnapshot::uid))
                .forEach(thing -> thing(page, thing));
        sinks(page, new SinkAnswers().of(sinks, locale, texts));
        page.add("<p class=\"links\"><a href=\"%s\">%s</a> <a href=\"/rest/things\">%s</a> "
                + "<a href=\"/rest/items\">%s</a></p>", HtmlPage.CONNECT, texts.get("ui.link.connect"),
                texts.get("ui.link.things"), texts.get("ui.link.items"));
        page.add("<p class=\"sub\">%s</p>", texts.get("ui.asof", moment(now)));
        return page.html();
    }

    private void empty(HtmlPage page) {
        page.add("<section class=\"card\"><h2>%s</h2><p>%s</p><ol><li>%s</li><li>%s <a href=\"%s\">%s</a></li>"
                + "<li>%s</li></ol></section>", texts.get("ui.empty.title"), texts.get("ui.empty.text"),
                texts.get("ui.empty.account"), texts.get("ui.empty.connect"), HtmlPage.CONNECT,
                texts.get("ui.link.connect"), texts.get("ui.empty.inbox"));
    }

    private void thing(HtmlPage page, ThingSnapshot thing) {
        String level = !thing.online() ? "failed" : thing.stale() ? "busy" : "good";
        page.add("<section class=\"card\"><div class=\"head\"><div><h2>%s</h2><p class=\"sub\">%s</p></div>"
                + "<span class=\"badge %s\">%s</span></div>", thing.label(), words.model(thing, locale), level,
                texts.get("ui.state." + level));
        String said = words.status(thing, locale);
        String status = said.isBlank() && words.waitsForItsBridge(thing) ? texts.get("ui.reason.bridge") : said;
        if (!status.isBlank()) {
            page.add("<p class=\"reason\">" + withLink(HtmlPage.escape(status)) + "</p>");
        }
        PriceCurve prices = thing.prices();
        if (prices != null) {
            new PriceSection(thing.id(), prices, thing.currency(), now, MarketDay.of(now, zone), locale, texts)
                    .addTo(page);
        }
        readings(page, thing);
        origin(page, thing);
        page.add("</section>");
    }

    private void origin(HtmlPage page, ThingSnapshot thing) {
        @Nullable
        Instant fetchedAt = thing.fetchedAt();
        if (fetchedAt != null) {
            page.add("<p class=\"sub\">%s</p>", texts.get("ui.fetched", moment(fetchedAt)));
        } else if (thing.channels().values().stream().allMatch(ChannelReading.Unknown.class::isInstance)) {
            page.add("<p class=\"sub\">%s</p>", texts.get("ui.fetched.never"));
        }
        // Otherwise the Thing works its values out itself, as a plan does, and waits for no cloud
    }

    /** Makes the address of the Connect page a link to it, whatever host the address names. */
    private static String withLink(String escaped) {
        return CONNECT_ADDRESS.matcher(escaped).replaceFirst("<a href=\"" + HtmlPage.CONNECT + "\">$0</a>");
    }

    private void readings(HtmlPage page, ThingSnapshot thing) {
        Map<String, ChannelReading> channels = thing.channels();
        if (channels.isEmpty()) {
            return;
        }
        page.add("<details><summary>%s</summary><table class=\"readings\"><tbody>", texts.get("ui.readings"));
        channels.forEach((channel, reading) -> {
            @Nullable
            Instant measuredAt = reading.measuredAt();
            String name = words.channel(thing, channel, locale);
            String shown = reading instanceof ChannelReading.Text text
                    ? words.meaning(thing, channel, text.value(), locale)
                    : value(reading);
            page.add("<tr><th scope=\"row\">%s" + (name.equals(channel) ? "" : " <code>%s</code>")
                    + "</th><td>%s</td><td>%s</td></tr>", cells(name, channel, shown, measuredAt));
        });
        page.add("</tbody></table></details>");
    }

    private Object[] cells(String name, String channel, String shown, @Nullable Instant measuredAt) {
        String time = measuredAt == null ? "" : moment(measuredAt);
        return name.equals(channel)
                ? new Object[]{ name, shown, time }
                : new Object[]{ name, channel, shown, time };
    }

    private void sinks(HtmlPage page, List<SinkAnswers.Answer> sinks) {
        if (sinks.isEmpty()) {
            return;
        }
        page.add("<section class=\"card\"><h2>%s</h2><ul class=\"sinks\">", texts.get("ui.sinks"));
        for (SinkAnswers.Answer sink : sinks) {
            String level = sink.level().name().toLowerCase(Locale.ROOT);
            page.add("<li><span class=\"badge %s\">%s</span> <span>%s</span></li>", level, sink.name(),
                    sink.text());
        }
        page.add("</ul></section>");
    }

    private String value(ChannelReading reading) {
        if (reading instanceof ChannelReading.Quantity quantity) {
            NumberFormat numbers = NumberFormat.getNumberInstance(locale);
            numbers.setMaximumFractionDigits(MOST_DECIMALS);
            numbers.setRoundingMode(RoundingMode.HALF_EVEN);
            return (numbers.format(quantity.value()) + " " + quantity.unit()).trim();
        } else if (reading instanceof ChannelReading.Text text) {
            return text.value();
        } else if (reading instanceof ChannelReading.Switch position) {
            return texts.get(position.value() ? "ui.on" : "ui.off");
        } else if (reading instanceof ChannelReading.Moment moment) {
            return moment(moment.value());
        }
        return texts.get("ui.unknown");
    }

    private String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .format(instant.atZone(zone));
    }
}
