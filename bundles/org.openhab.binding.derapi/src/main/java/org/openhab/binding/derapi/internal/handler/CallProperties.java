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
package org.openhab.binding.derapi.internal.handler;

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.CallCounters;

/**
 * Says as properties how a cloud was called and how much of its quota is left. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class CallProperties {

    private CallProperties() {
    }

    /** {@return the properties; one that is null is to be removed} */
    static Map<String, @Nullable String> of(CallCounters counters) {
        Map<String, @Nullable String> properties = new LinkedHashMap<>();
        properties.put(PROPERTY_CALLS_TODAY,
                String.valueOf(counters.today().values().stream().mapToInt(Integer::intValue).sum()));
        properties.put(PROPERTY_LAST_SUCCESS, text(counters.lastSuccess()));
        properties.put(PROPERTY_PAUSED_UNTIL, text(counters.pausedUntil()));
        return properties;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
