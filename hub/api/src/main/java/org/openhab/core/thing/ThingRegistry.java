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
package org.openhab.core.thing;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.registry.Registry;
import org.openhab.core.config.core.Configuration;

/**
 * All Things of the hub.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface ThingRegistry extends Registry<Thing, ThingUID> {

    @Override
    @Nullable
    Thing get(ThingUID uid);

    @Nullable
    Channel getChannel(ChannelUID channelUID);

    /**
     * Hands new configuration parameters to the handler of a Thing.
     *
     * @throws IllegalStateException if the Thing has no handler
     */
    void updateConfiguration(ThingUID thingUID, Map<String, Object> configurationParameters);

    /** Asks the handler to let go of the Thing, and removes it when the handler has done so. */
    @Override
    @Nullable
    Thing remove(ThingUID thingUID);

    /** Removes the Thing at once. */
    @Nullable
    Thing forceRemove(ThingUID thingUID);

    /** Makes a Thing by a factory that supports its type; the Thing is not added. Null if there is no factory. */
    @Nullable
    Thing createThingOfType(ThingTypeUID thingTypeUID, @Nullable ThingUID thingUID, @Nullable ThingUID bridgeUID,
            @Nullable String label, Configuration configuration);
}
