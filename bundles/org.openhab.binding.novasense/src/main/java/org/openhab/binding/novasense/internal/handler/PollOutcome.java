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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.mapping.MappedChannel;
import org.openhab.binding.novasense.internal.mapping.MappingIssue;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.ThingText;

/**
 * What came of a poll.
 *
 * @param channels what the answers say, by channel id
 * @param issues channels that have no value although their answer came
 * @param failed queries without an answer and why, by name
 * @param cut names of queries of which not all pages were read
 * @param fault why a query cannot be asked at all, or null
 * @param answered how many queries were answered
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
record PollOutcome(Map<String, MappedChannel> channels, List<MappingIssue> issues,
        Map<String, CloudException> failed, List<String> cut, @Nullable ThingText fault, int answered) {

    PollOutcome {
        channels = new LinkedHashMap<>(channels);
        issues = List.copyOf(issues);
        failed = new LinkedHashMap<>(failed);
        cut = List.copyOf(cut);
    }

    /** {@return the failure that says most: one that concerns the whole account before one of a single query} */
    @Nullable
    CloudException failure() {
        return failed.values().stream().reduce((one, other) -> other).orElse(null);
    }
}
