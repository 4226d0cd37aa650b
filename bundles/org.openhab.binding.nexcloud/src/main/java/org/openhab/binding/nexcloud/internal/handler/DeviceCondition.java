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
package org.openhab.binding.nexcloud.internal.handler;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.Controller;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.thing.ThingCondition;
import org.openhab.energy.thing.ThingText;

/**
 * The status of a device, of which a part may be well and another not: the worst that a person should know. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class DeviceCondition {
    private static final Duration SILENCE = Duration.ofHours(1);

    private DeviceCondition() {
    }

    static ThingCondition of(DeviceState state, String uid, boolean accountOffline, Instant now) {
        if (accountOffline) {
            return ThingCondition.bridgeOffline();
        }
        CloudException noPoints = state.failures.get(DeviceErrands.pointsKey(uid));
        if (state.gone) {
            return ThingCondition.offline(ThingStatusDetail.GONE, ThingText.of("offline.device-gone"));
        }
        if (state.points.listedAt() == null) {
            return noPoints == null ? ThingCondition.unknown() : ThingCondition.of(noPoints);
        }
        List<CloudException> failing = state.failures.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(DeviceErrands.pointsKey(uid))).map(entry -> entry.getValue())
                .filter(failure -> !(failure instanceof AbsentException)).toList();
        long errands = state.wanted.stream().map(ChannelName::of).filter(name -> name != null)
                .map(name -> name.part() == ChannelName.Part.TIME
                        ? new ChannelName(ChannelName.Part.LIVE, name.point())
                        : name)
                .distinct().count();
        if (!failing.isEmpty() && failing.size() >= errands) {
            return ThingCondition.of(failing.get(0));
        }
        ThingText text = text(state, failing.size(), errands, now);
        return text == null ? ThingCondition.online() : ThingCondition.online(text);
    }

    private static @Nullable ThingText text(DeviceState state, int failing, long errands, Instant now) {
        if (failing > 0) {
            return ThingText.of("online.points-failing", Integer.toString(failing), Long.toString(errands));
        }
        if (state.points.removed() > 0) {
            return ThingText.of("online.points-removed", Integer.toString(state.points.removed()));
        }
        if (state.points.entries().isEmpty()) {
            return ThingText.of("online.no-points");
        }
        String unit = state.units.values().stream().filter(known -> !known.known()).map(known -> known.guess().unit())
                .findFirst().orElse(null);
        if (unit != null) {
            return ThingText.of("online.unit-unknown", unit);
        }
        Controller controller = state.controller;
        Instant told = state.controllerToldAt;
        Instant watchdog = controller == null ? null : controller.watchdog();
        if (watchdog != null && told != null && watchdog.plus(SILENCE).isBefore(told)) {
            return ThingText.of("online.controller-silent", LocalDateTime.ofInstant(watchdog, ZoneId.systemDefault())
                    .truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' '));
        }
        if (state.live.hasFuture(now)) {
            return ThingText.of("online.clock-ahead");
        }
        return state.wanted.isEmpty() ? ThingText.of("online.nothing-linked") : null;
    }
}
