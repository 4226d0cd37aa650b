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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Builds {@link ChannelGroupType}s.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ChannelGroupTypeBuilder {

    private final ChannelGroupTypeUID channelGroupTypeUID;
    private final String label;
    private List<ChannelDefinition> channelDefinitions = List.of();
    private @Nullable String description;
    private @Nullable String category;

    private ChannelGroupTypeBuilder(ChannelGroupTypeUID channelGroupTypeUID, String label) {
        this.channelGroupTypeUID = channelGroupTypeUID;
        this.label = label;
    }

    public static ChannelGroupTypeBuilder instance(ChannelGroupTypeUID channelGroupTypeUID, String label) {
        return new ChannelGroupTypeBuilder(channelGroupTypeUID, label);
    }

    public ChannelGroupType build() {
        return new ChannelGroupType(channelGroupTypeUID, label, description, category, channelDefinitions);
    }

    public ChannelGroupTypeBuilder withDescription(String description) {
        this.description = description;
        return this;
    }

    public ChannelGroupTypeBuilder withCategory(String category) {
        this.category = category;
        return this;
    }

    public ChannelGroupTypeBuilder withChannelDefinitions(List<ChannelDefinition> channelDefinitions) {
        this.channelDefinitions = channelDefinitions;
        return this;
    }
}
