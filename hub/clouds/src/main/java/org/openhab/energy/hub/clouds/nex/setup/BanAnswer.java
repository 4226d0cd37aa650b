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
package org.openhab.energy.hub.clouds.nex.setup;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the cloud answers while it bans; not documented.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum BanAnswer {
    /** Ten times 429, then ten times 403, then refused connections. */
    ESCALATING,
    /** 429 without {@code Retry-After}. */
    TOO_MANY,
    /** 403. */
    FORBIDDEN,
    /** 503 with an HTML page. */
    UNAVAILABLE,
    /** The connection is reset. */
    REFUSED
}
