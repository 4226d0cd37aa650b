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
package org.openhab.energy.hub.clouds.nex.setup;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a list is wrapped; the vendor's documents do not show one.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum ListShape {
    /** {@code [..]} */
    ARRAY,
    /** {@code {"Items":[..]}} */
    ITEMS,
    /** {@code {"Count":3,"Controllers":[..]}} */
    NAMED,
    /** One object stands for itself, an empty list is {@code {"Items":[]}}, others are bare arrays. */
    SINGLE
}
