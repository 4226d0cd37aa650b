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
package org.openhab.core.thing.type;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Whether the hub shows the outcome of a command before the handler has reported it.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum AutoUpdatePolicy {
    VETO,
    DEFAULT,
    RECOMMEND;

    /**
     * Reads a policy, whatever the case; without text it is {@link #DEFAULT}.
     *
     * @throws IllegalArgumentException if there is no such policy
     */
    public static AutoUpdatePolicy parse(@Nullable String input) {
        if (input == null) {
            return DEFAULT;
        }
        for (AutoUpdatePolicy policy : values()) {
            if (policy.name().equalsIgnoreCase(input)) {
                return policy;
            }
        }
        throw new IllegalArgumentException("Unknown auto update policy: '" + input + "'");
    }
}
