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
package org.openhab.energy.hub.clouds.nomos.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nomos.error.NomosException;
import org.openhab.energy.hub.clouds.nomos.meter.AnalogUsage;
import org.openhab.energy.hub.clouds.nomos.meter.MeterReading;
import org.openhab.energy.hub.clouds.nomos.meter.MeterReadings;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSubscription;
import org.openhab.energy.hub.clouds.nomos.setup.NomosSwitches;
import org.openhab.energy.hub.clouds.nomos.setup.NomosVersion;
import org.openhab.energy.hub.clouds.nomos.setup.PendingUsage;
import org.openhab.energy.hub.clouds.nomos.usage.SmartUsage;
import org.openhab.energy.hub.clouds.nomos.usage.UsageBuckets;
import org.openhab.energy.hub.clouds.nomos.usage.UsagePoint;
import org.openhab.energy.hub.clouds.nomos.usage.UsageResolution;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * {@code GET /subscriptions/{id}/usage}: {@code start} is a local day and inclusive, {@code end} exclusive. A meter that
 * people read has months, whatever resolution is asked for.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class UsageEndpoint {

    private final ZoneId zone;
    private final SmartUsage smart;
    private final AnalogUsage analog;
    private final MeterReadings readings;
    private final Supplier<NomosSwitches> switches;

    UsageEndpoint(ZoneId zone, SmartUsage smart, AnalogUsage analog, MeterReadings readings,
            Supplier<NomosSwitches> switches) {
        this.zone = zone;
        this.smart = smart;
        this.analog = analog;
        this.readings = readings;
        this.switches = switches;
    }

    HttpResponse answer(Call call, NomosSubscription subscription) {
        boolean isSmart = subscription.meterAt(call.now()).smart();
        String asked = call.request().queryParameter("resolution").orElse("auto");
        if (!"auto".equals(asked) && UsageResolution.of(asked).isEmpty()) {
            throw NomosException.badField("invalid_value", "resolution", "Invalid option",
                    "Invalid option: expected one of \"auto\"|\"15min\"|\"hour\"|\"day\"|\"week\"|\"month\"");
        }
        LocalDate start = DateParameter.optional(call.request(), "start")
                .orElseGet(() -> defaultStart(call, subscription, isSmart));
        LocalDate end = DateParameter.optional(call.request(), "end")
                .orElseGet(() -> later(start, defaultEnd(call, subscription, isSmart)));
        DateParameter.checkRange(start, end, 0, switches.get().longestRangeDays());
        if ("pending".equals(subscription.status(call.now()))
                && switches.get().pendingUsage() == PendingUsage.REFUSED) {
            throw NomosException.badField("subscription_not_started", "", "Subscription has not started",
                    "The subscription has not started yet");
        }
        UsageResolution resolution = isSmart
                ? UsageResolution.of(asked).orElseGet(() -> UsageResolution.fitting(start, end))
                : UsageResolution.MONTH;
        List<UsagePoint> points = points(subscription, start, end, resolution, call.now());
        return HttpResponse.json(200, json(call, isSmart, resolution, points));
    }

    private List<UsagePoint> points(NomosSubscription subscription, LocalDate start, LocalDate end,
            UsageResolution resolution, Instant now) {
        List<UsagePoint> points = UsageBuckets.sum(smart.points(subscription, start, end, now), resolution, zone);
        return resolution == UsageResolution.MONTH && !subscription.meter().smart()
                ? joined(analog.months(subscription, start, end, now), points)
                : points;
    }

    /** The months before and after a meter became smart; the month in which it did has a part of each. */
    private static List<UsagePoint> joined(List<UsagePoint> before, List<UsagePoint> after) {
        List<UsagePoint> all = new ArrayList<>(before);
        for (UsagePoint point : after) {
            int last = all.size() - 1;
            if (last >= 0 && all.get(last).start().equals(point.start())) {
                UsagePoint part = all.get(last);
                all.set(last, new UsagePoint(point.start(), part.usage().add(point.usage()),
                        part.isFinal() && point.isFinal()));
            } else {
                all.add(point);
            }
        }
        return all;
    }

    private LocalDate defaultStart(Call call, NomosSubscription subscription, boolean isSmart) {
        LocalDate today = call.now().atZone(zone).toLocalDate();
        if (isSmart) {
            return today.minusDays(1);
        }
        Instant start = subscription.startAt();
        LocalDate aYearAgo = today.minusMonths(12);
        LocalDate first = start == null ? aYearAgo : start.atZone(zone).toLocalDate();
        return first.isAfter(aYearAgo) ? first : aYearAgo;
    }

    private LocalDate defaultEnd(Call call, NomosSubscription subscription, boolean isSmart) {
        LocalDate today = call.now().atZone(zone).toLocalDate();
        if (isSmart) {
            return today;
        }
        List<MeterReading> known = readings.of(subscription, call.now());
        return known.isEmpty()
                ? LocalDate.MIN
                : known.get(known.size() - 1).timestamp().atZone(zone).toLocalDate();
    }

    /** Without an end a range is empty rather than turned round. */
    private static LocalDate later(LocalDate start, LocalDate end) {
        return end.isAfter(start) ? end : start;
    }

    private static JsonObject json(Call call, boolean isSmart, UsageResolution resolution, List<UsagePoint> points) {
        JsonArray data = new JsonArray(points.size());
        for (UsagePoint point : points) {
            JsonObject item = new JsonObject();
            item.add("start", SubscriptionJson.timestamp(point.start()));
            item.addProperty("usage", point.usage());
            item.addProperty("type", point.isFinal() ? "final" : "preliminary");
            data.add(item);
        }
        JsonObject json = new JsonObject();
        json.addProperty("object", call.atLeast(NomosVersion.CURIE) ? "usage" : "consumption");
        json.addProperty("meter_type", isSmart ? "smart" : "analog");
        json.addProperty("resolution", resolution.word());
        json.add("data", data);
        return json;
    }
}
