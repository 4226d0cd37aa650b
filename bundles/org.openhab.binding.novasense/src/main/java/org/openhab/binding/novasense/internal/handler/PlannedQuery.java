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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.mapping.ChannelMapping;
import org.openhab.binding.novasense.internal.query.Query;

/**
 * A query with the channels that come from its answer.
 *
 * @param name what it is called in messages
 * @param query what to ask
 * @param channels mappings by channel id
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PlannedQuery(String name, Query query, Map<String, ChannelMapping> channels) {

    public PlannedQuery {
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
    }
}
