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
package org.openhab.core.config.discovery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.discovery.internal.DiscoveryResultImpl;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds {@link DiscoveryResult}s.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DiscoveryResultBuilder {

    private final Logger logger = LoggerFactory.getLogger(DiscoveryResultBuilder.class);
    private final ThingUID thingUID;
    private final Map<String, Object> properties = new HashMap<>();
    private @Nullable String representationProperty;
    private @Nullable ThingUID bridgeUID;
    private @Nullable ThingTypeUID thingTypeUID;
    private String label = "";
    private long ttl = DiscoveryResult.TTL_UNLIMITED;

    private DiscoveryResultBuilder(ThingUID thingUID) {
        this.thingUID = thingUID;
    }

    /** Begins a result; its type is the one in the UID unless another is set. */
    public static DiscoveryResultBuilder create(ThingUID thingUID) {
        return new DiscoveryResultBuilder(thingUID);
    }

    /** Begins with all that a result has, except its flag and its time. */
    public static DiscoveryResultBuilder create(DiscoveryResult discoveryResult) {
        DiscoveryResultBuilder builder = new DiscoveryResultBuilder(discoveryResult.getThingUID());
        builder.properties.putAll(discoveryResult.getProperties());
        builder.representationProperty = discoveryResult.getRepresentationProperty();
        builder.bridgeUID = discoveryResult.getBridgeUID();
        builder.thingTypeUID = discoveryResult.getThingTypeUID();
        builder.label = discoveryResult.getLabel();
        builder.ttl = discoveryResult.getTimeToLive();
        return builder;
    }

    public DiscoveryResultBuilder withThingType(@Nullable ThingTypeUID thingTypeUID) {
        this.thingTypeUID = thingTypeUID;
        return this;
    }

    public DiscoveryResultBuilder withProperties(Map<String, Object> properties) {
        this.properties.putAll(properties);
        return this;
    }

    public DiscoveryResultBuilder withProperty(String key, Object value) {
        properties.put(key, value);
        return this;
    }

    public DiscoveryResultBuilder withRepresentationProperty(@Nullable String representationProperty) {
        this.representationProperty = representationProperty;
        return this;
    }

    public DiscoveryResultBuilder withBridge(@Nullable ThingUID bridgeUID) {
        this.bridgeUID = bridgeUID;
        return this;
    }

    public DiscoveryResultBuilder withLabel(@Nullable String label) {
        this.label = label == null ? "" : label;
        return this;
    }

    /** @param ttl seconds for which the result holds */
    public DiscoveryResultBuilder withTTL(long ttl) {
        this.ttl = ttl;
        return this;
    }

    public DiscoveryResult build() {
        if (representationProperty != null && !properties.containsKey(representationProperty)) {
            logger.warn("Representation property '{}' of discovery result for thing '{}' is missing in properties map. "
                    + "It has to be fixed by the bindings developer.", representationProperty, thingUID);
        }
        ThingTypeUID type = thingTypeUID != null
                ? thingTypeUID
                : new ThingTypeUID(thingUID.getBindingId(), thingUID.getAsString().split(ThingUID.SEPARATOR)[1]);
        return new DiscoveryResultImpl(type, thingUID, bridgeUID, properties, representationProperty, label, ttl,
                Instant.now());
    }
}
