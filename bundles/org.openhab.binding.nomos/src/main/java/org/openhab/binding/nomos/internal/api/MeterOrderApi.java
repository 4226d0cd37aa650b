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

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nomos.internal.api.MeterOrder.Status;
import org.openhab.binding.nomos.internal.api.dto.MeterOrderDto;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * The orders of smart meters. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class MeterOrderApi {
    private final NomosCalls calls;

    MeterOrderApi(NomosCalls calls) {
        this.calls = calls;
    }

    /** {@return the orders of the contract, the latest first, or nothing when the account may not read them or its version knows none} */
    public Optional<List<MeterOrder>> of(String subscriptionId) throws CloudException, InterruptedException {
        if (!calls.version().isAtLeast(ApiVersion.EDISON)) {
            return Optional.empty();
        }
        List<MeterOrder> orders = new ArrayList<>();
        try {
            for (MeterOrderDto dto : calls.list("meter-orders", "GET /meter-orders",
                    NomosCalls.ofSubscription("/meter-orders", subscriptionId), MeterOrderDto.class)) {
                if (Ownership.isOf(subscriptionId, dto.subscription, true)) {
                    orders.add(order(dto));
                }
            }
        } catch (ConfigurationException | AbsentException e) {
            return Optional.empty();
        }
        orders.sort(Comparator.comparing(MeterOrderApi::date).reversed());
        return Optional.of(List.copyOf(orders));
    }

    private static MeterOrder order(MeterOrderDto dto) {
        String word = Values.text(dto.status);
        boolean blocked = Values.instant(dto.blockedAt) != null || word.startsWith("blocked");
        String reason = Values.text(dto.cancelledReason);
        return new MeterOrder(Values.text(dto.id), status(word), Values.instant(dto.createdAt),
                Values.instant(dto.appointmentAt), Values.instant(dto.installedAt), Values.instant(dto.activatedAt),
                Values.instant(dto.cancelledAt), blocked, reason.isEmpty() ? Values.text(dto.blockedReason) : reason);
    }

    /** The words before 2026-05-27.curie stand beside those of today. */
    private static Status status(String word) {
        return switch (word) {
            case "intended", "waiting" -> Status.CREATED;
            case "ordered" -> Status.PLACED;
            case "checked", "installation_planning" -> Status.CHECK_REVIEWED;
            case "installation_scheduled", "installation_waiting" -> Status.SCHEDULED;
            case "installation_finished", "pre_installed" -> Status.INSTALLED;
            default -> Values.word(Status.class, word, Status.UNKNOWN);
        };
    }

    private static Instant date(MeterOrder order) {
        Instant createdAt = order.createdAt();
        return createdAt == null ? Instant.MIN : createdAt;
    }
}
