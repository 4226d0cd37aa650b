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
package org.openhab.binding.nomos.internal.api;

import java.lang.reflect.Type;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.dto.PageDto;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;

/**
 * What all calls to Nomos have in common: addresses, JSON, pages, and the version that is spoken. Blocks until the answer is there. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class NomosCalls {
    private static final String VERSION_HEADER = "X-API-Version";
    private static final int BAD_REQUEST = 400;
    private static final int PAGE_SIZE = 100;
    /** No customer has 2000 of anything; more pages than this mean that the cursor leads in circles. */
    private static final int MOST_PAGES = 20;

    private final Gson gson = new Gson();
    private final Transport transport;
    private final String baseUrl;
    private volatile ApiVersion version;

    /**
     * @param transport the account's chain
     * @param baseUrl address of the API without a path
     * @param version the version that the account asks for
     */
    NomosCalls(Transport transport, URI baseUrl, ApiVersion version) {
        this.transport = transport;
        String text = baseUrl.toString();
        this.baseUrl = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.version = version;
    }

    /** {@return the version that Nomos said it speaks in its last answer, or the one asked for before the first} */
    ApiVersion version() {
        return version;
    }

    Gson gson() {
        return gson;
    }

    /** {@return the JSON object at the path} */
    <T> T get(String kind, String endpoint, String path, Class<T> type) throws CloudException, InterruptedException {
        return parse(endpoint, send(json(kind, path)), type);
    }

    /**
     * Asks for something that a version may be too old for.
     *
     * @throws ConfigurationException when it is
     * @throws RefusedException when Nomos refuses for another reason
     */
    <T> T getOrRefused(String kind, String endpoint, String path, Class<T> type)
            throws CloudException, RefusedException, InterruptedException {
        CloudResponse response = send(json(kind, path).withAnswers(Set.of(BAD_REQUEST)));
        if (response.status() != BAD_REQUEST) {
            return parse(endpoint, response, type);
        }
        Refusal refusal = Refusal.of(response.body(), gson);
        // An old version gives no reason; the requests are well-formed, so that there is hardly another.
        if (refusal.has(Refusal.UPGRADE_API_VERSION) || !version.isCurrent()) {
            throw new ConfigurationException(
                    endpoint + " was refused: API version " + version.label() + " is too old for it", null,
                    NomosTexts.VERSION_TOO_OLD, version.label(), ApiVersion.CURIE.label());
        }
        throw new RefusedException(endpoint, refusal);
    }

    /**
     * {@return the items of all pages in their order}
     *
     * @param path path with the parameters that stay the same on every page, or with none
     */
    <T> List<T> list(String kind, String endpoint, String path, Class<T> type)
            throws CloudException, InterruptedException {
        Type page = TypeToken.getParameterized(PageDto.class, type).getType();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE_SIZE;
        List<T> items = new ArrayList<>();
        String cursor = "";
        for (int number = 0; number < MOST_PAGES; number++) {
            CloudResponse response = send(json(kind, first + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor))));
            PageDto<T> answer = parse(endpoint, response, page);
            if (answer.items == null) {
                throw malformed(endpoint, "items are missing", null);
            }
            for (@Nullable
            T item : answer.items) {
                if (item != null) {
                    items.add(item);
                }
            }
            String next = answer.nextPage;
            if (!Boolean.TRUE.equals(answer.hasMore) || next == null || next.isEmpty() || next.equals(cursor)) {
                return items;
            }
            cursor = next;
        }
        throw malformed(endpoint, "the pages do not end", null);
    }

    /** {@return the answer to a request for the path, a success or one of the statuses} */
    CloudResponse get(String kind, String path, Set<Integer> answers) throws CloudException, InterruptedException {
        return send(json(kind, path).withAnswers(answers));
    }

    /** {@return the answer to a JSON body, a success or one of the statuses} */
    CloudResponse post(String kind, String path, Object body, Set<Integer> answers)
            throws CloudException, InterruptedException {
        CloudRequest.Body json = new CloudRequest.Body("application/json", gson.toJson(body));
        return send(CloudRequest.post(kind, address(path), json).withHeader("Accept", "application/json")
                .withAnswers(answers));
    }

    <T> T parse(String endpoint, CloudResponse response, Type type) throws ProtocolException {
        @Nullable
        T dto;
        try {
            dto = gson.fromJson(response.body(), type);
        } catch (JsonParseException e) {
            // The cause quotes the answer, which may hold a name or an address.
            throw malformed(endpoint, "it is not the JSON that was expected", null);
        }
        if (dto == null) {
            throw malformed(endpoint, "it is empty", null);
        }
        return dto;
    }

    URI address(String path) {
        return URI.create(baseUrl + path);
    }

    private CloudRequest json(String kind, String path) {
        return CloudRequest.get(kind, address(path)).withHeader("Accept", "application/json");
    }

    private CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        CloudResponse response = transport.send(request);
        String spoken = response.header(VERSION_HEADER);
        if (spoken != null && !spoken.isBlank() && !spoken.trim().equals(version.label())) {
            version = ApiVersion.of(spoken);
        }
        return response;
    }

    /** {@return a list filtered by subscription; a filter that Nomos does not know has no effect, so the items must be checked} */
    static String ofSubscription(String path, String subscriptionId) {
        return path + "?filter%5Bsubscription%5D%5Beq%5D=" + encoded(subscriptionId);
    }

    static ProtocolException malformed(String endpoint, String fault, @Nullable Throwable cause) {
        return new ProtocolException("The answer of " + endpoint + " cannot be read: " + fault, cause,
                StatusText.BAD_ANSWER, endpoint);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
