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
package org.openhab.core.thing.binding.builder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.internal.ThingImpl;

/**
 * Builds {@link Thing}s. A channel of another Thing, or two with the same UID, are refused.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ThingBuilder {

    protected final ThingUID thingUID;
    protected final ThingTypeUID thingTypeUID;
    private final List<Channel> channels = new ArrayList<>();
    private final Map<String, String> properties = new HashMap<>();
    private @Nullable String label;
    private @Nullable Configuration configuration;
    private @Nullable ThingUID bridgeUID;
    private @Nullable String location;
    private @Nullable String semanticEquipmentTag;

    protected ThingBuilder(ThingTypeUID thingTypeUID, ThingUID thingUID) {
        this.thingUID = thingUID;
        this.thingTypeUID = thingTypeUID;
    }

    public static ThingBuilder create(ThingTypeUID thingTypeUID, String thingId) {
        return create(thingTypeUID, new ThingUID(thingTypeUID, thingId));
    }

    public static ThingBuilder create(ThingTypeUID thingTypeUID, ThingUID thingUID) {
        return new ThingBuilder(thingTypeUID, thingUID);
    }

    /** Begins with all that a Thing has, except status and handler. */
    public static ThingBuilder create(Thing thing) {
        ThingBuilder builder = create(thing.getThingTypeUID(), thing.getUID());
        builder.copy(thing);
        return builder;
    }

    final void copy(Thing thing) {
        channels.addAll(thing.getChannels());
        properties.putAll(thing.getProperties());
        label = thing.getLabel();
        configuration = new Configuration(thing.getConfiguration());
        bridgeUID = thing.getBridgeUID();
        location = thing.getLocation();
        semanticEquipmentTag = thing.getSemanticEquipmentTag();
    }

    public Thing build() {
        return populate(new ThingImpl(thingTypeUID, thingUID));
    }

    public ThingBuilder withLabel(@Nullable String label) {
        this.label = label;
        return this;
    }

    /** @throws IllegalArgumentException if there is a channel with that UID, or it is not this Thing's */
    public ThingBuilder withChannel(Channel channel) {
        check(channel);
        channels.add(channel);
        return this;
    }

    /** Puts channels in the place of those that are there. */
    public ThingBuilder withChannels(Channel... channels) {
        return withChannels(List.of(channels));
    }

    /** Puts channels in the place of those that are there. */
    public ThingBuilder withChannels(List<Channel> channels) {
        List<Channel> copy = List.copyOf(channels);
        this.channels.clear();
        copy.forEach(this::withChannel);
        return this;
    }

    public ThingBuilder withoutChannel(ChannelUID channelUID) {
        channels.removeIf(channel -> channel.getUID().equals(channelUID));
        return this;
    }

    public ThingBuilder withoutChannels(Channel... channels) {
        return withoutChannels(List.of(channels));
    }

    public ThingBuilder withoutChannels(List<Channel> channels) {
        channels.forEach(channel -> withoutChannel(channel.getUID()));
        return this;
    }

    public ThingBuilder withConfiguration(Configuration configuration) {
        this.configuration = configuration;
        return this;
    }

    public ThingBuilder withBridge(@Nullable ThingUID bridgeUID) {
        this.bridgeUID = bridgeUID;
        return this;
    }

    public ThingBuilder withProperty(String key, String value) {
        properties.put(key, value);
        return this;
    }

    /** Puts properties in the place of those that are there. */
    public ThingBuilder withProperties(Map<String, String> properties) {
        Map<String, String> copy = Map.copyOf(properties);
        this.properties.clear();
        this.properties.putAll(copy);
        return this;
    }

    public ThingBuilder withLocation(@Nullable String location) {
        this.location = location;
        return this;
    }

    public ThingBuilder withSemanticEquipmentTag(@Nullable String semanticEquipmentTag) {
        this.semanticEquipmentTag = semanticEquipmentTag;
        return this;
    }

    /** Gives a new Thing all that this builder holds. */
    protected Thing populate(ThingImpl thing) {
        thing.setLabel(label);
        thing.setChannels(channels);
        thing.setConfiguration(configuration);
        thing.setBridgeUID(bridgeUID);
        thing.setProperties(properties);
        thing.setLocation(location);
        thing.setSemanticEquipmentTag(semanticEquipmentTag);
        return thing;
    }

    private void check(Channel channel) {
        if (!channel.getUID().getThingUID().equals(thingUID)) {
            throw new IllegalArgumentException(
                    "Channel UID '" + channel.getUID() + "' does not match thing UID '" + thingUID + "'");
        }
        if (channels.stream().anyMatch(present -> present.getUID().equals(channel.getUID()))) {
            throw new IllegalArgumentException("Duplicate channels '" + channel.getUID() + "'");
        }
    }
}
