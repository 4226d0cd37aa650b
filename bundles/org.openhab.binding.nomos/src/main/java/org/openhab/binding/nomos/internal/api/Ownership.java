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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Tells whose a listed item is. Nomos ignores a filter that it does not know and lists everything, so the filter proves nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Ownership {

    private Ownership() {
    }

    /**
     * {@return whether the item belongs to the contract}
     *
     * @param named the contract that the item names, or null
     * @param filtered whether the list was only filtered; otherwise its address says whose it is, and items need not
     */
    static boolean isOf(String subscriptionId, @Nullable String named, boolean filtered) {
        return named == null ? !filtered : named.equals(subscriptionId);
    }
}
