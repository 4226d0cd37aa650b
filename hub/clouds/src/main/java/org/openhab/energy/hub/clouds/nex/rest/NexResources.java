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
package org.openhab.energy.hub.clouds.nex.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.nex.body.AggregateBody;
import org.openhab.energy.hub.clouds.nex.body.Period;
import org.openhab.energy.hub.clouds.nex.body.PeriodLength;
import org.openhab.energy.hub.clouds.nex.body.StructureBody;
import org.openhab.energy.hub.clouds.nex.setup.NexSignal;
import org.openhab.energy.hub.clouds.nex.setup.NexSwitches;

/**
 * Everything behind a token: the navigation from controllers to data points, and their data. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NexResources {
    private static final Pattern PATH = Pattern
            .compile("/v1\\.0/(controller|device|datapoint)(?:/(\\d{1,18})(?:/([a-z]+))?)?");

    private final NexDirectory directory;
    private final StructureBody structure;
    private final AggregateBody aggregates;
    private final InstantSource clock;
    private final Supplier<NexSwitches> switches;

    public NexResources(NexDirectory directory, StructureBody structure, AggregateBody aggregates, InstantSource clock,
            Supplier<NexSwitches> switches) {
        this.directory = directory;
        this.structure = structure;
        this.aggregates = aggregates;
        this.clock = clock;
        this.switches = switches;
    }

    /**
     * Answers a request.
     *
     * @param path in lower case
     * @throws NexRefusal when there is nothing to answer
     */
    public HttpResponse answer(HttpRequest request, String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new NexRefusal(404, "not_found");
        }
        if (!"GET".equals(request.method())) {
            throw new NexRefusal(403, "write_permission_needed");
        }
        String child = matcher.group(3) == null ? "" : matcher.group(3);
        if (matcher.group(2) == null) {
            if (matcher.group(1).equals("controller")) {
                return HttpResponse.json(200, structure.controllers(directory.controllers()));
            }
            throw new NexRefusal(404, "not_found");
        }
        long id = Long.parseLong(matcher.group(2));
        return switch (matcher.group(1) + "/" + child) {
            case "controller/" -> HttpResponse.json(200, structure.controller(directory.controller(id)));
            case "controller/device" -> HttpResponse.json(200,
                    structure.devices(id, directory.devices(directory.controller(id))));
            case "device/" -> HttpResponse.json(200, structure.device(directory.device(id)));
            case "device/datapoint" -> HttpResponse.json(200,
                    structure.points(id, directory.points(directory.device(id).device())));
            case "datapoint/" -> HttpResponse.json(200, structure.point(directory.point(id)));
            case "datapoint/livedatum" -> structure.live(directory.point(id));
            case "datapoint/minutedata" -> data(request, directory.point(id), PeriodLength.MINUTE);
            case "datapoint/hourdata" -> data(request, directory.point(id), PeriodLength.HOUR);
            case "datapoint/daydata" -> data(request, directory.point(id), PeriodLength.DAY);
            default -> throw new NexRefusal(404, "not_found");
        };
    }

    private HttpResponse data(HttpRequest request, NexDirectory.Spot spot, PeriodLength length) {
        Instant start = instant(request, "startdate");
        Instant end = instant(request, "enddate");
        NexSwitches current = switches.get();
        if (!start.isBefore(end)) {
            throw new NexRefusal(400, "startdate_not_before_enddate");
        }
        if (current.longestSpanDays() > 0
                && Duration.between(start, end).compareTo(Duration.ofDays(current.longestSpanDays())) > 0) {
            throw new NexRefusal(400, "span_too_long");
        }
        Instant delivered = spot.controller().delivered(clock.instant());
        List<Period> periods = spot.point().signal() == NexSignal.NOTHING
                ? List.of()
                : length.periods(start, end, ZoneId.of(current.dayZone())).stream()
                        .filter(period -> period.start().isBefore(delivered))
                        .filter(period -> current.runningPeriod() || !period.end().isAfter(clock.instant()))
                        .filter(period -> current.gapEvery() == 0
                                || Math.floorMod(period.start().getEpochSecond() / length.seconds(),
                                        current.gapEvery()) != 0)
                        .toList();
        return HttpResponse.json(200, aggregates.write(spot.point(), periods, length, delivered));
    }

    private static Instant instant(HttpRequest request, String name) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(request.queryParameter(name).orElse("")));
        } catch (NumberFormatException e) {
            throw new NexRefusal(400, name + "_missing_or_no_number");
        }
    }
}
