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

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.feed.ChannelReading;

/**
 * A Thing's values from before a restart.
 *
 * @param fetchedAt when they came
 * @param channels values by channel id
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record KeptReadings(Instant fetchedAt, Map<String, ChannelReading> channels) {

    KeptReadings {
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
    }
}
