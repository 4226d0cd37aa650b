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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.thing.type.ChannelGroupType;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ThingType;

/**
 * What descriptors describe, not translated yet.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record Descriptors(List<ThingType> thingTypes, List<ChannelType> channelTypes, List<ChannelGroupType> groupTypes,
        List<ConfigDescription> configDescriptions, List<AddonDescriptor> addons) {

    public static Descriptors empty() {
        return new Descriptors(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>());
    }

    public void add(Descriptors more) {
        thingTypes.addAll(more.thingTypes);
        channelTypes.addAll(more.channelTypes);
        groupTypes.addAll(more.groupTypes);
        configDescriptions.addAll(more.configDescriptions);
        addons.addAll(more.addons);
    }

    public boolean isEmpty() {
        return thingTypes.isEmpty() && channelTypes.isEmpty() && groupTypes.isEmpty() && configDescriptions.isEmpty()
                && addons.isEmpty();
    }
}
