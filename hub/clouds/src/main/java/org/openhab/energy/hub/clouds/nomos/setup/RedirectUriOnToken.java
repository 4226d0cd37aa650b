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
package org.openhab.energy.hub.clouds.nomos.setup;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the token endpoint does with {@code redirect_uri}: it is not in Nomos' schema, but RFC 6749 section 4.1.3 wants
 * it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum RedirectUriOnToken {
    /** Taken and not looked at. */
    ACCEPT,
    /** Must be there and equal to the one of the authorization request. */
    REQUIRE,
    /** A request that has it is refused as one with an unrecognised key. */
    REJECT
}
