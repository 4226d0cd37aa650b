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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A channel that every Thing of a type, or every group of a type, has.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ChannelDefinition {

    private final String id;
    private final ChannelTypeUID channelTypeUID;
    private final Map<String, String> properties;
    private final @Nullable String label;
    private final @Nullable String description;
    private final @Nullable AutoUpdatePolicy autoUpdatePolicy;

    ChannelDefinition(String id, ChannelTypeUID channelTypeUID, @Nullable String label, @Nullable String description,
            Map<String, String> properties, @Nullable AutoUpdatePolicy autoUpdatePolicy) {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("The ID must neither be null nor empty!");
        }
        this.id = id;
        this.channelTypeUID = channelTypeUID;
        this.label = label;
        this.description = description;
        this.properties = Map.copyOf(properties);
        this.autoUpdatePolicy = autoUpdatePolicy;
    }

    public String getId() {
        return id;
    }

    public ChannelTypeUID getChannelTypeUID() {
        return channelTypeUID;
    }

    /** Returns the label if it differs from the type's. */
    public @Nullable String getLabel() {
        return label;
    }

    /** Returns the description if it differs from the type's. */
    public @Nullable String getDescription() {
        return description;
    }

    public Map<String, String> getProperties() {
        return properties;
    }

    public @Nullable AutoUpdatePolicy getAutoUpdatePolicy() {
        return autoUpdatePolicy;
    }

    @Override
    public String toString() {
        return "ChannelDefinition [id=" + id + ", type=" + channelTypeUID + ", properties=" + properties + "]";
    }
}
