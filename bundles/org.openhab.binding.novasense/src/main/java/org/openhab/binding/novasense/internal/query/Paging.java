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
package org.openhab.binding.novasense.internal.query;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.mapping.ValuePath;

/**
 * How a long list is asked for.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public sealed interface Paging {

    /** All at once. */
    record None() implements Paging {
    }

    /** Numbered pages: {@code page=1&size=50}. */
    record Numbered(String pageParameter, String sizeParameter, int size, int first) implements Paging {
    }

    /** {@code offset=0&limit=50}. */
    record Offset(String offsetParameter, String limitParameter, int limit) implements Paging {
    }

    /** A mark from the answer that is sent back for the next page. */
    record Cursor(String parameter, ValuePath path) implements Paging {
    }

    /** A link in the answer to the next page. */
    record Link(ValuePath path) implements Paging {
    }
}
