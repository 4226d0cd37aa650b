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
package org.openhab.binding.nomos.internal.action;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.model.plan.Plan;
import org.openhab.energy.model.plan.Run;

/**
 * The outputs of a plan under the same names for everybody: for scripts with {@link Instant}, {@link Duration} and lists, for user interfaces with ISO texts
 * and numbers, because openHAB's REST shows others as the insides of their objects. What is not known is left out. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PlanOutputs {
    private static final String SEPARATOR = ", ";

    private PlanOutputs() {
    }

    /** {@return the outputs as scripts take them; figures are per kWh} */
    static Map<String, Object> rich(PlannedLoad planned) {
        return Collections.unmodifiableMap(values(planned, false));
    }

    /** {@return the outputs as scripts take them; figures are those of the load} */
    static Map<String, Object> richWithPower(PlannedLoad planned) {
        return Collections.unmodifiableMap(values(planned, true));
    }

    /** {@return the outputs as user interfaces show them; figures are per kWh} */
    static Map<String, Object> shown(PlannedLoad planned, ZoneId zone) {
        return shown(values(planned, false), zone);
    }

    /** {@return the outputs as user interfaces show them; figures are those of the load} */
    static Map<String, Object> shownWithPower(PlannedLoad planned, ZoneId zone) {
        return shown(values(planned, true), zone);
    }

    private static Map<String, Object> values(PlannedLoad planned, boolean withPower) {
        Plan plan = planned.plan();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("start", planned.start());
        values.put("end", planned.end());
        values.put("starts", plan.runs().stream().map(Run::start).toList());
        values.put("runs", plan.runs().stream().map(PlanOutputs::rich).toList());
        values.put("count", plan.runs().size());
        values.put("duration", plan.runs().stream().map(Run::duration).reduce(Duration.ZERO, Duration::plus));
        values.put("active", planned.active());
        if (withPower) {
            values.put("energy", plan.energy());
            values.put("cost", plan.cost());
            put(values, "costNow", plan.costNow());
            values.put("costAtMean", plan.costAtMean());
            put(values, "savings", plan.savings());
        }
        put(values, "price", planned.perKwh(plan.cost()));
        put(values, "priceNow", planned.perKwh(plan.costNow()));
        put(values, "priceMean", planned.perKwh(plan.costAtMean()));
        values.put("coverage", plan.coverage());
        values.put("from", planned.from());
        values.put("until", planned.until());
        return values;
    }

    private static Map<String, Instant> rich(Run run) {
        Map<String, Instant> map = new LinkedHashMap<>();
        map.put("start", run.start());
        map.put("end", run.end());
        return Collections.unmodifiableMap(map);
    }

    private static Map<String, Object> shown(Map<String, Object> values, ZoneId zone) {
        values.replaceAll((name, value) -> shown(value, zone));
        return Collections.unmodifiableMap(values);
    }

    private static Object shown(Object value, ZoneId zone) {
        if (value instanceof Instant instant) {
            return Outputs.iso(instant, zone);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> shown(element, zone).toString()).collect(Collectors.joining(SEPARATOR));
        }
        if (value instanceof Map<?, ?> run) {
            // ISO 8601 writes a span of time with a slash.
            return run.values().stream().map(edge -> shown(edge, zone).toString()).collect(Collectors.joining("/"));
        }
        return value instanceof Duration ? value.toString() : value;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
