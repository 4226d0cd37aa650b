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
package org.openhab.binding.nexcloud.internal.api;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One channel of readings of a device.
 *
 * @param id its identifier in addresses
 * @param name its name, never empty
 * @param unit what a field for the unit says, empty if there is none; no such field is documented
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record DataPoint(long id, String name, String unit) {
}
