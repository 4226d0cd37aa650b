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
package org.openhab.binding.nexcloud.internal.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.Resolution;
import org.openhab.binding.nexcloud.internal.data.PointBook;
import org.openhab.binding.nexcloud.internal.handler.HistoryOutcome;
import org.openhab.binding.nexcloud.internal.handler.HistoryRequest;
import org.openhab.binding.nexcloud.internal.handler.NexDeviceHandler;
import org.openhab.core.io.console.Console;
import org.openhab.energy.thing.OpenHandlers;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Translator;

/**
 * Loads past data of one or all data points of a device and prints how far it has come.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Backfill {
    private static final String ALL = "all";

    private final OpenHandlers handlers;
    private final Translator translator;
    private final Console console;

    Backfill(OpenHandlers handlers, Translator translator, Console console) {
        this.handlers = handlers;
        this.translator = translator;
        this.console = console;
    }

    void run(List<String> words) {
        NexDeviceHandler device = handlers.of(NexDeviceHandler.class).stream()
                .filter(handler -> !words.isEmpty()
                        && handler.getThing().getUID().getAsString().equals(words.get(0)))
                .findFirst().orElse(null);
        if (device == null || words.size() < 4 || words.size() > 5) {
            console.println("Say device, data point, resolution and first day, such as: nexcloud backfill "
                    + handlers.of(NexDeviceHandler.class).stream().findFirst()
                            .map(handler -> handler.getThing().getUID().getAsString()).orElse("<thing>")
                    + " all hour 2026-10-01");
            return;
        }
        Resolution resolution = Resolution.of(words.get(2));
        Instant from = day(device, words.get(3));
        Instant until = words.size() < 5 ? device.clock().instant() : day(device, words.get(4));
        List<PointBook.Entry> points = device.points().stream()
                .filter(entry -> words.get(1).equals(ALL)
                        || words.get(1).replaceFirst("^[a-z]+-", "").equals(Long.toString(entry.point().id())))
                .toList();
        if (resolution == null || from == null || until == null || points.isEmpty()) {
            console.println(resolution == null
                    ? "The resolution is one of minute, hour, day."
                    : points.isEmpty()
                            ? "There is no data point " + words.get(1) + "; nexcloud points lists them."
                            : "A day is written like 2026-10-01.");
            return;
        }
        int number = 0;
        for (PointBook.Entry entry : points) {
            number++;
            if (!load(device, new HistoryRequest(entry.point().id(), resolution, from, until),
                    number + "/" + points.size() + " " + entry.point().name())) {
                return;
            }
        }
        console.println("Done.");
    }

    private boolean load(NexDeviceHandler device, HistoryRequest request, String name) {
        HistoryOutcome outcome = device.history(request, progress -> console.println(line(name, progress)));
        ThingText error = outcome.error();
        if (error == null) {
            return true;
        }
        console.println(name + ": " + translator.translate(error));
        Instant done = outcome.done();
        console.println("Stopped" + (done == null ? "." : " at " + done + ". Go on later from that day."));
        return false;
    }

    private static String line(String name, HistoryOutcome progress) {
        return String.format(Locale.ROOT, "%s  %3d %%  until %s  %d values, %d of %d calls", name, progress.percent(),
                progress.done(), progress.aggregates().size(), progress.calls(), progress.plannedCalls());
    }

    private static @Nullable Instant day(NexDeviceHandler device, String word) {
        try {
            return LocalDate.parse(word).atStartOfDay(device.zone()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
