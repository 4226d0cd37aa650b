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
package org.openhab.energy.oauth.transport;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A cloud's answer. Immutable. Its text form leaves the body out, so that it may be logged.
 *
 * @param status HTTP status
 * @param headers header fields; names are looked up without regard to case
 * @param body the body as text, empty if there was none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record CloudResponse(int status, Map<String, String> headers, String body) {

    public CloudResponse {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = Collections.unmodifiableMap(sorted);
    }

    /** {@return a header field, or null if the answer has none of that name} */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** {@return whether the status is in the range of success} */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return "status " + status + ", " + body.length() + " characters";
    }
}
