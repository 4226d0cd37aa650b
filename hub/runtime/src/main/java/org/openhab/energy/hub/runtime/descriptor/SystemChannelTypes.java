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
package org.openhab.energy.hub.runtime.descriptor;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeBuilder;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.StateDescriptionFragmentBuilder;

/**
 * Those of openHAB's {@code system:} channel types that energy Things use, with openHAB's item types, categories and tags.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class SystemChannelTypes {

    private static final List<ChannelType> ALL = List.of(
            state("power", "Power", "Switch", "Switch", false, "", "Switch", "Power"),
            state("low-battery", "Low Battery", "Switch", "LowBattery", true, "", "Alarm", "LowBattery"),
            percent("battery-level", "Battery Level", "Battery", "Measurement", "Energy"),
            state("electric-power", "Electric Power", "Number:Power", "Energy", true, "%.1f %unit%", "Measurement",
                    "Power"),
            state("electric-current", "Electric Current", "Number:ElectricCurrent", "Energy", true, "%.1f %unit%",
                    "Measurement", "Current"),
            state("electric-voltage", "Electric Voltage", "Number:ElectricPotential", "Energy", true, "%.1f %unit%",
                    "Measurement", "Voltage"),
            state("electric-energy", "Electric Energy", "Number:Energy", "Energy", true, "%.1f %unit%", "Measurement",
                    "Energy"),
            state("outdoor-temperature", "Outdoor Temperature", "Number:Temperature", "Temperature", true,
                    "%.1f %unit%", "Measurement",
                    "Temperature"),
            ChannelTypeBuilder.trigger(uid("trigger"), "Trigger").build());

    private SystemChannelTypes() {
    }

    static List<ChannelType> all() {
        return ALL;
    }

    private static ChannelType state(String id, String label, String itemType, String category, boolean readOnly,
            String pattern, String point,
            String property) {
        StateDescriptionFragmentBuilder description = StateDescriptionFragmentBuilder.create().withReadOnly(readOnly);
        if (!pattern.isEmpty()) {
            description.withPattern(pattern);
        }
        return ChannelTypeBuilder.state(uid(id), label, itemType).withStateDescriptionFragment(description.build())
                .withCategory(category)
                .withTags(List.of(point, property)).build();
    }

    private static ChannelType percent(String id, String label, String category, String point, String property) {
        return ChannelTypeBuilder.state(uid(id), label, "Number").withCategory(category)
                .withTags(List.of(point, property))
                .withStateDescriptionFragment(StateDescriptionFragmentBuilder.create().withMinimum(BigDecimal.ZERO)
                        .withMaximum(BigDecimal.valueOf(100)).withStep(BigDecimal.ONE).withReadOnly(true)
                        .withPattern("%.0f %%").build())
                .build();
    }

    private static ChannelTypeUID uid(String id) {
        return new ChannelTypeUID("system", id);
    }
}
