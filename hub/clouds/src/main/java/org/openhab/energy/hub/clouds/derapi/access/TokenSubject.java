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
package org.openhab.energy.hub.clouds.derapi.access;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.derapi.setup.DerapiVendor;

/**
 * What a vendor's token is for.
 *
 * @param app id of the application
 * @param login the customer
 * @param scope scopes separated by blanks
 * @param audience Tesla's regional address, empty elsewhere
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record TokenSubject(DerapiVendor vendor, String app, String login, String scope, String audience) {

    public boolean hasScope(String wanted) {
        return (" " + scope + " ").contains(" " + wanted + " ");
    }
}
