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

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.template.TemplateContext;
import org.openhab.binding.novasense.internal.template.TimeFormat;
import org.openhab.energy.thing.ThingText;

/**
 * What a Thing asks the portal, and how often.
 *
 * @param queries what to ask, one after the other
 * @param interval time from one poll to the next
 * @param zone zone of templates and of times without an offset
 * @param format how times are written into addresses
 * @param variables values of places in paths
 * @param faults what is wrong with single channels, which are left out
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record PollPlan(List<PlannedQuery> queries, Duration interval, ZoneId zone, TimeFormat format,
        Map<String, String> variables, List<ThingText> faults) {

    /** What the portal's usage policy leaves room for. */
    public static final Duration SHORTEST = Duration.ofMinutes(5);

    public PollPlan {
        queries = List.copyOf(queries);
        variables = Map.copyOf(variables);
        faults = List.copyOf(faults);
        interval = interval.compareTo(SHORTEST) < 0 ? SHORTEST : interval;
    }

    public TemplateContext context(Instant now) {
        return new TemplateContext(now, zone, format, variables);
    }

    /** {@return whether there is anything to ask for} */
    public boolean isEmpty() {
        return queries.stream().allMatch(query -> query.channels().isEmpty());
    }
}
