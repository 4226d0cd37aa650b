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

import static org.openhab.binding.nexcloud.internal.NexBindingConstants.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.data.PointBook;
import org.openhab.binding.nexcloud.internal.handler.ChannelName.Part;
import org.openhab.binding.nexcloud.internal.unit.PointKind;
import org.openhab.binding.nexcloud.internal.unit.UnitGuess;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.energy.thing.ChannelWriter;
import org.openhab.energy.thing.ThingText;
import org.openhab.energy.thing.Translator;

/**
 * The channels of a device's data points. What the user has set on a channel stays: its configuration, and its label unless the cloud renames the data
 * point. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class PointChannels {
    private static final Set<String> TIME_TAGS = Set.of("Status", "Timestamp");

    private final Translator translator;

    PointChannels(Translator translator) {
        this.translator = translator;
    }

    /** {@return the unit of each channel that shows numbers, by channel} The user's words are on the channels of the Thing. */
    Map<String, PointUnit> units(Thing thing, List<PointBook.Entry> points) {
        Map<String, PointUnit> units = new LinkedHashMap<>();
        for (PointBook.Entry entry : points) {
            for (Part part : List.of(Part.LIVE, Part.HOUR, Part.DAY)) {
                units.put(new ChannelName(part, entry.point().id()).id(), unit(thing, entry, part));
            }
        }
        return units;
    }

    private static PointUnit unit(Thing thing, PointBook.Entry entry, Part part) {
        long id = entry.point().id();
        PointConfiguration own = configuration(thing, new ChannelName(part, id));
        PointConfiguration live = configuration(thing, new ChannelName(Part.LIVE, id));
        String unit = own.unit == null || own.unit.isBlank() ? live.unit : own.unit;
        UnitGuess guess = UnitGuess.of(entry.point().name(), entry.point().unit(), unit, PointKind.of(live.kind));
        return new PointUnit(guess, guess.unit().isEmpty() || ChannelWriter.accepts(guess.unit()), own.running);
    }

    private static PointConfiguration configuration(Thing thing, ChannelName name) {
        Channel channel = thing.getChannel(name.id());
        return channel == null ? new PointConfiguration() : channel.getConfiguration().as(PointConfiguration.class);
    }

    /** {@return all channels that the Thing is to have, or null when it has them already} */
    @Nullable
    List<Channel> channels(Thing thing, List<PointBook.Entry> points, Map<String, PointUnit> units) {
        Map<String, Channel> channels = new LinkedHashMap<>();
        thing.getChannels().forEach(channel -> channels.put(channel.getUID().getId(), channel));
        boolean changed = false;
        for (PointBook.Entry entry : points) {
            for (Part part : Part.values()) {
                ChannelName name = new ChannelName(part, entry.point().id());
                Channel before = channels.get(name.id());
                Channel now = channel(thing, name, entry, units.get(name.id()), before);
                if (before == null || !same(before, now)) {
                    changed = true;
                    channels.put(name.id(), now);
                }
            }
        }
        return changed ? new ArrayList<>(channels.values()) : null;
    }

    private Channel channel(Thing thing, ChannelName name, PointBook.Entry entry, @Nullable PointUnit unit,
            @Nullable Channel before) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(CHANNEL_PROPERTY_NAME, entry.point().name());
        Instant removed = entry.removed();
        if (removed != null) {
            properties.put(CHANNEL_PROPERTY_REMOVED, removed.toString());
        }
        if (unit != null) {
            properties.put(CHANNEL_PROPERTY_UNIT,
                    unit.guess().unit().isEmpty() ? UnitGuess.PLAIN : unit.guess().unit());
            properties.put(CHANNEL_PROPERTY_KIND, unit.guess().kind().word());
            properties.put(CHANNEL_PROPERTY_SOURCE,
                    unit.guess().source().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        ChannelBuilder builder = ChannelBuilder
                .create(new ChannelUID(thing.getUID(), name.id()), unit == null ? "DateTime" : unit.itemType())
                .withType(name.part().type()).withProperties(properties).withLabel(label(name, entry, before))
                .withDescription(description(name, entry, unit))
                .withConfiguration(before == null ? new Configuration() : before.getConfiguration())
                .withDefaultTags(unit == null ? TIME_TAGS : unit.guess().kind().tags());
        AutoUpdatePolicy policy = before == null ? null : before.getAutoUpdatePolicy();
        return builder.withAutoUpdatePolicy(policy == null ? AutoUpdatePolicy.VETO : policy).build();
    }

    /** A label that the user gave stays as long as the data point is what it was. */
    private String label(ChannelName name, PointBook.Entry entry, @Nullable Channel before) {
        String label = before == null ? null : before.getLabel();
        if (before != null && label != null && !label.isBlank()) {
            String cloudName = before.getProperties().get(CHANNEL_PROPERTY_NAME);
            boolean sameName = cloudName == null || cloudName.equals(entry.point().name());
            boolean sameState = before.getProperties().containsKey(CHANNEL_PROPERTY_REMOVED) == entry.isRemoved();
            if (sameName && sameState) {
                return label;
            }
        }
        String text = translator
                .translate(ThingText.of("label." + name.part().word(), entry.point().name()));
        return entry.isRemoved() ? translator.translate(ThingText.of("label.removed", text)) : text;
    }

    private String description(ChannelName name, PointBook.Entry entry, @Nullable PointUnit unit) {
        String point = Long.toString(name.point());
        if (entry.isRemoved()) {
            return translator.translate(ThingText.of("description.removed", point));
        }
        if (unit == null) {
            return translator.translate(ThingText.of("description.time", point));
        }
        String shown = unit.guess().unit().isEmpty() ? "-" : unit.guess().unit();
        return translator.translate(
                !unit.known()
                        ? ThingText.of("description.unit-unknown", point, shown)
                        : ThingText.of(switch (unit.guess().source()) {
                            case USER -> "description.unit-user";
                            case UNIT_FIELD -> "description.unit-field";
                            case UNIT_IN_NAME -> "description.unit-in-name";
                            case WORD_IN_NAME -> "description.word-in-name";
                            case NONE -> "description.unit-none";
                        }, point, shown));
    }

    private static boolean same(Channel one, Channel other) {
        return Objects.equals(one.getAcceptedItemType(), other.getAcceptedItemType())
                && Objects.equals(one.getLabel(), other.getLabel())
                && Objects.equals(one.getDescription(), other.getDescription())
                && Objects.equals(one.getChannelTypeUID(), other.getChannelTypeUID())
                && one.getProperties().equals(other.getProperties())
                && one.getDefaultTags().equals(other.getDefaultTags());
    }
}
