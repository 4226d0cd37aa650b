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
package org.openhab.energy.thing.internal.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.OpenClosedType;
import org.openhab.core.library.types.PercentType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.types.Command;
import org.openhab.core.types.StateDescription;
import org.openhab.core.types.StateOption;
import org.openhab.core.types.TypeParser;

/**
 * Which commands a channel accepts, by what its type says.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class AcceptedCommands {
    /** Kinds of items that are there to be switched; of others the channel type has to say that they are not only read. */
    private static final Set<String> ACTUATORS = Set.of("Switch", "Dimmer", "Rollershutter");

    private static final Map<String, List<Class<? extends Command>>> TYPES = Map.of("Switch", List.of(OnOffType.class),
            "Contact", List.of(OpenClosedType.class), "Dimmer", List.of(PercentType.class, OnOffType.class),
            "Rollershutter", List.of(PercentType.class), "Number", List.of(DecimalType.class, QuantityType.class),
            "String", List.of(StringType.class), "DateTime", List.of(DateTimeType.class));

    private static final Map<String, String> SWITCH_WORDS = Map.of("true", "ON", "on", "ON", "1", "ON", "false", "OFF",
            "off", "OFF", "0", "OFF");

    private AcceptedCommands() {
    }

    /** {@return whether the channel accepts any command} */
    public static boolean areAccepted(Channel channel, @Nullable ChannelType type) {
        if (channel.getKind() != ChannelKind.STATE || type == null || !TYPES.containsKey(kind(channel))) {
            return false;
        }
        StateDescription state = type.getState();
        if (state != null) {
            return !state.isReadOnly();
        }
        return type.getCommandDescription() != null || ACTUATORS.contains(kind(channel));
    }

    /**
     * Reads a command as the channel understands it.
     *
     * @throws CommandException if it is none, or outside of what the channel allows
     */
    static Command parse(Channel channel, @Nullable ChannelType type, String text) throws CommandException {
        String kind = kind(channel);
        String word = "Switch".equals(kind)
                ? SWITCH_WORDS.getOrDefault(text.trim().toLowerCase(Locale.ROOT), text.trim())
                : text.trim();
        Command command = TypeParser.parseCommand(TYPES.getOrDefault(kind, List.of()), word);
        if (command == null) {
            throw new CommandException("invalid-value",
                    "'%s' is no command for a channel of kind %s.".formatted(text, kind));
        }
        StateDescription state = type == null ? null : type.getState();
        if (state != null) {
            checkRange(command, state);
            checkOptions(word, state.getOptions());
        }
        return command;
    }

    private static void checkRange(Command command, StateDescription state) throws CommandException {
        BigDecimal value = command instanceof DecimalType number
                ? number.toBigDecimal()
                : command instanceof QuantityType<?> quantity ? quantity.toBigDecimal() : null;
        BigDecimal least = state.getMinimum();
        BigDecimal most = state.getMaximum();
        if (value != null
                && (least != null && value.compareTo(least) < 0 || most != null && value.compareTo(most) > 0)) {
            throw new CommandException("out-of-range", "%s is not within %s and %s.".formatted(value.toPlainString(),
                    least == null ? "anything" : least.toPlainString(),
                    most == null ? "anything" : most.toPlainString()));
        }
    }

    private static void checkOptions(String word, List<StateOption> options) throws CommandException {
        if (!options.isEmpty() && options.stream().noneMatch(option -> option.getValue().equals(word))) {
            throw new CommandException("invalid-value", "'%s' is none of %s.".formatted(word,
                    options.stream().map(StateOption::getValue).toList()));
        }
    }

    /** {@return the item type without its dimension} */
    private static String kind(Channel channel) {
        String type = Objects.requireNonNullElse(channel.getAcceptedItemType(), "");
        int colon = type.indexOf(':');
        return colon < 0 ? type : type.substring(0, colon);
    }
}
