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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One request that a simulated cloud has answered, without anything secret.
 *
 * @param at simulated time
 * @param path path without query
 * @param query harmless query parameters as sent, of others only the name
 * @param status status that was decided, 0 when the connection was reset without an answer
 * @param fault the fault that struck it, or null
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record LoggedRequest(Instant at, String method, String path, String query, int status,
        @Nullable FaultKind fault) {
}
