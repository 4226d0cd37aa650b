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
 * How the customer's "deny" reaches the client; Nomos does not document it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum DenialAnswer {
    /** Back to the redirect URI with {@code error=access_denied} and the state (RFC 6749 section 4.1.2.1). */
    ERROR_CALLBACK,
    /** Back to the redirect URI with the state only. */
    BARE_CALLBACK,
    /** A page at Nomos; the client hears nothing. */
    NO_CALLBACK
}
