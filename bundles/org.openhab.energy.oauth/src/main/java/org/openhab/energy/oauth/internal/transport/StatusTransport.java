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
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Turns every answer but a success, and what the request names as an answer, into an exception that says how to react. A 401 becomes an {@link AuthorisationException} which
 * {@link AuthorisedTransport} above either cures by a fresh token or puts into words.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class StatusTransport implements Transport {
    private final Transport next;
    private final Clock clock;

    public StatusTransport(Transport next, Clock clock) {
        this.next = next;
        this.clock = clock;
    }

    @Override
    public CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        CloudResponse response = next.send(request);
        if (request.isAnsweredBy(response.status())) {
            return response;
        }
        String message = message(request, response);
        WaitException wait = patience(request, response, clock);
        if (wait != null) {
            throw wait;
        }
        if (isPage(response)) {
            // A gateway or a proxy speaks, such as while the cloud is exchanged, and knows nothing of what was asked for.
            throw new ProtocolException(message, null, StatusText.BAD_ANSWER);
        }
        throw switch (response.status()) {
            case 401 -> new AuthorisationException(message, null, StatusText.CLIENT_REFUSED);
            case 402, 403 -> new ConfigurationException(message, null, StatusText.FORBIDDEN);
            case 404, 410 -> new AbsentException(message, null, StatusText.NOT_FOUND);
            default -> new ProtocolException(message, null, StatusText.BAD_ANSWER);
        };
    }

    /** {@return whether something in between answered with a page; a 401 means the token whoever says it} */
    private static boolean isPage(CloudResponse response) {
        return response.status() != 401 && response.body().stripLeading().startsWith("<");
    }

    /** {@return what a log may say of an answer that is no success} */
    public static String message(CloudRequest request, CloudResponse response) {
        return request + " was answered with status " + response.status() + ErrorBody.of(response.body()).inBrackets();
    }

    /** {@return the exception for an answer after which waiting helps, or null for any other answer} */
    public static @Nullable WaitException patience(CloudRequest request, CloudResponse response, Clock clock) {
        Duration wait = RetryAfter.of(response, clock);
        int status = response.status();
        if (status == 429) {
            return new WaitException(message(request, response), null, wait, StatusText.RATE_LIMITED, minutes(wait));
        }
        if (status == 408 || status == 425) {
            return new WaitException(message(request, response), null, wait, StatusText.TIMEOUT);
        }
        return status < 500
                ? null
                : new WaitException(message(request, response), null, wait, StatusText.SERVER_ERROR,
                        Integer.toString(status));
    }

    /** {@return whole minutes, rounded up, as the argument of a text} */
    public static String minutes(@Nullable Duration wait) {
        return Long.toString(wait == null ? 1 : Math.max(1, (wait.toSeconds() + 59) / 60));
    }
}
