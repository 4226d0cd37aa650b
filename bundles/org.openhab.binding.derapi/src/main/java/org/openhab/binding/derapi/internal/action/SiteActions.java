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
package org.openhab.binding.derapi.internal.action;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.measure.quantity.Power;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.control.ControlCommand;
import org.openhab.binding.derapi.internal.control.ControlInterval;
import org.openhab.binding.derapi.internal.control.ControlOutcome;
import org.openhab.binding.derapi.internal.control.ControlPriority;
import org.openhab.binding.derapi.internal.control.ScheduleText;
import org.openhab.binding.derapi.internal.handler.DerapiSiteHandler;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.energy.thing.ThingText;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * What rules, Main UI and scripts may tell the batteries of a site. Failures are told in the output {@code error}, never thrown.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = SiteActions.class)
@ThingActionsScope(name = "derapi")
public class SiteActions implements ThingActions {
    private static final String TEXT = "java.lang.String";
    private static final String YES_NO = "java.lang.Boolean";
    private static final Duration HOUR = Duration.ofHours(1);

    private @Nullable DerapiSiteHandler handler;

    @Override
    public void setThingHandler(@Nullable ThingHandler thingHandler) {
        handler = thingHandler instanceof DerapiSiteHandler site ? site : null;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    @RuleAction(label = "@text/action.charge.label", description = "@text/action.charge.description")
    @ActionOutput(name = "accepted", type = YES_NO, label = "@text/action.output.accepted")
    @ActionOutput(name = "schedule", type = TEXT, label = "@text/action.output.schedule")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> charge(
            @ActionInput(name = "power", type = "QuantityType<Power>", label = "@text/action.power.label", description = "@text/action.power.description", required = true) @Nullable QuantityType<Power> power,
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.description") @Nullable ZonedDateTime from,
            @ActionInput(name = "to", label = "@text/action.to.label", description = "@text/action.to.description") @Nullable ZonedDateTime to,
            @ActionInput(name = "limit", label = "@text/action.limit.label", description = "@text/action.limit-charge.description") @Nullable Double limit,
            @ActionInput(name = "priority", label = "@text/action.priority.label", description = "@text/action.priority.description") @Nullable String priority,
            @ActionInput(name = "allowExport", label = "@text/action.export.label", description = "@text/action.export.description") @Nullable Boolean allowExport) {
        return add(ControlCommand.CHARGE, power, from, to, limit, priority, allowExport);
    }

    @RuleAction(label = "@text/action.discharge.label", description = "@text/action.discharge.description")
    @ActionOutput(name = "accepted", type = YES_NO, label = "@text/action.output.accepted")
    @ActionOutput(name = "schedule", type = TEXT, label = "@text/action.output.schedule")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> discharge(
            @ActionInput(name = "power", type = "QuantityType<Power>", label = "@text/action.power.label", description = "@text/action.power.description", required = true) @Nullable QuantityType<Power> power,
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.description") @Nullable ZonedDateTime from,
            @ActionInput(name = "to", label = "@text/action.to.label", description = "@text/action.to.description") @Nullable ZonedDateTime to,
            @ActionInput(name = "limit", label = "@text/action.limit.label", description = "@text/action.limit-discharge.description") @Nullable Double limit,
            @ActionInput(name = "priority", label = "@text/action.priority.label", description = "@text/action.priority.description") @Nullable String priority,
            @ActionInput(name = "allowExport", label = "@text/action.export.label", description = "@text/action.export.description") @Nullable Boolean allowExport) {
        return add(ControlCommand.DISCHARGE, power, from, to, limit, priority, allowExport);
    }

    @RuleAction(label = "@text/action.idle.label", description = "@text/action.idle.description")
    @ActionOutput(name = "accepted", type = YES_NO, label = "@text/action.output.accepted")
    @ActionOutput(name = "schedule", type = TEXT, label = "@text/action.output.schedule")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> idle(
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.description") @Nullable ZonedDateTime from,
            @ActionInput(name = "to", label = "@text/action.to.label", description = "@text/action.to.description") @Nullable ZonedDateTime to) {
        return add(ControlCommand.IDLE, null, from, to, null, null, null);
    }

    @RuleAction(label = "@text/action.schedule.label", description = "@text/action.schedule.description")
    @ActionOutput(name = "accepted", type = YES_NO, label = "@text/action.output.accepted")
    @ActionOutput(name = "schedule", type = TEXT, label = "@text/action.output.schedule")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> setSchedule(
            @ActionInput(name = "intervals", label = "@text/action.intervals.label", description = "@text/action.intervals.description", required = true) @Nullable String intervals,
            @ActionInput(name = "replaceRunning", label = "@text/action.replace.label", description = "@text/action.replace.description") @Nullable Boolean replaceRunning) {
        return with(site -> {
            List<ControlInterval> wanted;
            try {
                wanted = ScheduleText.read(intervals, site.zone());
            } catch (IllegalArgumentException e) {
                return new ControlOutcome.Refused(
                        ThingText.of("hint.control-text", String.valueOf(e.getMessage())));
            }
            return Boolean.TRUE.equals(replaceRunning)
                    ? site.control().replaceAll(wanted)
                    : site.control().replaceComing(wanted);
        });
    }

    private Map<String, Object> add(ControlCommand command, @Nullable QuantityType<Power> power,
            @Nullable ZonedDateTime from, @Nullable ZonedDateTime to, @Nullable Double limit,
            @Nullable String priority, @Nullable Boolean allowExport) {
        return with(site -> {
            ControlPriority known = ControlPriority.of(priority);
            if (priority != null && !priority.isBlank() && known == null) {
                return new ControlOutcome.Refused(ThingText.of("hint.control-priority", priority));
            }
            QuantityType<?> kilowatts = power == null ? null : power.toUnit("kW");
            Instant start = from == null ? site.now() : from.toInstant();
            return site.control()
                    .add(new ControlInterval(command, start, to == null ? start.plus(HOUR) : to.toInstant(),
                            kilowatts == null ? null : kilowatts.toBigDecimal().stripTrailingZeros(),
                            limit == null || limit.isNaN() || limit.isInfinite() ? null : BigDecimal.valueOf(limit),
                            known, allowExport));
        });
    }

    private Map<String, Object> with(Function<DerapiSiteHandler, ControlOutcome> wish) {
        DerapiSiteHandler site = handler;
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("accepted", false);
        if (site == null) {
            outputs.put("error", "No site");
            return outputs;
        }
        ControlOutcome outcome = wish.apply(site);
        if (outcome instanceof ControlOutcome.Taken taken) {
            outputs.put("accepted", true);
            outputs.put("schedule", ScheduleLines.of(taken.schedule(), site.zone()));
        } else if (outcome instanceof ControlOutcome.Refused refused) {
            outputs.put("error", site.translate(refused.text()));
        }
        return outputs;
    }

    // For DSL rules

    public static Map<String, Object> charge(ThingActions actions, @Nullable QuantityType<Power> power,
            @Nullable ZonedDateTime from, @Nullable ZonedDateTime to, @Nullable Double limit,
            @Nullable String priority, @Nullable Boolean allowExport) {
        return ((SiteActions) actions).charge(power, from, to, limit, priority, allowExport);
    }

    public static Map<String, Object> discharge(ThingActions actions, @Nullable QuantityType<Power> power,
            @Nullable ZonedDateTime from, @Nullable ZonedDateTime to, @Nullable Double limit,
            @Nullable String priority, @Nullable Boolean allowExport) {
        return ((SiteActions) actions).discharge(power, from, to, limit, priority, allowExport);
    }

    public static Map<String, Object> idle(ThingActions actions, @Nullable ZonedDateTime from,
            @Nullable ZonedDateTime to) {
        return ((SiteActions) actions).idle(from, to);
    }

    public static Map<String, Object> setSchedule(ThingActions actions, @Nullable String intervals,
            @Nullable Boolean replaceRunning) {
        return ((SiteActions) actions).setSchedule(intervals, replaceRunning);
    }
}
