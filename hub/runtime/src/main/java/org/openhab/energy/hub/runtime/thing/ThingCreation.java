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
package org.openhab.energy.hub.runtime.thing;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelGroupUID;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.type.BridgeType;
import org.openhab.core.thing.type.ChannelDefinition;
import org.openhab.core.thing.type.ChannelGroupDefinition;
import org.openhab.core.thing.type.ChannelGroupType;
import org.openhab.core.thing.type.ChannelGroupTypeUID;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.thing.type.ThingType;
import org.openhab.energy.hub.runtime.config.ConfigValues;
import org.openhab.energy.hub.runtime.descriptor.DescriptorCatalog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes Things of their types: channels, properties, defaults of the configuration, texts in the hub's language.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ThingCreation.class)
public class ThingCreation {

    /**
     * What is known of a Thing that is to be made.
     *
     * @param bridge whether it is taken for a bridge when its type is not known
     * @param channels channels beyond, or in the place of, those of its type
     *
     * @author openHAB Energy - Initial contribution
     */
    public record Draft(ThingUID uid, ThingTypeUID type, boolean bridge, @Nullable ThingUID bridgeUid,
            @Nullable String label,
            @Nullable String location, Map<String, Object> configuration, Map<String, String> properties,
            List<Channel> channels) {
    }

    private final DescriptorCatalog catalog;

    @Activate
    public ThingCreation(@Reference DescriptorCatalog catalog) {
        this.catalog = catalog;
    }

    public Thing create(Draft draft) {
        ThingType type = catalog.getThingType(draft.type, null);
        boolean bridge = type == null ? draft.bridge : type instanceof BridgeType;
        Map<String, String> properties = new LinkedHashMap<>();
        if (type != null) {
            properties.putAll(type.getProperties());
        }
        properties.putAll(draft.properties);
        Map<ChannelUID, Channel> channels = new LinkedHashMap<>();
        if (type != null) {
            channelsOf(type, draft.uid).forEach(channel -> channels.put(channel.getUID(), channel));
        }
        draft.channels.forEach(channel -> channels.put(channel.getUID(), channel));
        String label = draft.label == null && type != null ? type.getLabel() : draft.label;
        ThingBuilder builder = bridge
                ? BridgeBuilder.create(draft.type, draft.uid)
                : ThingBuilder.create(draft.type, draft.uid);
        return builder.withLabel(label).withLocation(draft.location).withBridge(draft.bridgeUid)
                .withSemanticEquipmentTag(type == null ? null : type.getSemanticEquipmentTag())
                .withProperties(properties)
                .withChannels(new ArrayList<>(channels.values()))
                .withConfiguration(new Configuration(
                        ConfigValues.withDefaults(catalog.configOf(draft.type, null), draft.configuration)))
                .build();
    }

    /** A Thing that was made before its type was known gets what the type gives; any other one comes back as it is. */
    public Thing complete(Thing thing) {
        ThingType type = catalog.getThingType(thing.getThingTypeUID(), null);
        if (type == null) {
            return thing;
        }
        Map<String, Object> configuration = ConfigValues.withDefaults(catalog.configOf(thing.getThingTypeUID(), null),
                thing.getConfiguration().getProperties());
        boolean whole = thing instanceof Bridge == type instanceof BridgeType
                && channelsOf(type, thing.getUID()).stream()
                        .allMatch(channel -> thing.getChannel(channel.getUID()) != null)
                && configuration.equals(thing.getConfiguration().getProperties());
        return whole
                ? thing
                : create(new Draft(thing.getUID(), thing.getThingTypeUID(), thing instanceof Bridge,
                        thing.getBridgeUID(), thing.getLabel(),
                        thing.getLocation(), configuration, thing.getProperties(), thing.getChannels()));
    }

    public List<Channel> channelsOf(ThingType type, ThingUID thing) {
        List<Channel> channels = new ArrayList<>();
        for (ChannelDefinition definition : type.getChannelDefinitions()) {
            addChannel(channels, new ChannelUID(thing, definition.getId()), definition);
        }
        for (ChannelGroupDefinition group : type.getChannelGroupDefinitions()) {
            channels.addAll(channelsOf(new ChannelGroupUID(thing, group.getId()), group.getTypeUID()));
        }
        return channels;
    }

    public List<Channel> channelsOf(ChannelGroupUID group, ChannelGroupTypeUID uid) {
        List<Channel> channels = new ArrayList<>();
        ChannelGroupType type = catalog.getChannelGroupType(uid, null);
        if (type != null) {
            for (ChannelDefinition definition : type.getChannelDefinitions()) {
                addChannel(channels, new ChannelUID(group, definition.getId()), definition);
            }
        }
        return channels;
    }

    public @Nullable ChannelType channelType(ChannelTypeUID uid) {
        return catalog.getChannelType(uid, null);
    }

    /** A channel whose type is not known cannot be made; openHAB leaves it out as well. */
    private void addChannel(List<Channel> channels, ChannelUID uid, ChannelDefinition definition) {
        ChannelType type = catalog.getChannelType(definition.getChannelTypeUID(), null);
        if (type != null) {
            channels.add(builder(uid, type, definition.getLabel(), definition.getDescription())
                    .withProperties(definition.getProperties()).build());
        }
    }

    public ChannelBuilder builder(ChannelUID uid, ChannelType type, @Nullable String label,
            @Nullable String description) {
        URI uri = type.getConfigDescriptionURI();
        Map<String, Object> configuration = ConfigValues
                .withDefaults(uri == null ? null : catalog.getConfigDescription(uri, null), Map.of());
        ChannelBuilder builder = ChannelBuilder.create(uid, type.getItemType()).withType(type.getUID())
                .withKind(type.getKind())
                .withDefaultTags(new LinkedHashSet<>(type.getTags())).withLabel(label == null ? type.getLabel() : label)
                .withConfiguration(new Configuration(configuration)).withAutoUpdatePolicy(type.getAutoUpdatePolicy());
        String text = description == null ? type.getDescription() : description;
        if (text != null) {
            builder.withDescription(text);
        }
        return builder;
    }
}
