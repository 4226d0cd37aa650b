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
package org.openhab.core.thing.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescriptionRegistry;
import org.openhab.core.config.core.ConfigUtil;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelGroupUID;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.BridgeType;
import org.openhab.core.thing.type.ChannelDefinition;
import org.openhab.core.thing.type.ChannelGroupDefinition;
import org.openhab.core.thing.type.ChannelGroupType;
import org.openhab.core.thing.type.ChannelGroupTypeRegistry;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeRegistry;
import org.openhab.core.thing.type.ThingType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Things and channels of what their types say. A channel whose type is not known is left out with a warning.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class TypedThings {

    private final Logger logger = LoggerFactory.getLogger(TypedThings.class);
    private final @Nullable ChannelTypeRegistry channelTypes;
    private final @Nullable ChannelGroupTypeRegistry channelGroupTypes;
    private final @Nullable ConfigDescriptionRegistry configDescriptions;

    public TypedThings(@Nullable ChannelTypeRegistry channelTypes,
            @Nullable ChannelGroupTypeRegistry channelGroupTypes,
            @Nullable ConfigDescriptionRegistry configDescriptions) {
        this.channelTypes = channelTypes;
        this.channelGroupTypes = channelGroupTypes;
        this.configDescriptions = configDescriptions;
    }

    /** Returns a UID that no other Thing has. */
    public static ThingUID randomUID(ThingTypeUID thingTypeUID) {
        return new ThingUID(thingTypeUID, UUID.randomUUID().toString().substring(24));
    }

    /** Makes a Thing of a type, with defaults for parameters that are not set, and with the type's channels. */
    public Thing create(ThingType type, ThingUID uid, Configuration configuration, @Nullable ThingUID bridgeUID) {
        ThingBuilder builder = type instanceof BridgeType
                ? BridgeBuilder.create(type.getUID(), uid)
                : ThingBuilder.create(type.getUID(), uid);
        applyDefaults(configuration, type.getConfigDescriptionURI());
        return builder.withLabel(type.getLabel()).withConfiguration(configuration).withBridge(bridgeUID)
                .withChannels(channels(type, uid)).withProperties(type.getProperties())
                .withSemanticEquipmentTag(type.getSemanticEquipmentTag()).build();
    }

    /** Returns all channels that a Thing of a type has. */
    public List<Channel> channels(ThingType type, ThingUID uid) {
        List<Channel> channels = new ArrayList<>();
        for (ChannelDefinition definition : type.getChannelDefinitions()) {
            ChannelBuilder builder = channel(new ChannelUID(uid, definition.getId()), definition);
            if (builder != null) {
                channels.add(builder.build());
            }
        }
        for (ChannelGroupDefinition group : type.getChannelGroupDefinitions()) {
            ChannelGroupType groupType = channelGroupTypes == null
                    ? null
                    : channelGroupTypes.getChannelGroupType(group.getTypeUID());
            if (groupType == null) {
                logger.warn("Could not find channel group type '{}' for thing '{}'", group.getTypeUID(), uid);
                continue;
            }
            group(new ChannelGroupUID(uid, group.getId()), groupType).forEach(each -> channels.add(each.build()));
        }
        return channels;
    }

    /** Returns a builder for each channel of a group. */
    public List<ChannelBuilder> group(ChannelGroupUID uid, ChannelGroupType type) {
        List<ChannelBuilder> builders = new ArrayList<>();
        for (ChannelDefinition definition : type.getChannelDefinitions()) {
            ChannelBuilder builder = channel(new ChannelUID(uid, definition.getId()), definition);
            if (builder != null) {
                builders.add(builder);
            }
        }
        return builders;
    }

    /** Returns a builder that holds what a type says. */
    public ChannelBuilder channel(ChannelUID uid, ChannelType type) {
        ChannelBuilder builder = ChannelBuilder.create(uid, type.getItemType()).withType(type.getUID())
                .withKind(type.getKind()).withLabel(type.getLabel()).withDefaultTags(type.getTags())
                .withAutoUpdatePolicy(type.getAutoUpdatePolicy());
        String description = type.getDescription();
        if (description != null) {
            builder.withDescription(description);
        }
        Configuration configuration = new Configuration();
        applyDefaults(configuration, type.getConfigDescriptionURI());
        return builder.withConfiguration(configuration);
    }

    private @Nullable ChannelBuilder channel(ChannelUID uid, ChannelDefinition definition) {
        ChannelType type = channelTypes == null ? null : channelTypes.getChannelType(definition.getChannelTypeUID());
        if (type == null) {
            logger.warn("Could not create channel '{}', because channel type '{}' could not be found.", uid,
                    definition.getChannelTypeUID());
            return null;
        }
        ChannelBuilder builder = channel(uid, type).withProperties(definition.getProperties());
        String label = definition.getLabel();
        if (label != null) {
            builder.withLabel(label);
        }
        String description = definition.getDescription();
        if (description != null) {
            builder.withDescription(description);
        }
        AutoUpdatePolicy policy = definition.getAutoUpdatePolicy();
        return policy == null ? builder : builder.withAutoUpdatePolicy(policy);
    }

    private void applyDefaults(Configuration configuration, @Nullable URI uri) {
        if (uri != null && configDescriptions != null) {
            ConfigUtil.applyDefaultConfiguration(configuration, configDescriptions.getConfigDescription(uri));
        }
    }
}
