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
package org.openhab.energy.model.feed;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is known of a channel besides its value. Immutable.
 *
 * @param label what the user or the binding calls it, in the hub's language; empty if it has no name
 * @param itemType what the channel carries, as openHAB names it, for example {@code Number:Energy}
 * @param decimals how many decimals the channel's pattern shows, or {@link #ALL_DECIMALS}
 * @param commands whether the channel accepts commands
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ChannelDetail(String label, String itemType, int decimals, boolean commands) {
    /** The channel has no pattern that would round its numbers. */
    public static final int ALL_DECIMALS = -1;

    /** Nothing is known. */
    public static final ChannelDetail NONE = new ChannelDetail("", "", ALL_DECIMALS, false);
}
