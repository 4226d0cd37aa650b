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
package org.openhab.energy.hub.clouds.derapi.setup;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which of Derapi's three spellings the API has.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum Generation {
    /** Until summer 2024: ids {@code vendor:id}, lists of addresses, kebab-case and snake_case keys. */
    GEN1,
    /** {@code v2024-09-01}: opaque ids, camelCase. */
    GEN2,
    /** The same with {@code vendorID}, {@code chargers} and {@code totalSize}. */
    GEN3
}
