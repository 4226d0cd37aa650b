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
package org.openhab.energy.hub.clouds;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.http.Delivery;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;

/**
 * One vendor's cloud behind the shared server. Called on many threads at once.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface CloudApplication {

    /**
     * The right answer to a request.
     */
    HttpResponse answer(HttpRequest request);

    /**
     * The right answer to a request and the way it goes over the wire; a vendor that refuses connections says so here.
     */
    default Delivery deliver(HttpRequest request) {
        return Delivery.whole(answer(request));
    }

    /**
     * How this vendor words an error: 401, 403, 429 or 500.
     *
     * @param retryAfter the wait to name with a 429, null for none
     */
    HttpResponse error(HttpRequest request, int status, @Nullable Duration retryAfter);
}
