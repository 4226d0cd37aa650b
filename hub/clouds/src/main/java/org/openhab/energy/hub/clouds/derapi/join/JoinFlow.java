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
package org.openhab.energy.hub.clouds.derapi.join;

import java.net.URI;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.derapi.join.JoinSession.JoinVendor;

/**
 * A Join flow: may be walked by any number of customers, cannot be changed.
 *
 * @param client whose it is
 * @param redirectUri where customers come back to
 * @param programId the program that they enrol in, null for none
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record JoinFlow(String id, String client, URI redirectUri, @Nullable String programId, List<JoinVendor> vendors) {

    JoinFlow {
        vendors = List.copyOf(vendors);
    }
}
