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
package org.openhab.binding.derapi.internal.part;

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.DeviceEvent;
import org.openhab.binding.derapi.internal.api.DeviceLog;

/**
 * What a device has come to report between two readings. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class DeviceEvents {

    private DeviceEvents() {
    }

    /** {@return an event for each error or warning that was not there before} Without a log before, nothing is new. */
    static List<Part.Event> between(@Nullable DeviceLog before, @Nullable DeviceLog after) {
        if (before == null || after == null) {
            return List.of();
        }
        Set<DeviceEvent> known = new HashSet<>(before.events());
        return after.events().stream()
                .filter(event -> event.kind() != DeviceEvent.Kind.INFO && !known.contains(event)).distinct()
                .map(event -> new Part.Event(CHANNEL_DEVICE_EVENT,
                        event.kind().name().toLowerCase(Locale.ROOT) + ": " + event.text()))
                .toList();
    }
}
