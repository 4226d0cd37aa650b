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
package org.openhab.energy.mqtt.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Files in PEM format for a TLS connection, and how the broker's name is checked. Immutable.
 *
 * @param authority certificates of the authorities that may have signed the broker's; empty for those that Java trusts
 * @param certificate the hub's own certificate with its chain, empty for none
 * @param key the key of that certificate, empty for none
 * @param checkName whether the broker's certificate must name the host that is connected to
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record TlsFiles(String authority, String certificate, String key, boolean checkName) {
    static final TlsFiles NONE = new TlsFiles("", "", "", true);
}
