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
package org.openhab.energy.hub.clouds.novasense;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * In which order the rows of a list come.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum RowOrder {
    OLDEST_FIRST,
    NEWEST_FIRST,
    /** In no order, but always the same one. */
    UNSORTED
}
