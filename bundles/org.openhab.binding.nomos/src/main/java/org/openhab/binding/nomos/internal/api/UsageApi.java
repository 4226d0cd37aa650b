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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nomos.internal.api.dto.UsageDto;
import org.openhab.energy.model.price.MarketDay;
import org.openhab.energy.model.usage.UsageSeries;
import org.openhab.energy.oauth.error.CloudException;

/**
 * The usage of a contract. Nomos takes the end of a span of usage as excluded, though that of prices as included; here both days are included. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class UsageApi {
    private final NomosCalls calls;

    UsageApi(NomosCalls calls) {
        this.calls = calls;
    }

    /**
     * Asks for the usage of whole days in quarter-hours; an analog meter answers in months.
     *
     * @param subscriptionId the contract
     * @param first first day
     * @param last last day, included; a smart meter's day arrives at about 16:00 of the next
     */
    public UsageAnswer of(String subscriptionId, MarketDay first, MarketDay last)
            throws CloudException, InterruptedException {
        boolean current = calls.version().isCurrent();
        String resource = current ? "usage" : "consumption";
        String endpoint = "GET /subscriptions/{id}/" + resource;
        String path = "/subscriptions/" + NomosCalls.encoded(subscriptionId) + "/" + resource
                + "?resolution=15min&start=" + first.date() + "&end=" + last.next().date();
        try {
            UsageDto dto = calls.getOrRefused("usage", endpoint, path, UsageDto.class);
            UsageSeries series = UsageMapper.series(dto, first.zone());
            return new UsageAnswer(first, last, true, MeterKind.of(dto.meterType), series);
        } catch (MalformedAnswerException e) {
            throw NomosCalls.malformed(endpoint, String.valueOf(e.getMessage()), e);
        } catch (RefusedException e) {
            if (e.refusal().has(Refusal.SUBSCRIPTION_NOT_STARTED)) {
                return new UsageAnswer(first, last, false, MeterKind.UNKNOWN, UsageSeries.empty());
            }
            throw e.asFailure();
        }
    }
}
