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
package org.openhab.binding.nexcloud.internal.action;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.Aggregate;
import org.openhab.binding.nexcloud.internal.api.Resolution;
import org.openhab.binding.nexcloud.internal.handler.ChannelName;
import org.openhab.binding.nexcloud.internal.handler.HistoryOutcome;
import org.openhab.binding.nexcloud.internal.handler.HistoryRequest;
import org.openhab.binding.nexcloud.internal.handler.NexDeviceHandler;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.energy.thing.ThingText;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * What rules, the Main UI and REST may ask of a device. Date-times may be null (openHAB drops what it cannot read) and have a stated default; a failure is
 * told in the output {@code error}, because openHAB shows a caller nothing of an exception. Only converts; thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = NexActions.class)
@ThingActionsScope(name = "nexcloud")
public class NexActions implements ThingActions {
    /** More would keep the caller waiting; the console's backfill shows its progress. */
    static final int MOST_CALLS = 15;

    private static final String TEXT = "java.lang.String";
    private static final String NUMBER = "java.math.BigDecimal";
    private static final String WHOLE_NUMBER = "java.lang.Integer";

    private volatile @Nullable ThingHandler handler;

    @Override
    public void setThingHandler(ThingHandler handler) {
        this.handler = handler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    @RuleAction(label = "@text/action.history.label", description = "@text/action.history.description")
    @ActionOutput(name = "channel", type = TEXT, label = "@text/action.output.channel")
    @ActionOutput(name = "count", type = WHOLE_NUMBER, label = "@text/action.output.count")
    @ActionOutput(name = "first", type = TEXT, label = "@text/action.output.first")
    @ActionOutput(name = "last", type = TEXT, label = "@text/action.output.last")
    @ActionOutput(name = "minimum", type = NUMBER, label = "@text/action.output.minimum")
    @ActionOutput(name = "maximum", type = NUMBER, label = "@text/action.output.maximum")
    @ActionOutput(name = "values", type = TEXT, label = "@text/action.output.values")
    @ActionOutput(name = "calls", type = WHOLE_NUMBER, label = "@text/action.output.calls")
    @ActionOutput(name = "error", type = TEXT, label = "@text/action.output.error")
    public Map<String, Object> history(
            @ActionInput(name = "channel", label = "@text/action.channel.label", description = "@text/action.channel.description", required = true) @Nullable String channel,
            @ActionInput(name = "from", label = "@text/action.from.label", description = "@text/action.from.description") @Nullable ZonedDateTime from,
            @ActionInput(name = "to", label = "@text/action.to.label", description = "@text/action.to.description") @Nullable ZonedDateTime to,
            @ActionInput(name = "resolution", label = "@text/action.resolution.label", description = "@text/action.resolution.description", defaultValue = "hour") @Nullable String resolution) {
        if (!(handler instanceof NexDeviceHandler device)) {
            return Map.of("error", "not connected");
        }
        Instant now = device.clock().instant();
        Resolution wanted = resolution == null || resolution.isBlank() ? Resolution.HOUR : Resolution.of(resolution);
        Long point = point(channel);
        if (wanted == null) {
            return error(device, ThingText.of("hint.resolution"));
        }
        if (point == null) {
            return error(device, ThingText.of("hint.channel"));
        }
        Instant begin = from == null
                ? now.atZone(device.zone()).toLocalDate().minusDays(1).atStartOfDay(device.zone()).toInstant()
                : from.toInstant();
        HistoryRequest request = new HistoryRequest(point, wanted, begin, to == null ? now : to.toInstant());
        if (request.calls() > MOST_CALLS) {
            return error(device, ThingText.of("hint.too-much", Integer.toString(request.calls()),
                    Integer.toString(MOST_CALLS)));
        }
        return outputs(device, request, device.history(request, progress -> {
        }));
    }

    /** For scripts of the rules DSL. */
    public static Map<String, Object> history(ThingActions actions, @Nullable String channel,
            @Nullable ZonedDateTime from, @Nullable ZonedDateTime to, @Nullable String resolution) {
        if (actions instanceof NexActions own) {
            return own.history(channel, from, to, resolution);
        }
        throw new IllegalArgumentException("The actions are not those of a NEX device");
    }

    /** A channel's name, its whole UID, or the bare number of the data point. */
    private static @Nullable Long point(@Nullable String channel) {
        String text = channel == null ? "" : channel.trim();
        String id = text.substring(text.lastIndexOf(':') + 1);
        ChannelName name = ChannelName.of(id.matches("[0-9]+") ? "live-" + id : id);
        return name == null ? null : name.point();
    }

    private static Map<String, Object> error(NexDeviceHandler device, ThingText text) {
        return Map.of("error", device.translate(text));
    }

    private static Map<String, Object> outputs(NexDeviceHandler device, HistoryRequest request,
            HistoryOutcome outcome) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        ThingText error = outcome.error();
        if (error != null) {
            outputs.put("error", device.translate(error));
        }
        outputs.put("channel", request.channel().id());
        outputs.put("count", outcome.aggregates().size());
        outputs.put("calls", outcome.calls());
        outputs.put("values", HistoryJson.of(outcome.aggregates()));
        if (!outcome.aggregates().isEmpty()) {
            outputs.put("first", outcome.aggregates().get(0).start().toString());
            outputs.put("last", outcome.aggregates().get(outcome.aggregates().size() - 1).start().toString());
            outputs.put("minimum", outcome.aggregates().stream().map(Aggregate::value).reduce(BigDecimal::min).get());
            outputs.put("maximum", outcome.aggregates().stream().map(Aggregate::value).reduce(BigDecimal::max).get());
        }
        return outputs;
    }
}
