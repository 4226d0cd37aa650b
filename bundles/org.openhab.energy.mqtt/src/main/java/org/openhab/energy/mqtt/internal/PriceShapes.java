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
package org.openhab.energy.mqtt.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * Prices in the shapes that others read, besides the list of {@code start}, {@code end} and {@code value}: a compact list of pairs for small devices, and
 * the attributes of the Nordpool sensor of Home Assistant, which many automations are written for.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PriceShapes {
    static final String COMPACT = "prices-compact";
    static final String NORDPOOL = "prices-nordpool";

    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final boolean compact;
    private final boolean nordpool;
    private final MadeTexts texts = new MadeTexts();

    PriceShapes(boolean compact, boolean nordpool) {
        this.compact = compact;
        this.nordpool = nordpool;
    }

    boolean hasNordpool() {
        return nordpool;
    }

    /**
     * @param root first levels of the Thing's topics, with a slash at the end
     * @return payload by topic; empty for a Thing without prices
     */
    Map<String, String> of(ThingSnapshot thing, String root, Instant now, ZoneId zone) {
        PriceCurve prices = thing.prices();
        if (prices == null || !compact && !nordpool) {
            return Map.of();
        }
        Map<String, String> shapes = new LinkedHashMap<>();
        Instant today = MarketDay.of(now, zone).start();
        if (compact) {
            String topic = root + COMPACT;
            shapes.put(topic, texts.text(topic, List.of(prices, today),
                    () -> JsonText.of(GSON, compact(prices, today))));
        }
        if (nordpool) {
            String topic = root + NORDPOOL;
            PriceSlot running = prices.slotAt(now);
            // The running price is told, so a new one is made when the slot ends
            Instant slot = running == null ? Instant.MIN : running.start();
            shapes.put(topic, texts.text(topic, List.of(prices, thing.currency(), today, slot, zone),
                    () -> JsonText.of(GSON, nordpool(prices, thing.currency(), now, zone))));
        }
        return shapes;
    }

    /** Forgets what was made for a topic that is not there any more. */
    void removed(String topic) {
        texts.forget(topic);
    }

    /** Begin of the slot in seconds of 1970 and price; the last pair has no price and tells where the list ends. A gap is such a pair, too. */
    private static JsonArray compact(PriceCurve prices, Instant from) {
        JsonArray rows = new JsonArray();
        Instant end = Instant.MIN;
        for (PriceSlot slot : prices.slots()) {
            if (!slot.isKnown() || !slot.end().isAfter(from)) {
                continue;
            }
            if (!end.equals(Instant.MIN) && slot.start().isAfter(end)) {
                rows.add(pair(end, null));
            }
            rows.add(pair(slot.start(), slot));
            end = slot.end();
        }
        if (!end.equals(Instant.MIN)) {
            rows.add(pair(end, null));
        }
        return rows;
    }

    private static JsonArray pair(Instant start, @Nullable PriceSlot slot) {
        JsonArray pair = new JsonArray();
        pair.add(start.getEpochSecond());
        pair.add(slot == null ? JsonNull.INSTANCE : Payload.number(slot.total()));
        return pair;
    }

    private static JsonObject nordpool(PriceCurve prices, String currency, Instant now, ZoneId zone) {
        MarketDay today = MarketDay.of(now, zone);
        MarketDay tomorrow = today.next();
        PriceSlot running = prices.slotAt(now);
        JsonObject json = new JsonObject();
        json.add("current_price", Payload.number(running == null ? null : running.total()));
        json.addProperty("currency", currency);
        json.addProperty("unit", "kWh");
        json.addProperty("price_in_cents", false);
        // A day is whole when it has no gap; only then may it be planned on
        json.addProperty("tomorrow_valid", prices.isWhole(tomorrow.start(), tomorrow.end()));
        json.add("raw_today", rows(prices, today, zone));
        json.add("raw_tomorrow", rows(prices, tomorrow, zone));
        return json;
    }

    private static JsonArray rows(PriceCurve prices, MarketDay day, ZoneId zone) {
        JsonArray rows = new JsonArray();
        for (PriceSlot slot : prices.between(day.start(), day.end()).slots()) {
            if (slot.isKnown()) {
                JsonObject row = new JsonObject();
                row.addProperty("start", local(slot.start(), zone));
                row.addProperty("end", local(slot.end(), zone));
                row.add("value", Payload.number(slot.total()));
                rows.add(row);
            }
        }
        return rows;
    }

    private static String local(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
