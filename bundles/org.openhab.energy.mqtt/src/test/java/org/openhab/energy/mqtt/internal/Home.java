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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.ChannelDetail;
import org.openhab.energy.model.feed.ChannelReading;
import org.openhab.energy.model.feed.PlanReading;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.plan.Run;

/**
 * A Thing with channels of all kinds.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Home {
    private Home() {
    }

    static ThingSnapshot of(String id, String label) {
        Map<String, ChannelReading> channels = new LinkedHashMap<>();
        channels.put("price#total", quantity("0.27314", "EUR/kWh"));
        channels.put("price#next", new ChannelReading.Unknown());
        channels.put("usage#today", quantity("7.5", "kWh"));
        channels.put("cost#today", quantity("2.055", "EUR"));
        channels.put("battery#power", quantity("1200", "W"));
        channels.put("battery#state-of-charge", quantity("55", "%"));
        channels.put("battery#mode", new ChannelReading.Text("auto", Samples.NOW));
        channels.put("battery#charging", new ChannelReading.Switch(true, Samples.NOW));
        channels.put("usage#until", new ChannelReading.Moment(Samples.MIDNIGHT, Samples.NOW));
        channels.put("rank", quantity("3", ""));
        channels.put("state", new ChannelReading.Text("", Samples.NOW));
        channels.put("odd_name", new ChannelReading.Text("x", Samples.NOW));
        Map<String, ChannelDetail> details = new LinkedHashMap<>();
        details.put("price#total", new ChannelDetail("Price", "Number:EnergyPrice", 4, false));
        details.put("usage#today", new ChannelDetail("Today", "Number:Energy", 2, false));
        details.put("cost#today", new ChannelDetail("Today", "Number:Currency", 2, false));
        details.put("battery#power", new ChannelDetail("Power", "Number:Power", 0, true));
        details.put("battery#mode", new ChannelDetail("Mode", "String", ChannelDetail.ALL_DECIMALS, true));
        details.put("battery#charging", new ChannelDetail("Charging", "Switch", ChannelDetail.ALL_DECIMALS, true));
        return new ThingSnapshot(id, "nomos:subscription:" + id, label, "Nomos tariff", true, "", channels,
                Samples.curve(Samples.MIDNIGHT, 192), "EUR", Samples.NOW, false,
                new PlanReading("waiting", id, Samples.NOW, Samples.NOW, Samples.NOW.plusSeconds(7200),
                        List.of(new Run(Samples.NOW, Samples.NOW.plusSeconds(900))), BigDecimal.ONE, BigDecimal.ONE,
                        BigDecimal.ONE, BigDecimal.TEN, null, BigDecimal.ONE, "planned", "now"),
                details);
    }

    static ThingSnapshot without(ThingSnapshot thing, String channel) {
        Map<String, ChannelReading> channels = new LinkedHashMap<>(thing.channels());
        channels.remove(channel);
        return with(thing, channels);
    }

    static ThingSnapshot with(ThingSnapshot thing, String channel, ChannelReading reading) {
        Map<String, ChannelReading> channels = new LinkedHashMap<>(thing.channels());
        channels.put(channel, reading);
        return with(thing, channels);
    }

    private static ThingSnapshot with(ThingSnapshot thing, Map<String, ChannelReading> channels) {
        return new ThingSnapshot(thing.id(), thing.uid(), thing.label(), thing.model(), thing.online(), thing.status(),
                channels, thing.prices(), thing.currency(), thing.fetchedAt(), thing.stale(), thing.plan(),
                thing.details());
    }

    static ChannelReading quantity(String value, String unit) {
        return new ChannelReading.Quantity(new BigDecimal(value), unit, Samples.NOW);
    }
}
