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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nomos.internal.api.dto.ReductionDto;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * The reductions of the grid fee. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ReductionApi {
    private static final String PREFIX = "enwg-14a-";

    private final NomosCalls calls;

    ReductionApi(NomosCalls calls) {
        this.calls = calls;
    }

    /** {@return the reductions of the contract, or nothing when the account may not read them or its version knows none} */
    public Optional<List<Reduction>> of(String subscriptionId) throws CloudException, InterruptedException {
        if (!calls.version().isAtLeast(ApiVersion.EDISON)) {
            return Optional.empty();
        }
        List<Reduction> reductions = new ArrayList<>();
        try {
            for (ReductionDto dto : calls.list("reductions", "GET /grid-fee-reductions",
                    NomosCalls.ofSubscription("/grid-fee-reductions", subscriptionId), ReductionDto.class)) {
                if (Ownership.isOf(subscriptionId, dto.subscription, true)) {
                    reductions.add(new Reduction(Values.text(dto.id), module(Values.text(dto.type)),
                            Values.word(Reduction.Status.class, dto.status, Reduction.Status.UNKNOWN),
                            Values.instant(dto.validFrom), Values.instant(dto.validUntil)));
                }
            }
            return Optional.of(List.copyOf(reductions));
        } catch (ConfigurationException | AbsentException e) {
            return Optional.empty();
        }
    }

    private static Reduction.Module module(String type) {
        String word = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
        return Values.word(Reduction.Module.class, word, Reduction.Module.UNKNOWN);
    }
}
