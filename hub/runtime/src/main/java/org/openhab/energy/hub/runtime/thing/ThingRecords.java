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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.energy.hub.runtime.config.ConfigValues;
import org.openhab.energy.hub.runtime.thing.dto.StoredChannel;
import org.openhab.energy.hub.runtime.thing.dto.StoredThing;

/**
 * Between Things and their form on the disk.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class ThingRecords {

    private ThingRecords() {
    }

    static StoredThing store(Thing thing) {
        StoredThing stored = new StoredThing();
        stored.UID = thing.getUID().getAsString();
        stored.thingTypeUID = thing.getThingTypeUID().getAsString();
        stored.isBridge = thing instanceof Bridge;
        ThingUID bridge = thing.getBridgeUID();
        stored.bridgeUID = bridge == null ? null : bridge.getAsString();
        stored.label = thing.getLabel();
        stored.location = thing.getLocation();
        stored.semanticEquipmentTag = thing.getSemanticEquipmentTag();
        stored.configuration.putAll(thing.getConfiguration().getProperties());
        stored.properties.putAll(thing.getProperties());
        thing.getChannels().forEach(channel -> stored.channels.add(store(channel)));
        return stored;
    }

    static Thing thing(StoredThing stored) {
        ThingTypeUID type = new ThingTypeUID(required(stored.thingTypeUID));
        ThingUID uid = new ThingUID(required(stored.UID));
        String bridge = stored.bridgeUID;
        ThingBuilder builder = stored.isBridge ? BridgeBuilder.create(type, uid) : ThingBuilder.create(type, uid);
        List<Channel> channels = new ArrayList<>();
        for (StoredChannel channel : stored.channels) {
            channels.add(channel(channel));
        }
        return builder.withLabel(stored.label).withLocation(stored.location)
                .withSemanticEquipmentTag(stored.semanticEquipmentTag)
                .withBridge(bridge == null ? null : new ThingUID(bridge))
                .withConfiguration(configuration(stored.configuration))
                .withProperties(stored.properties).withChannels(channels).build();
    }

    private static StoredChannel store(Channel channel) {
        StoredChannel stored = new StoredChannel();
        stored.uid = channel.getUID().getAsString();
        ChannelTypeUID type = channel.getChannelTypeUID();
        stored.channelTypeUID = type == null ? null : type.getAsString();
        stored.itemType = channel.getAcceptedItemType();
        stored.kind = channel.getKind().name();
        stored.label = channel.getLabel();
        stored.description = channel.getDescription();
        AutoUpdatePolicy policy = channel.getAutoUpdatePolicy();
        stored.autoUpdatePolicy = policy == null ? null : policy.name();
        stored.defaultTags.addAll(channel.getDefaultTags());
        stored.properties.putAll(channel.getProperties());
        stored.configuration.putAll(channel.getConfiguration().getProperties());
        return stored;
    }

    private static Channel channel(StoredChannel stored) {
        String type = stored.channelTypeUID;
        ChannelBuilder builder = ChannelBuilder.create(new ChannelUID(required(stored.uid)), stored.itemType)
                .withKind(ChannelKind.parse(stored.kind)).withType(type == null ? null : new ChannelTypeUID(type))
                .withDefaultTags(new LinkedHashSet<>(stored.defaultTags)).withProperties(stored.properties)
                .withConfiguration(configuration(stored.configuration))
                .withAutoUpdatePolicy(policy(stored.autoUpdatePolicy));
        String label = stored.label;
        if (label != null) {
            builder.withLabel(label);
        }
        String description = stored.description;
        if (description != null) {
            builder.withDescription(description);
        }
        return builder.build();
    }

    private static String required(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("a UID is missing");
        }
        return value;
    }

    private static @Nullable AutoUpdatePolicy policy(@Nullable String name) {
        return name == null ? null : AutoUpdatePolicy.valueOf(name);
    }

    private static Configuration configuration(Map<String, Object> values) {
        return new Configuration(ConfigValues.normalize(null, values));
    }
}
