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
package org.openhab.binding.derapi.internal.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Answers requests from a script and keeps what was asked.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ScriptedTransport implements Transport {
    public final List<CloudRequest> requests = new ArrayList<>();
    private final Map<String, Deque<CloudResponse>> answers = new HashMap<>();

    /** Adds an answer to what has the text in its path and query. */
    public ScriptedTransport answer(String part, String body) {
        return answer(part, 200, body);
    }

    public ScriptedTransport answer(String part, int status, String body) {
        answers.computeIfAbsent(part, key -> new ArrayDeque<>()).add(new CloudResponse(status, Map.of(), body));
        return this;
    }

    @Override
    public CloudResponse send(CloudRequest request) {
        requests.add(request);
        String address = request.uri().getRawPath() + "?" + request.uri().getRawQuery();
        Deque<CloudResponse> queue = answers.entrySet().stream().filter(entry -> address.contains(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length())).map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError("Nobody expected " + address));
        return Objects.requireNonNull(queue.size() > 1 ? queue.poll() : queue.peek());
    }

    /** {@return the queries that were sent} */
    public List<String> queries() {
        return requests.stream().map(request -> String.valueOf(request.uri().getRawQuery())).toList();
    }
}
