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
package org.openhab.energy.oauth.internal.account;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Tells how time passes, whatever is done to the hub's clock: the life of a token is counted by it from the receipt of the token. Hubs without a
 * battery-backed clock start in the past and jump.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface Ticker {

    /** {@return the time since an arbitrary start; it never goes back} */
    Duration elapsed();
}
