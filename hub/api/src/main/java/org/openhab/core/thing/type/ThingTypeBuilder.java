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
 * Builds {@link ThingType}s and {@link BridgeType}s.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ThingTypeBuilder {

    final ThingTypeUID uid;
    String label;
    @Nullable
    String description;
    @Nullable
    String category;
    @Nullable
    String representationProperty;
    @Nullable
    String semanticEquipmentTag;
    boolean listed = true;
    List<ChannelDefinition> channelDefinitions = List.of();
    List<ChannelGroupDefinition> channelGroupDefinitions = List.of();
    List<String> extensibleChannelTypeIds = List.of();
    List<String> supportedBridgeTypeUIDs = List.of();
    Map<String, String> properties = Map.of();
    private @Nullable URI configDescriptionURI;

    private ThingTypeBuilder(ThingTypeUID uid, String label) {
        this.uid = uid;
        this.label = label;
    }

    public static ThingTypeBuilder instance(String bindingId, String thingTypeId, String label) {
        return new ThingTypeBuilder(new ThingTypeUID(bindingId, thingTypeId), label);
    }

    public static ThingTypeBuilder instance(ThingTypeUID thingTypeUID, String label) {
        return new ThingTypeBuilder(thingTypeUID, label);
    }

    /** Begins with all that a type says. */
    public static ThingTypeBuilder instance(ThingType thingType) {
        ThingTypeBuilder builder = new ThingTypeBuilder(thingType.getUID(), thingType.getLabel());
        builder.description = thingType.getDescription();
        builder.category = thingType.getCategory();
        builder.representationProperty = thingType.getRepresentationProperty();
        builder.semanticEquipmentTag = thingType.getSemanticEquipmentTag();
        builder.listed = thingType.isListed();
        builder.channelDefinitions = thingType.getChannelDefinitions();
        builder.channelGroupDefinitions = thingType.getChannelGroupDefinitions();
        builder.extensibleChannelTypeIds = thingType.getExtensibleChannelTypeIds();
        builder.supportedBridgeTypeUIDs = thingType.getSupportedBridgeTypeUIDs();
        builder.properties = thingType.getProperties();
        builder.configDescriptionURI = thingType.getConfigDescriptionURI();
        return builder;
    }

    public ThingType build() {
        return new ThingType(this, configDescriptionURI);
    }

    public BridgeType buildBridge() {
        return new BridgeType(this, configDescriptionURI);
    }

    public ThingTypeBuilder withLabel(String label) {
        this.label = label;
        return this;
    }

    public ThingTypeBuilder withDescription(String description) {
        this.description = description;
        return this;
    }

    public ThingTypeBuilder withCategory(String category) {
        this.category = category;
        return this;
    }

    public ThingTypeBuilder isListed(boolean listed) {
        this.listed = listed;
        return this;
    }

    public ThingTypeBuilder withRepresentationProperty(String representationProperty) {
        this.representationProperty = representationProperty;
        return this;
    }

    public ThingTypeBuilder withChannelDefinitions(List<ChannelDefinition> channelDefinitions) {
        this.channelDefinitions = channelDefinitions;
        return this;
    }

    public ThingTypeBuilder withChannelGroupDefinitions(List<ChannelGroupDefinition> channelGroupDefinitions) {
        this.channelGroupDefinitions = channelGroupDefinitions;
        return this;
    }

    public ThingTypeBuilder withProperties(Map<String, String> properties) {
        this.properties = properties;
        return this;
    }

    public ThingTypeBuilder withConfigDescriptionURI(URI configDescriptionURI) {
        this.configDescriptionURI = configDescriptionURI;
        return this;
    }

    public ThingTypeBuilder withExtensibleChannelTypeIds(List<String> extensibleChannelTypeIds) {
        this.extensibleChannelTypeIds = extensibleChannelTypeIds;
        return this;
    }

    public ThingTypeBuilder withSupportedBridgeTypeUIDs(List<String> supportedBridgeTypeUIDs) {
        this.supportedBridgeTypeUIDs = supportedBridgeTypeUIDs;
        return this;
    }

    public ThingTypeBuilder withSemanticEquipmentTag(@Nullable String semanticEquipmentTag) {
        this.semanticEquipmentTag = semanticEquipmentTag;
        return this;
    }
}
