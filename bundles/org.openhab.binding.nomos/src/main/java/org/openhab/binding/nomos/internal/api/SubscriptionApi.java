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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nomos.internal.api.dto.SubscriptionDetailsDto;
import org.openhab.binding.nomos.internal.api.dto.SubscriptionDto;
import org.openhab.energy.oauth.error.CloudException;

/**
 * The contracts of an account. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class SubscriptionApi {
    private static final BigDecimal LARGEST_KWH = BigDecimal.valueOf(1_000_000_000);

    private final NomosCalls calls;

    SubscriptionApi(NomosCalls calls) {
        this.calls = calls;
    }

    List<Subscription> all() throws CloudException, InterruptedException {
        List<Subscription> subscriptions = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (SubscriptionDto dto : calls.list("subscriptions", "GET /subscriptions", "/subscriptions",
                SubscriptionDto.class)) {
            if (dto.id != null && !dto.id.isBlank() && known.add(dto.id)) {
                subscriptions.add(subscription(dto.id, dto));
            }
        }
        return subscriptions;
    }

    SubscriptionDetails details(String id) throws CloudException, InterruptedException {
        String endpoint = "GET /subscriptions/{id}";
        SubscriptionDetailsDto dto;
        try {
            dto = calls.getOrRefused("subscription", endpoint, "/subscriptions/" + NomosCalls.encoded(id),
                    SubscriptionDetailsDto.class);
        } catch (RefusedException e) {
            throw e.asFailure();
        }
        if (!id.equals(dto.id)) {
            throw NomosCalls.malformed(endpoint, "it is about another subscription", null);
        }
        return new SubscriptionDetails(subscription(id, dto), Values.text(dto.plan), MeterKind.of(dto.meterType),
                Values.number(dto.estimatedUsage, LARGEST_KWH), Values.instant(dto.terminatedAt));
    }

    private static Subscription subscription(String id, SubscriptionDto dto) {
        return new Subscription(id, dto.number == null ? "" : dto.number,
                Values.word(Subscription.Phase.class, dto.status, Subscription.Phase.ACTIVE),
                "feed_in".equals(dto.type), Values.instant(dto.startAt), Values.instant(dto.endAt));
    }
}
