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

import java.time.LocalDate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nomos.internal.api.dto.PricesDto;
import org.openhab.energy.oauth.error.CloudException;

/**
 * The prices of a contract. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PriceApi {
    private final PriceMapper mapper = new PriceMapper();
    private final NomosCalls calls;

    PriceApi(NomosCalls calls) {
        this.calls = calls;
    }

    PriceAnswer of(String subscriptionId, LocalDate first, LocalDate last)
            throws CloudException, InterruptedException {
        String endpoint = "GET /subscriptions/{id}/prices";
        String path = "/subscriptions/" + NomosCalls.encoded(subscriptionId) + "/prices?start=" + first + "&end="
                + last;
        try {
            PricesDto dto = calls.getOrRefused("prices", endpoint, path, PricesDto.class);
            if (dto.subscription != null && !dto.subscription.equals(subscriptionId)) {
                throw NomosCalls.malformed(endpoint, "the prices are those of another subscription", null);
            }
            return mapper.map(dto);
        } catch (MalformedAnswerException e) {
            throw NomosCalls.malformed(endpoint, String.valueOf(e.getMessage()), e);
        } catch (RefusedException e) {
            if (e.refusal().has(Refusal.SUBSCRIPTION_NOT_STARTED)) {
                return PriceAnswer.notActive();
            }
            throw e.asFailure();
        }
    }
}
