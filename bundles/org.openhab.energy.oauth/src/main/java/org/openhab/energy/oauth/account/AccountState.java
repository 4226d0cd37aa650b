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
package org.openhab.energy.oauth.account;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where an account's authorisation stands.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum AccountState {
    /** No token yet; the owner has to consent on the Connect page. */
    CONSENT_NEEDED,
    /** Tokens are there, or can be got without the owner. */
    CONNECTED,
    /** The owner or the cloud took the authorisation back; only a new consent helps. */
    REVOKED
}
