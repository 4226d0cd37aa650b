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
package org.openhab.binding.derapi.internal.listing;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.derapi.internal.api.Kind;

/**
 * A site or a device that Derapi lists.
 *
 * @param kind what it is
 * @param id Derapi's identifier
 * @param name its name, or empty while it is not known
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Found(Kind kind, String id, String name) {
}
