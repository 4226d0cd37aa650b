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
package org.openhab.energy.oauth.transport;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A request to a cloud. Immutable. Its text form names method, host and path only, so that it may be logged.
 *
 * @param kind what the call is for, in one word ("prices", "token"); the call counters are kept by it
 * @param method HTTP method
 * @param uri absolute address
 * @param headers header fields by name
 * @param body the body, or null
 * @param timeout how long the whole exchange may take
 * @param answers statuses besides those of success that are answers to this request and no failures, because its sender reads them: a redirect whose
 *            address is what was asked for, a refusal with a reason that a person is to see
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record CloudRequest(String kind, String method, URI uri, Map<String, String> headers, @Nullable Body body,
        Duration timeout, Set<Integer> answers) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    /** A body with its media type; the text is sent as UTF-8. */
    public record Body(String contentType, String text) {
        @Override
        public String toString() {
            return contentType + ", " + text.length() + " characters";
        }
    }

    public CloudRequest {
        headers = Map.copyOf(headers);
        answers = Set.copyOf(answers);
    }

    /** A request to which only a success is an answer. */
    public CloudRequest(String kind, String method, URI uri, Map<String, String> headers, @Nullable Body body,
            Duration timeout) {
        this(kind, method, uri, headers, body, timeout, Set.of());
    }

    /** {@return a GET request with the usual time limit} */
    public static CloudRequest get(String kind, URI uri) {
        return new CloudRequest(kind, "GET", uri, Map.of(), null, DEFAULT_TIMEOUT);
    }

    /** {@return a POST request with the usual time limit} */
    public static CloudRequest post(String kind, URI uri, Body body) {
        return new CloudRequest(kind, "POST", uri, Map.of(), body, DEFAULT_TIMEOUT);
    }

    /** {@return this request with one header field set} */
    public CloudRequest withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new CloudRequest(kind, method, uri, changed, body, timeout, answers);
    }

    /** {@return this request for another address} */
    public CloudRequest withUri(URI address) {
        return new CloudRequest(kind, method, address, headers, body, timeout, answers);
    }

    /** {@return this request with the statuses that are answers to it besides those of success} */
    public CloudRequest withAnswers(Set<Integer> statuses) {
        return new CloudRequest(kind, method, uri, headers, body, timeout, statuses);
    }

    /** {@return whether an answer of the status is for the sender of this request to read} */
    public boolean isAnsweredBy(int status) {
        return status >= 200 && status < 300 || answers.contains(status);
    }

    @Override
    public String toString() {
        return method + " " + uri.getHost() + uri.getPath();
    }
}
