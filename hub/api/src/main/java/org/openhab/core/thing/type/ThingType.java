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
package org.openhab.core.thing.type;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;

/**
 * A type of Things. {@link ThingTypeBuilder} makes one.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ThingType extends AbstractDescriptionType {

    private final ThingTypeUID uid;
    private final List<String> supportedBridgeTypeUIDs;
    private final List<ChannelDefinition> channelDefinitions;
    private final List<ChannelGroupDefinition> channelGroupDefinitions;
    private final List<String> extensibleChannelTypeIds;
    private final Map<String, String> properties;
    private final @Nullable String representationProperty;
    private final boolean listed;
    private final @Nullable String category;
    private final @Nullable String semanticEquipmentTag;

    ThingType(ThingTypeBuilder from, @Nullable URI configDescriptionURI) {
        super(from.uid, from.label, from.description, configDescriptionURI);
        this.uid = from.uid;
        this.supportedBridgeTypeUIDs = List.copyOf(from.supportedBridgeTypeUIDs);
        this.channelDefinitions = List.copyOf(from.channelDefinitions);
        this.channelGroupDefinitions = List.copyOf(from.channelGroupDefinitions);
        this.extensibleChannelTypeIds = List.copyOf(from.extensibleChannelTypeIds);
        this.properties = Map.copyOf(from.properties);
        this.representationProperty = from.representationProperty;
        this.listed = from.listed;
        this.category = from.category;
        this.semanticEquipmentTag = from.semanticEquipmentTag;
    }

    @Override
    public ThingTypeUID getUID() {
        return uid;
    }

    public String getBindingId() {
        return uid.getBindingId();
    }

    public List<String> getSupportedBridgeTypeUIDs() {
        return supportedBridgeTypeUIDs;
    }

    public List<ChannelDefinition> getChannelDefinitions() {
        return channelDefinitions;
    }

    public List<ChannelGroupDefinition> getChannelGroupDefinitions() {
        return channelGroupDefinitions;
    }

    public Map<String, String> getProperties() {
        return properties;
    }

    public @Nullable String getCategory() {
        return category;
    }

    /** Returns whether a user interface offers to add such a Thing by hand. */
    public boolean isListed() {
        return listed;
    }

    /** Returns the property or parameter that tells a discovered Thing from others. */
    public @Nullable String getRepresentationProperty() {
        return representationProperty;
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof ThingType other && uid.equals(other.uid);
    }

    @Override
    public int hashCode() {
        return uid.hashCode();
    }

    @Override
    public String toString() {
        return uid.toString();
    }

    public List<String> getExtensibleChannelTypeIds() {
        return extensibleChannelTypeIds;
    }

    public @Nullable String getSemanticEquipmentTag() {
        return semanticEquipmentTag;
    }
}
