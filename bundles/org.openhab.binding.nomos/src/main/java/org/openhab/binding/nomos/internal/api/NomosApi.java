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

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nomos.internal.api.dto.ListDto;
import org.openhab.binding.nomos.internal.api.dto.PricesDto;
import org.openhab.binding.nomos.internal.api.dto.SubscriptionDto;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * The calls to Nomos (API version 2026-05-27.curie) as typed methods. Each blocks until the answer is there. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class NomosApi {
    private static final int PAGE_SIZE = 100;
    /** No customer has 2000 contracts; more pages than this mean that the cursor leads in circles. */
    private static final int MOST_PAGES = 20;

    private final Gson gson = new Gson();
    private final PriceMapper priceMapper = new PriceMapper();
    private final Transport transport;
    private final String baseUrl;

    /**
     * @param transport the account's chain
     * @param baseUrl address of the API without a path
     */
    public NomosApi(Transport transport, URI baseUrl) {
        this.transport = transport;
        String text = baseUrl.toString();
        this.baseUrl = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** {@return all contracts that the account may see, from all pages, ended ones included} */
    public List<Subscription> subscriptions() throws CloudException, InterruptedException {
        List<Subscription> subscriptions = new ArrayList<>();
        Set<String> known = new HashSet<>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            String path = "/subscriptions?limit=" + PAGE_SIZE + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor));
            ListDto list = get("subscriptions", "GET /subscriptions", path, ListDto.class);
            if (list.items == null) {
                throw malformed("GET /subscriptions", "items are missing", null);
            }
            for (SubscriptionDto dto : list.items) {
                if (dto != null && dto.id != null && !dto.id.isBlank() && known.add(dto.id)) {
                    subscriptions.add(subscription(dto.id, dto));
                }
            }
            String next = list.nextPage;
            if (!Boolean.TRUE.equals(list.hasMore) || next == null || next.isEmpty() || next.equals(cursor)) {
                return subscriptions;
            }
            cursor = next;
        }
        throw malformed("GET /subscriptions", "the pages do not end", null);
    }

    /**
     * Asks for the prices of whole days of the customer's zone.
     *
     * @param subscriptionId the contract
     * @param first first day
     * @param last last day, included
     */
    public PriceAnswer prices(String subscriptionId, LocalDate first, LocalDate last)
            throws CloudException, InterruptedException {
        String endpoint = "GET /subscriptions/{id}/prices";
        PricesDto dto = get("prices", endpoint,
                "/subscriptions/" + encoded(subscriptionId) + "/prices?start=" + first + "&end=" + last,
                PricesDto.class);
        if (dto.subscription != null && !dto.subscription.equals(subscriptionId)) {
            throw malformed(endpoint, "the prices are those of another subscription", null);
        }
        try {
            return priceMapper.map(dto);
        } catch (MalformedAnswerException e) {
            throw malformed(endpoint, String.valueOf(e.getMessage()), e);
        }
    }

    private <T> T get(String kind, String endpoint, String path, Class<T> type)
            throws CloudException, InterruptedException {
        CloudResponse response = transport
                .send(CloudRequest.get(kind, URI.create(baseUrl + path)).withHeader("Accept", "application/json"));
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

    private static Subscription subscription(String id, SubscriptionDto dto) {
        Subscription.Phase phase = "pending".equals(dto.status)
                ? Subscription.Phase.PENDING
                : "ended".equals(dto.status) ? Subscription.Phase.ENDED : Subscription.Phase.ACTIVE;
        return new Subscription(id, dto.number == null ? "" : dto.number, phase, "feed_in".equals(dto.type),
                PriceMapper.instant(dto.startAt), PriceMapper.instant(dto.endAt));
    }

    private static ProtocolException malformed(String endpoint, String fault, @Nullable Throwable cause) {
        return new ProtocolException("The answer of " + endpoint + " cannot be read: " + fault, cause,
                StatusText.BAD_ANSWER, endpoint);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
