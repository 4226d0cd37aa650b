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
package org.openhab.energy.hub.clouds;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.http.HttpRequest;

/**
 * The requests that a cloud has answered: the last ones in full, all of them as counts. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class RequestLog {

    private static final int KEPT = 10_000;

    private static final Set<String> HARMLESS = Set.of("start", "end", "limit", "resolution", "response_type",
            "code_challenge_method", "flow_type", "grant_type", "startdate", "enddate",
            "summaryLevel", "pageSize", "vendor", "from", "to", "page", "size", "offset", "cursor");

    private final Deque<LoggedRequest> entries = new ArrayDeque<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void add(SimulatedClock clock, HttpRequest request, int status, @Nullable FaultKind fault) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.addLast(new LoggedRequest(clock.instant(), request.method(), request.path(), redacted(request), status,
                fault));
        counts.merge(request.path(), 1, Integer::sum);
    }

    private static String redacted(HttpRequest request) {
        List<String> shown = new ArrayList<>();
        for (String pair : request.query().split("&", -1)) {
            String name = pair.split("=", 2)[0];
            if (!name.isEmpty()) {
                shown.add(HARMLESS.contains(name) || name.startsWith("filter") ? pair : name + "=***");
            }
        }
        return String.join("&", shown);
    }

    /**
     * The last requests, oldest first.
     */
    public synchronized List<LoggedRequest> list() {
        return List.copyOf(entries);
    }

    /**
     * How many requests each path has had since the start or the last {@link #clear()}.
     */
    public synchronized Map<String, Integer> countsByPath() {
        return Map.copyOf(counts);
    }

    /**
     * How many requests a path has had.
     */
    public synchronized int count(String path) {
        return counts.getOrDefault(path, 0);
    }

    /**
     * How many requests there were in all.
     */
    public synchronized int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Those of the last requests that fit.
     */
    public List<LoggedRequest> matching(Predicate<LoggedRequest> condition) {
        return list().stream().filter(condition).collect(Collectors.toList());
    }

    public synchronized void clear() {
        entries.clear();
        counts.clear();
    }
}
