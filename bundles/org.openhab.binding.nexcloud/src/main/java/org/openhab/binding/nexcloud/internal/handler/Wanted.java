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

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.nexcloud.internal.data.PointBook;
import org.openhab.binding.nexcloud.internal.handler.ChannelName.Part;
import org.openhab.binding.nexcloud.internal.poll.ErrandLine;

/**
 * What of a device is wanted, and the errands that follow from it. NEX asks not to read what nobody looks at. Pure but for the line.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Wanted {

    private Wanted() {
    }

    /** {@return the channels of data points that are read} */
    static Set<String> channels(DeviceState state, Predicate<String> linked) {
        Set<String> wanted = new HashSet<>();
        for (PointBook.Entry entry : state.points.entries()) {
            for (Part part : Part.values()) {
                String id = new ChannelName(part, entry.point().id()).id();
                if (!entry.isRemoved() && (state.settings.all() || linked.test(id))) {
                    wanted.add(id);
                }
            }
        }
        return wanted;
    }

    /** Puts in the line what is wanted and takes out what is not. */
    static void arrange(DeviceState state, DeviceErrands errands, String uid, ErrandLine line, Instant now) {
        for (PointBook.Entry entry : state.points.entries()) {
            for (Part part : List.of(Part.DAY, Part.HOUR, Part.LIVE)) {
                arrange(state, errands, uid, line, new ChannelName(part, entry.point().id()), now);
            }
        }
    }

    private static void arrange(DeviceState state, DeviceErrands errands, String uid, ErrandLine line,
            ChannelName name, Instant now) {
        String key = DeviceErrands.key(uid, name.part(), name.point());
        boolean needed = state.wanted.contains(name.id())
                || name.part() == Part.LIVE && state.wanted.contains(new ChannelName(Part.TIME, name.point()).id());
        if (!needed) {
            line.remove(key);
            state.failures.remove(key);
        } else if (name.part() == Part.LIVE) {
            line.putIfAbsent(errands.live(name.point()), now);
        } else {
            line.putIfAbsent(errands.aggregates(name.point(), DeviceState.resolution(name.part()),
                    state.unit(name).running()), now);
        }
    }
}
