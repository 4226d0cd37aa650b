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
package org.openhab.energy.hub.runtime.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.type.BridgeType;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.thing.type.ThingType;
import org.openhab.energy.hub.runtime.config.ConfigValues;
import org.openhab.energy.hub.runtime.descriptor.DescriptorCatalog;
import org.openhab.energy.hub.runtime.thing.ThingCreation;
import org.openhab.energy.hub.runtime.thing.ThingCreation.Draft;
import org.openhab.energy.hub.runtime.yaml.YamlThing.YamlChannel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes Things of what files say, and holds them against the types as far as these are known.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = YamlDrafts.class)
public class YamlDrafts {

    private final DescriptorCatalog catalog;
    private final ThingCreation creation;

    @Activate
    public YamlDrafts(@Reference DescriptorCatalog catalog, @Reference ThingCreation creation) {
        this.catalog = catalog;
        this.creation = creation;
    }

    public Thing create(YamlThing thing) {
        return creation.create(draft(thing));
    }

    public Draft draft(YamlThing thing) {
        ThingUID uid = new ThingUID(thing.uid());
        String bridge = thing.bridgeUid();
        List<Channel> channels = new ArrayList<>();
        for (YamlChannel channel : thing.channels()) {
            Channel made = channel(uid, channel);
            if (made != null) {
                channels.add(made);
            }
        }
        return new Draft(uid, typeOf(uid), thing.isBridge(), bridge == null ? null : new ThingUID(bridge),
                thing.label(), thing.location(),
                thing.config(), Map.of(), channels);
    }

    /** What does not fit the type; the Thing is made all the same, as openHAB does. */
    public List<String> faults(YamlThing thing) {
        List<String> faults = new ArrayList<>();
        ThingTypeUID uid = typeOf(new ThingUID(thing.uid()));
        ThingType type = catalog.getThingType(uid, null);
        if (type == null) {
            return faults;
        }
        if (type instanceof BridgeType != thing.isBridge()) {
            faults.add(thing.isBridge()
                    ? "'" + uid + "' is no bridge; take 'isBridge: true' away"
                    : "'" + uid + "' is a bridge; add 'isBridge: true'");
        }
        ConfigDescription description = catalog.configOf(uid, null);
        Set<String> parameters = description == null ? Set.of() : description.toParametersMap().keySet();
        for (String key : thing.config().keySet()) {
            if (!parameters.contains(key)) {
                faults.add("The parameter '" + key + "' is not known" + Nearest.of(key, parameters));
            }
        }
        for (YamlChannel channel : thing.channels()) {
            if (channel(new ThingUID(thing.uid()), channel) == null) {
                faults.add(
                        "The channel '" + channel.id() + "' is not usable: it needs a known 'type', or an 'itemType'");
            }
        }
        return faults;
    }

    private @Nullable Channel channel(ThingUID thing, YamlChannel channel) {
        try {
            ChannelUID uid = new ChannelUID(thing + ":" + channel.id());
            String typeName = channel.type();
            ChannelTypeUID typeUid = typeName == null
                    ? null
                    : typeName.contains(":")
                            ? new ChannelTypeUID(typeName)
                            : new ChannelTypeUID(thing.getBindingId(), typeName);
            ChannelType type = typeUid == null ? null : catalog.getChannelType(typeUid, null);
            ChannelBuilder builder;
            if (type != null) {
                builder = creation.builder(uid, type, channel.label(), channel.description());
            } else {
                String itemType = itemType(channel);
                boolean trigger = "trigger".equalsIgnoreCase(channel.kind());
                if (itemType == null && !trigger) {
                    return null;
                }
                builder = ChannelBuilder.create(uid, itemType)
                        .withKind(trigger ? ChannelKind.TRIGGER : ChannelKind.STATE).withType(typeUid);
                String label = channel.label();
                if (label != null) {
                    builder.withLabel(label);
                }
                String description = channel.description();
                if (description != null) {
                    builder.withDescription(description);
                }
            }
            return channel.config().isEmpty()
                    ? builder.build()
                    : builder.withConfiguration(new Configuration(ConfigValues.normalize(null, channel.config())))
                            .build();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String itemType(YamlChannel channel) {
        String dimension = channel.itemDimension();
        return channel.itemType() == null || dimension == null
                ? channel.itemType()
                : channel.itemType() + ":" + dimension;
    }

    private static ThingTypeUID typeOf(ThingUID uid) {
        String[] segments = uid.getAsString().split(":");
        return new ThingTypeUID(segments[0], segments[1]);
    }
}
