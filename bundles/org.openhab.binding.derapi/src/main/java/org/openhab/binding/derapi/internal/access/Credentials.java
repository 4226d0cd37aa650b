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
package org.openhab.binding.derapi.internal.access;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What is put on a vendor's calls.
 *
 * @param headers header fields; none when Derapi has the credentials itself
 * @param token the access token among them, or null when there is none that could be renewed
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Credentials(Map<String, String> headers, @Nullable String token) {

    public Credentials {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return headers.keySet().toString();
    }
}
