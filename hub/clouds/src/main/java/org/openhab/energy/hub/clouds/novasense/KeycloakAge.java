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
package org.openhab.energy.hub.clouds.novasense;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How old the sign-in server is, which shows in its errors.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum KeycloakAge {
    /** 401 for a bad client. */
    CURRENT,
    /** 400 for a bad client, as version 18 has it. */
    OLD,
    /** 400 with {@code invalid_client} and {@code Could not find client}. */
    VERY_OLD
}
