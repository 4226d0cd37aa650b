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
package org.openhab.binding.novasense.internal.handler;

import static org.openhab.binding.novasense.internal.NovasenseBindingConstants.*;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.openapi.FoundDocument;
import org.openhab.binding.novasense.internal.openapi.OpenApiDocument;
import org.openhab.energy.oauth.account.CallCounters;

/**
 * Says as properties of the account how the portal is used and what it offers. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class AccountProperties {

    private AccountProperties() {
    }

    /** {@return the properties; one that is null is to be removed} */
    static Map<String, @Nullable String> of(CallCounters counters, @Nullable FoundDocument found) {
        Map<String, Integer> kinds = new TreeMap<>(counters.today());
        Map<String, @Nullable String> properties = new LinkedHashMap<>();
        properties.put(PROPERTY_CALLS_TODAY,
                String.valueOf(kinds.values().stream().mapToInt(Integer::intValue).sum()));
        properties.put(PROPERTY_CALLS_BY_KIND, kinds.isEmpty()
                ? null
                : kinds.entrySet().stream().map(kind -> kind.getKey() + " " + kind.getValue())
                        .collect(Collectors.joining(", ")));
        properties.put(PROPERTY_LAST_SUCCESS, text(counters.lastSuccess()));
        properties.put(PROPERTY_PAUSED_UNTIL, text(counters.pausedUntil()));
        OpenApiDocument document = found == null ? null : found.document();
        properties.put(PROPERTY_API, document == null ? null : document.title());
        properties.put(PROPERTY_DOCUMENT, found == null || found.place().isEmpty() ? null : found.place());
        properties.put(PROPERTY_OPERATIONS, document == null ? null : String.valueOf(document.operations().size()));
        return properties;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
