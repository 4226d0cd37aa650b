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
package org.openhab.binding.derapi.internal.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The commands that one sender gave to a site's batteries, by which it knows them again among those of others: of its owner, or of a program of the vendor. Pure.
 *
 * @param commands what was sent, in no order; several may be for the same time when it is not known which of them was taken
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record OwnCommands(List<ControlInterval> commands) {
    public static final OwnCommands NONE = new OwnCommands(List.of());

    public OwnCommands {
        commands = List.copyOf(commands);
    }

    /** {@return whether a command of a schedule is one of these, or what time has left of it} A vendor may leave out priority and export in its answer. */
    public boolean has(ControlInterval present) {
        return commands.stream()
                .anyMatch(sent -> sent.command() == present.command() && isSame(sent.kw(), present.kw())
                        && isSame(sent.limit(), present.limit())
                        && (present.priority() == null || present.priority() == sent.priority())
                        && (present.allowExport() == null || present.allowExport().equals(sent.allowExport()))
                        && !present.start().isBefore(sent.start()) && !present.end().isAfter(sent.end()));
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** {@return these and more} */
    public OwnCommands and(List<ControlInterval> more) {
        return new OwnCommands(Stream.concat(commands.stream(), more.stream()).distinct().toList());
    }

    /** {@return these, and what stands in their place in the vendor's answer to them} A vendor may round a power, and its own words are what it shows later. */
    public OwnCommands asTaken(ControlSchedule taken) {
        return and(taken.intervals().stream().map(ScheduledInterval::interval)
                .filter(item -> commands.stream().anyMatch(
                        sent -> !item.start().isBefore(sent.start()) && !item.end().isAfter(sent.end())))
                .toList());
    }

    /** {@return those that have not ended} */
    public OwnCommands open(Instant now) {
        return new OwnCommands(commands.stream().filter(command -> command.end().isAfter(now)).toList());
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return commands.isEmpty();
    }

    /** {@return what is left of commands where others have the precedence} */
    static List<ControlInterval> around(List<ControlInterval> others, List<ControlInterval> commands) {
        List<ControlInterval> left = commands;
        for (ControlInterval other : others) {
            List<ControlInterval> pieces = new ArrayList<>();
            for (ControlInterval command : left) {
                if (!command.overlaps(other)) {
                    pieces.add(command);
                    continue;
                }
                if (command.start().isBefore(other.start())) {
                    pieces.add(command.until(other.start()));
                }
                if (command.end().isAfter(other.end())) {
                    pieces.add(command.notBefore(other.end()));
                }
            }
            left = pieces;
        }
        return left;
    }
}
