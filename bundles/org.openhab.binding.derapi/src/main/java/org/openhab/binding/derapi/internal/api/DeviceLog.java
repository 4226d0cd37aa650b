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
package org.openhab.binding.derapi.internal.api;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a device reported about itself lately.
 *
 * @param events in the vendor's order
 * @param since begin of the time that the log covers, or null when it is not known
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record DeviceLog(List<DeviceEvent> events, @Nullable Instant since) {

    public DeviceLog {
        events = List.copyOf(events);
    }

    /** {@return the texts of a kind, one a line} */
    public String lines(DeviceEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).map(DeviceEvent::text).distinct()
                .collect(Collectors.joining("\n"));
    }
}
