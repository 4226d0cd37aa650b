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

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Tests {@link PriceShapes}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class PriceShapesTest {
    private static final String ROOT = "energy/home/";

    private final PriceShapes shapes = new PriceShapes(true, true);

    @Test
    void compactListHasTimeAndPriceAndTellsItsEnd() {
        JsonArray rows = compact(Samples.MIDNIGHT, PriceCurve.of(
                List.of(slot(0, "0.1"), slot(15, "-0.2"), slot(30, null), slot(45, "0.3"))));

        long start = Samples.MIDNIGHT.getEpochSecond();
        assertThat(rows.toString()).isEqualTo("[[%d,0.1],[%d,-0.2],[%d,null],[%d,0.3],[%d,null]]".formatted(start,
                start + 900, start + 1800, start + 2700, start + 3600));
    }

    @Test
    void compactListOfTwoDaysIsSmallEnoughForSmallDevices() {
        String payload = of(Samples.NOW, Samples.curve(Samples.MIDNIGHT, 192)).get(ROOT + PriceShapes.COMPACT);

        assertThat(payload.length()).isLessThan(4_500);
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-10T12:00:00Z, 96, 96", "2026-03-29T12:00:00Z, 92, 96", "2026-03-28T12:00:00Z, 96, 92",
            "2026-10-25T12:00:00Z, 100, 96" })
    void nordpoolDaysHaveTheirOwnNumberOfSlots(Instant now, int today, int tomorrow) {
        Instant start = now.atZone(Samples.BERLIN).toLocalDate().atStartOfDay(Samples.BERLIN).toInstant();
        JsonObject json = nordpool(now, Samples.curve(start, today + tomorrow));

        assertThat(json.getAsJsonArray("raw_today")).hasSize(today);
        assertThat(json.getAsJsonArray("raw_tomorrow")).hasSize(tomorrow);
        assertThat(json.get("tomorrow_valid").getAsBoolean()).isTrue();
    }

    @Test
    void nordpoolTimesHaveTheOffsetOfTheHub() {
        JsonObject json = nordpool(Samples.NOW, Samples.curve(Samples.MIDNIGHT, 96));

        assertThat(json.getAsJsonArray("raw_today").get(0).toString()).isEqualTo(
                "{\"start\":\"2026-03-10T00:00:00+01:00\",\"end\":\"2026-03-10T00:15:00+01:00\",\"value\":0.25}");
        assertThat(json.getAsJsonArray("raw_tomorrow")).isEmpty();
        assertThat(json.get("tomorrow_valid").getAsBoolean()).isFalse();
        assertThat(json.get("current_price").getAsBigDecimal()).isEqualTo(new BigDecimal("0.2452"));
    }

    @Test
    void dayWithAGapIsNotValid() {
        Instant tomorrow = Samples.MIDNIGHT.plus(Duration.ofDays(1));
        JsonObject json = nordpool(Samples.NOW, Samples.curve(tomorrow, 95));

        assertThat(json.get("tomorrow_valid").getAsBoolean()).isFalse();
        assertThat(json.get("current_price").isJsonNull()).isTrue();
    }

    @Test
    void thingWithoutPricesHasNoShape() {
        assertThat(shapes.of(Samples.thing("home", Map.of()), ROOT, Samples.NOW, Samples.BERLIN)).isEmpty();
    }

    @Test
    void shapesAreKeptWhileTheCurveTheDayAndTheRunningSlotAreTheSame() {
        PriceCurve curve = Samples.curve(Samples.MIDNIGHT, 192);
        Map<String, String> first = of(Samples.NOW, curve);

        Map<String, String> same = of(Samples.NOW.plusSeconds(1), curve);
        assertThat(same.get(ROOT + PriceShapes.COMPACT)).isSameAs(first.get(ROOT + PriceShapes.COMPACT));
        assertThat(same.get(ROOT + PriceShapes.NORDPOOL)).isSameAs(first.get(ROOT + PriceShapes.NORDPOOL));

        Map<String, String> nextSlot = of(Samples.NOW.plus(Duration.ofMinutes(15)), curve);
        assertThat(nextSlot.get(ROOT + PriceShapes.COMPACT)).isSameAs(first.get(ROOT + PriceShapes.COMPACT));
        assertThat(nextSlot.get(ROOT + PriceShapes.NORDPOOL)).isNotEqualTo(first.get(ROOT + PriceShapes.NORDPOOL));

        Map<String, String> nextDay = of(Samples.NOW.plus(Duration.ofDays(1)), curve);
        assertThat(nextDay.get(ROOT + PriceShapes.COMPACT)).isNotEqualTo(first.get(ROOT + PriceShapes.COMPACT));
        assertThat(nextDay).isEqualTo(new PriceShapes(true, true).of(thing(Samples.NOW, curve), ROOT,
                Samples.NOW.plus(Duration.ofDays(1)), Samples.BERLIN));
    }

    @Test
    void shapesOfARemovedTopicAreForgotten() {
        PriceCurve curve = Samples.curve(Samples.MIDNIGHT, 192);
        String first = of(Samples.NOW, curve).get(ROOT + PriceShapes.COMPACT);

        shapes.removed(ROOT + PriceShapes.COMPACT);

        assertThat(of(Samples.NOW, curve).get(ROOT + PriceShapes.COMPACT)).isEqualTo(first).isNotSameAs(first);
    }

    private JsonArray compact(Instant now, PriceCurve curve) {
        return JsonParser.parseString(of(now, curve).get(ROOT + PriceShapes.COMPACT)).getAsJsonArray();
    }

    private JsonObject nordpool(Instant now, PriceCurve curve) {
        return JsonParser.parseString(of(now, curve).get(ROOT + PriceShapes.NORDPOOL)).getAsJsonObject();
    }

    private Map<String, String> of(Instant now, PriceCurve curve) {
        return shapes.of(thing(now, curve), ROOT, now, Samples.BERLIN);
    }

    private static ThingSnapshot thing(Instant now, PriceCurve curve) {
        return new ThingSnapshot("home", "a:b:home", "Home", "Tariff", true, "", Map.of(), curve, "EUR", now, false);
    }

    private static PriceSlot slot(int minutes, @Nullable String total) {
        Instant start = Samples.MIDNIGHT.plus(Duration.ofMinutes(minutes));
        return new PriceSlot(start, start.plus(Duration.ofMinutes(15)), total == null ? null : new BigDecimal(total));
    }
}
