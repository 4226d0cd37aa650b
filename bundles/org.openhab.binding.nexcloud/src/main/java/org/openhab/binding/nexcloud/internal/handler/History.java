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
package org.openhab.binding.nexcloud.internal.handler;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nexcloud.internal.api.Aggregate;
import org.openhab.binding.nexcloud.internal.api.Resolution;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.ThingText;

/**
 * Loads past data in pieces that NEX is likely to answer, in the account's pace. What arrived before an error counts.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class History {
    private final PacedApi api;
    private final ZoneId zone;
    private final Clock clock;

    /** A piece of the span. */
    private record Piece(Instant from, Instant until) {
    }

    History(PacedApi api, ZoneId zone, Clock clock) {
        this.api = api;
        this.zone = zone;
        this.clock = clock;
    }

    HistoryOutcome load(HistoryRequest request, Consumer<List<Aggregate>> target, Consumer<HistoryOutcome> progress) {
        Instant now = clock.instant();
        Instant until = request.until().isAfter(now) ? now : request.until();
        if (!request.from().isBefore(until)) {
            return HistoryOutcome.failed(ThingText.of("hint.empty-span"));
        }
        List<Piece> pieces = pieces(request.resolution(), request.from(), until);
        NavigableMap<Instant, Aggregate> found = new TreeMap<>();
        HistoryOutcome outcome = new HistoryOutcome(List.of(), 0, pieces.size(), null, null);
        for (Piece piece : pieces) {
            try {
                List<Aggregate> some = api.ask(known -> known.aggregates(request.point(), request.resolution(),
                        piece.from(), piece.until()));
                // Whether the bounds are inclusive is not known; the span of the request is half-open.
                List<Aggregate> inside = some.stream().filter(aggregate -> !aggregate.start().isBefore(piece.from())
                        && aggregate.start().isBefore(piece.until())).toList();
                inside.forEach(aggregate -> found.put(aggregate.start(), aggregate));
                target.accept(inside);
            } catch (CloudException e) {
                return failed(outcome, ThingText.of(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return failed(outcome, ThingText.of("hint.interrupted"));
            }
            outcome = new HistoryOutcome(new ArrayList<>(found.values()), outcome.calls() + 1, pieces.size(),
                    piece.until(), null);
            progress.accept(outcome);
        }
        return outcome;
    }

    private static HistoryOutcome failed(HistoryOutcome before, ThingText error) {
        return new HistoryOutcome(before.aggregates(), before.calls(), before.plannedCalls(), before.done(), error);
    }

    private List<Piece> pieces(Resolution resolution, Instant from, Instant until) {
        List<Piece> pieces = new ArrayList<>();
        for (Instant start = from; start.isBefore(until);) {
            Instant end = start.atZone(zone).plusDays(resolution.chunk().toDays()).toInstant();
            Instant stop = end.isBefore(until) ? end : until;
            pieces.add(new Piece(start, stop));
            start = stop;
        }
        return pieces;
    }
}
