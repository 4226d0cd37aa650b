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
 * What the use of an already rotated refresh token does; Nomos does not document it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum RefreshReuse {
    /** 401, and the whole token family is revoked (RFC 9700 section 4.14.2). */
    STRICT,
    /** 401, the newer tokens stay good. */
    REFUSE,
    /** The old token is taken again and gives a new pair. */
    LENIENT
}
