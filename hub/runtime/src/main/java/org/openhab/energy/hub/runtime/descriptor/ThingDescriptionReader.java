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

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelDefinition;
import org.openhab.core.thing.type.ChannelDefinitionBuilder;
import org.openhab.core.thing.type.ChannelGroupDefinition;
import org.openhab.core.thing.type.ChannelGroupTypeBuilder;
import org.openhab.core.thing.type.ChannelGroupTypeUID;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.thing.type.ThingType;
import org.openhab.core.thing.type.ThingTypeBuilder;

/**
 * Reads {@code thing-descriptions} of one binding (schema thing-description 1.0.0).
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class ThingDescriptionReader {

    private final String binding;
    private final Descriptors found;
    private final ConfigDescriptionReader configs;
    private final ChannelTypeReader channelTypes;

    ThingDescriptionReader(String binding, Descriptors found, ConfigDescriptionReader configs) {
        this.binding = binding;
        this.found = found;
        this.configs = configs;
        this.channelTypes = new ChannelTypeReader(binding);
    }

    void read(XmlElement root) throws DescriptorException {
        root.allow("thing-type", "bridge-type", "channel-type", "channel-group-type");
        for (XmlElement element : root.children()) {
            try {
                switch (element.name()) {
                    case "channel-type" -> found.channelTypes().add(
                            channelTypes.read(element, config(element,
                                    "channel-type:" + binding + ":" + element.requiredAttribute("id"))));
                    case "channel-group-type" -> groupType(element);
                    default -> found.thingTypes().add(thingType(element));
                }
            } catch (IllegalArgumentException e) {
                throw element.fault("cannot be used: " + e.getMessage());
            }
        }
    }

    private ThingType thingType(XmlElement element) throws DescriptorException {
        element.allow("supported-bridge-type-refs", "label", "description", "category", "semantic-equipment-tag",
                "channels", "channel-groups",
                "properties", "representation-property", "config-description", "config-description-ref");
        ThingTypeUID uid = new ThingTypeUID(binding, element.requiredAttribute("id"));
        ThingTypeBuilder builder = ThingTypeBuilder.instance(uid, element.requiredText("label"))
                .isListed(element.booleanAttribute("listed", true))
                .withSupportedBridgeTypeUIDs(bridges(element))
                .withChannelDefinitions(channels(element.child("channels")))
                .withChannelGroupDefinitions(groups(element)).withProperties(properties(element));
        String description = element.childText("description");
        if (description != null) {
            builder.withDescription(description);
        }
        String category = element.childText("category");
        if (category != null) {
            builder.withCategory(category);
        }
        String tag = element.childText("semantic-equipment-tag");
        if (tag != null) {
            builder.withSemanticEquipmentTag(tag);
        }
        String representation = element.childText("representation-property");
        if (representation != null) {
            builder.withRepresentationProperty(representation);
        }
        String extensible = element.attribute("extensible");
        if (extensible != null) {
            builder.withExtensibleChannelTypeIds(Arrays.stream(extensible.split(",")).map(String::trim).toList());
        }
        URI config = config(element, "thing-type:" + uid);
        if (config != null) {
            builder.withConfigDescriptionURI(config);
        }
        return "bridge-type".equals(element.name()) ? builder.buildBridge() : builder.build();
    }

    private void groupType(XmlElement element) throws DescriptorException {
        element.allow("label", "description", "category", "channels");
        ChannelGroupTypeBuilder builder = ChannelGroupTypeBuilder
                .instance(new ChannelGroupTypeUID(binding, element.requiredAttribute("id")),
                        element.requiredText("label"))
                .withChannelDefinitions(channels(element.child("channels")));
        String description = element.childText("description");
        if (description != null) {
            builder.withDescription(description);
        }
        String category = element.childText("category");
        if (category != null) {
            builder.withCategory(category);
        }
        found.groupTypes().add(builder.build());
    }

    private List<ChannelDefinition> channels(Optional<XmlElement> list) throws DescriptorException {
        List<ChannelDefinition> channels = new ArrayList<>();
        if (list.isPresent()) {
            list.get().allow("channel");
            for (XmlElement channel : list.get().children()) {
                channel.allow("label", "description", "properties", "autoUpdatePolicy");
                String type = channel.requiredAttribute("typeId");
                // "system.power" names a channel type of the hub itself, "binding.type" one of another binding
                int dot = type.indexOf('.');
                ChannelTypeUID typeUid = dot < 0
                        ? new ChannelTypeUID(binding, type)
                        : new ChannelTypeUID(type.substring(0, dot), type.substring(dot + 1));
                channels.add(new ChannelDefinitionBuilder(channel.requiredAttribute("id"), typeUid)
                        .withLabel(channel.childText("label"))
                        .withDescription(channel.childText("description")).withProperties(properties(channel))
                        .withAutoUpdatePolicy(autoUpdate(channel)).build());
            }
        }
        return channels;
    }

    private List<ChannelGroupDefinition> groups(XmlElement element) throws DescriptorException {
        List<ChannelGroupDefinition> groups = new ArrayList<>();
        Optional<XmlElement> list = element.child("channel-groups");
        if (list.isPresent()) {
            list.get().allow("channel-group");
            for (XmlElement group : list.get().children()) {
                group.allow("label", "description");
                groups.add(new ChannelGroupDefinition(group.requiredAttribute("id"),
                        new ChannelGroupTypeUID(binding, group.requiredAttribute("typeId")), group.childText("label"),
                        group.childText("description")));
            }
        }
        return groups;
    }

    private List<String> bridges(XmlElement element) throws DescriptorException {
        List<String> bridges = new ArrayList<>();
        Optional<XmlElement> list = element.child("supported-bridge-type-refs");
        if (list.isPresent()) {
            list.get().allow("bridge-type-ref");
            for (XmlElement bridge : list.get().children()) {
                String owner = bridge.attribute("bindingId");
                bridges.add((owner == null ? binding : owner) + ":" + bridge.requiredAttribute("id"));
            }
        }
        return bridges;
    }

    private static Map<String, String> properties(XmlElement element) throws DescriptorException {
        Map<String, String> properties = new LinkedHashMap<>();
        Optional<XmlElement> list = element.child("properties");
        if (list.isPresent()) {
            list.get().allow("property");
            for (XmlElement property : list.get().children()) {
                properties.put(property.requiredAttribute("name"), property.text());
            }
        }
        return properties;
    }

    static @Nullable AutoUpdatePolicy autoUpdate(XmlElement element) throws DescriptorException {
        String policy = element.childText("autoUpdatePolicy");
        return policy == null ? null : AutoUpdatePolicy.parse(policy);
    }

    /** URI of the configuration that the element describes itself or refers to. */
    private @Nullable URI config(XmlElement element, String uri) throws DescriptorException {
        Optional<XmlElement> own = element.child("config-description");
        if (own.isPresent()) {
            var description = configs.read(own.get(), uri);
            found.configDescriptions().add(description);
            return description.getUID();
        }
        Optional<XmlElement> reference = element.child("config-description-ref");
        return reference.isPresent() ? URI.create(reference.get().requiredAttribute("uri")) : null;
    }
}
