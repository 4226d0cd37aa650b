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
package org.openhab.binding.nomos.internal.api;

import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where a file can be fetched for one hour, by anybody who knows the address: it is a secret, is not to be kept, and must not be asked for with the account's
 * token. Its text form names the host only.
 *
 * @param uri the address
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record FileAddress(URI uri) {
    @Override
    public String toString() {
        return "a file at " + uri.getHost();
    }
}
