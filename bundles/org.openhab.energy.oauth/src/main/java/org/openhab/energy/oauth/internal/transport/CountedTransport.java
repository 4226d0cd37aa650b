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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.internal.budget.CallLedger;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Counts what really goes out, retries and token calls included: that is what the cloud counts too.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CountedTransport implements Transport {
    private final Transport next;
    private final CallLedger ledger;

    public CountedTransport(Transport next, CallLedger ledger) {
        this.next = next;
        this.ledger = ledger;
    }

    @Override
    public CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        ledger.count(request.kind());
        CloudResponse response = next.send(request);
        if (response.isSuccess()) {
            ledger.succeeded();
        }
        return response;
    }
}
