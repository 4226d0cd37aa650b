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
 * A client's secret, or a user's password, that does not show itself.
 *
 * @param value the secret in clear
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ClientSecret(String value) {

    @Override
    public String toString() {
        return value.isEmpty() ? "none" : "hidden";
    }
}
