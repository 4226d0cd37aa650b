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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nomos.internal.api.dto.PlanDto;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * The plans of contracts. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class PlanApi {
    private static final BigDecimal LARGEST_FEE = BigDecimal.valueOf(1_000_000);

    private final NomosCalls calls;

    PlanApi(NomosCalls calls) {
        this.calls = calls;
    }

    /** {@return the plan, or nothing when the account may not read it: a customer's consent may not cover plans} */
    public Optional<Plan> of(String planId) throws CloudException, InterruptedException {
        try {
            PlanDto dto = calls.get("plan", "GET /plans/{id}", "/plans/" + NomosCalls.encoded(planId), PlanDto.class);
            boolean euros = dto.currency == null || "EUR".equalsIgnoreCase(dto.currency.trim());
            return Optional.of(new Plan(planId, Values.text(dto.name), Values.text(dto.slug),
                    euros ? Values.number(dto.price, LARGEST_FEE) : null));
        } catch (ConfigurationException | AbsentException e) {
            return Optional.empty();
        }
    }
}
