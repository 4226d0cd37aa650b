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
package org.openhab.energy.oauth.internal.transport;

import java.time.Clock;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.internal.budget.RequestBudget;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Lets a request pass as the account's budget allows, and closes the budget for as long as the cloud asks.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class BudgetedTransport implements Transport {
    private final Transport next;
    private final RequestBudget budget;
    private final Clock clock;

    public BudgetedTransport(Transport next, RequestBudget budget, Clock clock) {
        this.next = next;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        budget.enter(request);
        try {
            CloudResponse response = next.send(request);
            Duration patience = RetryAfter.of(response, clock);
            if (patience != null && !patience.isZero()) {
                budget.pause(patience);
            }
            budget.answered(request, response.status(), patience);
            return response;
        } catch (WaitException e) {
            if (StatusText.UNREACHABLE.equals(e.textKey()) || StatusText.TIMEOUT.equals(e.textKey())) {
                budget.failed(request);
            }
            throw e;
        } finally {
            budget.leave();
        }
    }
}
