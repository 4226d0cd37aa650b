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

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.oauth.transport.CloudRequest;
import org.openhab.energy.oauth.transport.CloudResponse;
import org.openhab.energy.oauth.transport.Transport;

/**
 * Tries a GET again, at most twice and within two seconds, when the connection failed or the cloud had a fault: most of these are gone at once (a
 * gateway that restarts, a stale connection). Whoever names a time to wait is not pressed, nor is who let us wait for the whole time limit; longer
 * back-off is the polling's affair.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class RetryingTransport implements Transport {
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(300), Duration.ofMillis(1_000));

    private final Transport next;
    private final Delay delay;
    private final RandomGenerator random;

    public RetryingTransport(Transport next, Delay delay, RandomGenerator random) {
        this.next = next;
        this.delay = delay;
        this.random = random;
    }

    @Override
    public CloudResponse send(CloudRequest request) throws CloudException, InterruptedException {
        for (Duration pause : PAUSES) {
            try {
                return next.send(request);
            } catch (WaitException e) {
                if (!mayPass(request, e)) {
                    throw e;
                }
                // Half to full length, so that many homes do not come back in step.
                delay.waitFor(pause.dividedBy(2).plusMillis(random.nextLong(pause.toMillis() / 2)));
            }
        }
        return next.send(request);
    }

    private static boolean mayPass(CloudRequest request, WaitException e) {
        return "GET".equals(request.method()) && e.retryAfter() == null && !StatusText.TIMEOUT.equals(e.textKey());
    }
}
