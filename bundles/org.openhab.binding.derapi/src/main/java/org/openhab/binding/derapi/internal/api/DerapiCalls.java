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

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * What all calls to Derapi have in common: addresses, the version that is asked for, JSON and pages. Blocks until the answer is there. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class DerapiCalls {
    static final String VERSION_HEADER = "api-version";
    static final String VERSION = "v2024-09-01";

    private static final Set<Integer> REFUSALS = Set.of(400, 409, 422);
    private static final int PAGE_SIZE = 100;
    /** Five thousand of anything is no home; more pages mean that the tokens lead in circles. */
    private static final int MOST_PAGES = 50;

    private final Gson gson = new Gson();
    private final Transport transport;
    private final String baseUrl;

    /**
     * @param transport the chain that adds Derapi's token and the vendor's credentials
     * @param baseUrl address of the API without a path
     */
    DerapiCalls(Transport transport, URI baseUrl) {
        this.transport = transport;
        String text = baseUrl.toString();
        this.baseUrl = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    Gson gson() {
        return gson;
    }

    /** {@return the object at the path} */
    <T> T get(String kind, String path, Class<T> type) throws CloudException, InterruptedException {
        return parse(kind, transport.send(request(kind, "GET", path, null)), type);
    }

    /** {@return the answer to a body, if there is one, which Derapi checks} */
    <T> T send(String kind, String method, String path, @Nullable Object body, Class<T> type)
            throws CloudException, RefusedException, InterruptedException {
        return parse(kind, exchange(kind, method, path, body), type);
    }

    /** Sends something whose answer is of no interest. */
    void tell(String kind, String method, String path, @Nullable Object body)
            throws CloudException, RefusedException, InterruptedException {
        exchange(kind, method, path, body);
    }

    private CloudResponse exchange(String kind, String method, String path, @Nullable Object body)
            throws CloudException, RefusedException, InterruptedException {
        CloudResponse response = transport.send(request(kind, method, path, body).withAnswers(REFUSALS));
        if (!response.isSuccess()) {
            throw new RefusedException(Problem.of(response.body(), gson));
        }
        return response;
    }

    /**
     * Reads all pages.
     *
     * @param path path with the parameters that stay the same on every page, or with none
     * @param nextToken takes a page and tells the token of the next one, or null or an empty text on the last page
     */
    <T> List<T> pages(String kind, String path, Class<T> type, Function<T, @Nullable String> nextToken)
            throws CloudException, InterruptedException {
        String first = path + (path.contains("?") ? "&" : "?") + "pageSize=" + PAGE_SIZE;
        List<T> pages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String token = "";
        do {
            T page = get(kind, first + (token.isEmpty() ? "" : "&pageToken=" + encoded(token)), type);
            pages.add(page);
            String next = nextToken.apply(page);
            token = next == null ? "" : next;
            if (!token.isEmpty() && !seen.add(token) || pages.size() >= MOST_PAGES) {
                throw malformed(kind, "the pages do not end", null);
            }
        } while (!token.isEmpty());
        return pages;
    }

    /** {@return the answer at the path, a success or one of the statuses} */
    CloudResponse read(String kind, String path, Set<Integer> answers) throws CloudException, InterruptedException {
        return transport.send(request(kind, "GET", path, null).withAnswers(answers));
    }

    /** {@return the address of a path} */
    URI address(String path) {
        return URI.create(baseUrl + path);
    }

    private CloudRequest request(String kind, String method, String path, @Nullable Object body) {
        CloudRequest.Body json = body == null ? null : new CloudRequest.Body("application/json", gson.toJson(body));
        return new CloudRequest(kind, method, address(path),
                Map.of("Accept", "application/json", VERSION_HEADER, VERSION), json, Duration.ofSeconds(30));
    }

    /** {@return the object of an answer} */
    <T> T parse(String kind, CloudResponse response, Class<T> type) throws ProtocolException {
        @Nullable
        T dto;
        try {
            dto = gson.fromJson(response.body(), type);
        } catch (JsonParseException e) {
            // The cause quotes the answer, which may hold a key.
            throw malformed(kind, "it is not the JSON that was expected", null);
        }
        if (dto == null) {
            throw malformed(kind, "it is empty", null);
        }
        return dto;
    }

    static ProtocolException malformed(String kind, String fault, @Nullable Throwable cause) {
        return new ProtocolException("The answer of " + kind + " cannot be read: " + fault, cause,
                StatusText.BAD_ANSWER, kind);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
