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
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.account.QuotaUse;

/**
 * Says as properties how a cloud was called and how much of its quotas is left. Pure.
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
        properties.put(PROPERTY_QUOTA_USED, join(counters, use -> use.used() + " of " + use.quota().calls() + " a "
                + use.quota().span().name().toLowerCase(Locale.ROOT)));
        properties.put(PROPERTY_QUOTA_LEFT, join(counters, use -> String.valueOf(use.left())));
        properties.put(PROPERTY_QUOTA_RESETS, join(counters, use -> use.resets().toString()));
        return properties;
    }

    private static @Nullable String join(CallCounters counters, Function<QuotaUse, String> text) {
        return counters.quotas().isEmpty()
                ? null
                : counters.quotas().stream().map(text).collect(Collectors.joining(", "));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
