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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.PlanReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.model.price.PriceSlot;

/**
 * Things to publish.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Samples {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Instant NOW = Instant.parse("2026-03-10T11:07:00Z");
    static final Instant MIDNIGHT = Instant.parse("2026-03-09T23:00:00Z");

    private Samples() {
    }

    static ThingSnapshot thing(String id, Map<String, ChannelReading> channels) {
        return new ThingSnapshot(id, "nomos:subscription:" + id, "Home", "Nomos tariff", true, "", channels, null,
                "EUR", NOW, false);
    }

    static ThingSnapshot load(String id, PlanReading plan) {
        return new ThingSnapshot(id, "nomos:load:" + id, "Washer", "Load", true, "", Map.of(), null, "EUR", NOW, false,
                plan);
    }

    static ThingSnapshot priced(String id, String total, int quarterHours) {
        Map<String, ChannelReading> channels = new LinkedHashMap<>();
        channels.put("price#total", quantity(total));
        channels.put("price#next", new ChannelReading.Unknown());
        ThingSnapshot plain = thing(id, channels);
        return new ThingSnapshot(id, plain.uid(), plain.label(), plain.model(), true, "", channels,
                curve(MIDNIGHT, quarterHours), "EUR", NOW, false);
    }

    static ChannelReading quantity(String value) {
        return new ChannelReading.Quantity(new BigDecimal(value), "EUR/kWh", NOW);
    }

    static PriceCurve curve(Instant start, int quarterHours) {
        List<PriceSlot> slots = new ArrayList<>();
        for (int i = 0; i < quarterHours; i++) {
            Instant from = start.plus(Duration.ofMinutes(15L * i));
            slots.add(new PriceSlot(from, from.plus(Duration.ofMinutes(15)), BigDecimal.valueOf(2500 - i, 4)));
        }
        return PriceCurve.of(slots);
    }
}
