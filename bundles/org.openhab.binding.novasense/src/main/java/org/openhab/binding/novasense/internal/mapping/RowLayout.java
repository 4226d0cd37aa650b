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
package org.openhab.binding.novasense.internal.mapping;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a list is written.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum RowLayout {
    /** An array of objects, one a row. */
    ROWS,
    /** An object of arrays of equal length, one a column; what is no array belongs to every row. */
    COLUMNS
}
