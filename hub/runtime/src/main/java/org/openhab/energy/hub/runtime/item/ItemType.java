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
package org.openhab.energy.hub.runtime.item;

import java.util.List;
import java.util.Map;

import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.OpenClosedType;
import org.openhab.core.library.types.PercentType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.TypeParser;
import org.openhab.core.types.UnDefType;

/**
 * The type of an item, such as {@code Number:EnergyPrice}: which states and commands it takes, and how a channel's state becomes one of them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ItemType {

    private static final Map<String, List<Class<? extends State>>> STATES = Map.of("Number",
            List.of(QuantityType.class, DecimalType.class), "String", List.of(StringType.class), "Switch",
            List.of(OnOffType.class), "DateTime",
            List.of(DateTimeType.class), "Dimmer", List.of(PercentType.class, OnOffType.class), "Contact",
            List.of(OpenClosedType.class), "Group",
            List.of(DecimalType.class, OnOffType.class, StringType.class));
    private static final Map<String, List<Class<? extends Command>>> COMMANDS = Map.of("Number",
            List.of(QuantityType.class, DecimalType.class), "String", List.of(StringType.class), "Switch",
            List.of(OnOffType.class), "DateTime",
            List.of(DateTimeType.class), "Dimmer", List.of(PercentType.class, OnOffType.class), "Contact", List.of(),
            "Group",
            List.of(DecimalType.class, OnOffType.class, StringType.class));

    private final String name;
    private final String kind;
    private final @Nullable String dimension;

    private ItemType(String name, String kind, @Nullable String dimension) {
        this.name = name;
        this.kind = kind;
        this.dimension = dimension;
    }

    /** @throws IllegalArgumentException when there is no such type in this hub */
    public static ItemType of(String name) {
        int colon = name.indexOf(':');
        String kind = colon < 0 ? name : name.substring(0, colon);
        if (!STATES.containsKey(kind) || (colon >= 0 && !"Number".equals(kind))) {
            throw new IllegalArgumentException("The item type '" + name + "' is not known; known are "
                    + STATES.keySet().stream().sorted().toList());
        }
        String dimension = colon < 0 ? null : name.substring(colon + 1);
        if (dimension != null && !ItemUnits.isDimension(dimension)) {
            throw new IllegalArgumentException("There is no dimension '" + dimension + "'");
        }
        return new ItemType(name, kind, dimension);
    }

    public boolean isNumber() {
        return "Number".equals(kind);
    }

    /** The unit of the item, null when it has no dimension or none is known for it. */
    public @Nullable Unit<?> unit() {
        return dimension == null ? null : ItemUnits.unitOf(dimension);
    }

    /** What becomes of a channel's state; null when it cannot become one of this type. */
    public @Nullable State convert(State state) {
        if (state instanceof UnDefType) {
            return state;
        }
        return switch (kind) {
            case "Number" -> number(state);
            case "String" -> state instanceof StringType ? state : new StringType(state.toFullString());
            case "Switch" -> state.as(OnOffType.class);
            case "DateTime" -> state.as(DateTimeType.class);
            case "Dimmer" -> state.as(PercentType.class);
            case "Contact" -> state.as(OpenClosedType.class);
            default -> state;
        };
    }

    private @Nullable State number(State state) {
        Unit<?> unit = unit();
        if (state instanceof QuantityType<?> quantity) {
            return unit == null ? new DecimalType(quantity.toBigDecimal()) : quantity.toUnit(unit);
        }
        DecimalType number = state.as(DecimalType.class);
        return number == null || unit == null ? number : ItemUnits.quantity(number.toBigDecimal(), unit);
    }

    /** Null when the text is no state of this type. */
    public @Nullable State parseState(String text) {
        if ("NULL".equals(text) || "UNDEF".equals(text)) {
            return UnDefType.valueOf(text);
        }
        if (isNumber() && isPlain(text)) {
            return plainNumber(text);
        }
        State state = TypeParser.parseState(STATES.getOrDefault(kind, List.of()), text);
        return state == null ? null : convert(state);
    }

    /** Null when the text is no command of this type. */
    public @Nullable Command parseCommand(String text) {
        if ("REFRESH".equals(text)) {
            return RefreshType.REFRESH;
        }
        if (isNumber() && isPlain(text)) {
            return plainNumber(text) instanceof Command number ? number : null;
        }
        return TypeParser.parseCommand(COMMANDS.getOrDefault(kind, List.of()), text);
    }

    /** A number without a unit is meant in the unit of the item. */
    private @Nullable State plainNumber(String text) {
        try {
            return number(new DecimalType(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.isDigit(c) || "+-.eE".indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return name;
    }
}
