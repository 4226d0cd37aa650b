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
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what was called and what came of it. Header fields, queries and bodies hold tokens and people's data, so no level of the log ever shows them:
 * the text forms of request and answer leave them out.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class LoggedTransport implements Transport {
    private final Logger logger = LoggerFactory.getLogger(LoggedTransport.class);
    private final Transport next;
    private final String account;

    /**
     * @param account the account's id, to tell the lines of several accounts apart
     */
    public LoggedTransport(Transport next, String account) {
        this.next = next;
        this.account = account;
    }

    @Override
    public CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        logger.trace("{}: {} ({})", account, request, request.kind());
        try {
            CloudResponse response = next.send(request);
            logger.debug("{}: {}: {}", account, request, response);
            return response;
        } catch (CloudException e) {
            logger.debug("{}: {}: {}", account, e.getClass().getSimpleName(), e.getMessage());
            throw e;
        }
    }
}
